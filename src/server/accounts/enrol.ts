import type { AccountId } from '#domain/id.ts'
import type { PublicKey } from '#protocol/conventions.ts'
import type { EnrolResponse } from '#protocol/enrolment/enrol-response.ts'
import type { Db, Trx } from '../database/database.ts'
import { findAccount, rolesOf } from './account.repository.ts'

export type NewKey = {
  readonly keyId: string
  readonly publicKey: PublicKey
  readonly deviceName: string | null
}

/**
 * Makes a key speak for an account. A key speaks for one account for ever. One that was ended speaks again: whoever calls this
 * has just seen a password, a link or a code of that account.
 */
export async function enrolKey(
  trx: Trx,
  key: NewKey,
  accountId: AccountId,
  now: number,
): Promise<'enrolled' | 'taken'> {
  const owner = await findOwner(trx, key.keyId)
  if (owner !== undefined && owner !== accountId) return 'taken'
  if (owner !== undefined) {
    await trx.updateTable('device').set({ ended: 0 }).where('key_id', '=', key.keyId).execute()
    return 'enrolled'
  }
  await trx
    .insertInto('device')
    .values({
      key_id: key.keyId,
      account_id: accountId,
      public_key: JSON.stringify(key.publicKey),
      name: key.deviceName,
      enrolled_at: now,
      ended: 0,
    })
    .execute()
  return 'enrolled'
}

export async function findOwner(trx: Db, keyId: string): Promise<AccountId | undefined> {
  const row = await trx
    .selectFrom('device')
    .select('account_id')
    .where('key_id', '=', keyId)
    .executeTakeFirst()
  return row?.account_id
}

/** What joining, signing in and setting a password all return. */
export async function enrolResponseOf(
  db: Db,
  accountId: AccountId,
  epoch: string,
  now: number,
): Promise<EnrolResponse> {
  const account = await findAccount(db, accountId)
  if (account === undefined) throw new Error('an enrolled account is missing')
  return { account: { id: account.account_id, name: account.name, roles: rolesOf(account) }, epoch, now }
}
