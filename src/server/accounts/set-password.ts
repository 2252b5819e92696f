import type { AccountId } from '#domain/id.ts'
import type { Database, Trx } from '../database/database.ts'
import { refuse, type Refusal } from '../http/refusal.ts'
import { accountChanged, logChanges } from '../changes/change-log.ts'
import { noteAuthority } from './authority.ts'
import { enrolKey, findOwner, type NewKey } from './enrol.ts'
import { endKeys } from './devices.repository.ts'
import { closeLinksOf, findLink, hasAdministrator } from './one-time-link.ts'

export type SettingPassword = {
  readonly token: string
  readonly passwordHash: string
  readonly key: NewKey
  /** For the first administrator only; null for a link that belongs to an account. */
  readonly login: string | null
  readonly name: string | null
  readonly newAccountId: AccountId
  readonly now: number
}
export type PasswordSet =
  | { readonly kind: 'set'; readonly accountId: AccountId }
  /** By this very key, in a request before or at the same moment: whether with the same password is for the caller to see. */
  | { readonly kind: 'was-set' }
  | Refusal

/** Redeems the link and sets the password. The account's other phones must sign in again, and its other links are closed: whoever had one may be a thief. */
export async function setPassword(trx: Trx, setting: SettingPassword): Promise<PasswordSet> {
  const { key, now } = setting
  const link = await findLink(trx, setting.token)
  if (link === undefined) return refuse('code-unknown')
  if (link.used_by_key !== null) {
    return link.used_by_key === key.keyId && link.used_account !== null
      ? { kind: 'was-set' }
      : refuse('code-used')
  }
  if (link.expires_at <= now) return refuse('code-expired')
  const owner = await findOwner(trx, key.keyId)
  if (owner !== undefined && owner !== link.account_id) return refuse('conflict')
  const claimed = await trx
    .updateTable('one_time_link')
    .set({ used_by_key: key.keyId })
    .where('link_id', '=', link.link_id)
    .where('used_by_key', 'is', null)
    .executeTakeFirst()
  if (claimed.numUpdatedRows === 0n) return refuse('code-used')
  const account =
    link.account_id === null
      ? await createAdministrator(trx, setting)
      : await setAccountPassword(trx, link, setting)
  if (account.kind !== 'set') {
    await trx
      .updateTable('one_time_link')
      .set({ used_by_key: null })
      .where('link_id', '=', link.link_id)
      .execute()
    return account
  }
  await trx
    .updateTable('one_time_link')
    .set({ used_account: account.accountId })
    .where('link_id', '=', link.link_id)
    .execute()
  await enrolKey(trx, key, account.accountId, now)
  await endKeys(trx, account.accountId, key.keyId)
  await closeLinksOf(trx, account.accountId)
  return account
}

async function createAdministrator(trx: Trx, setting: SettingPassword): Promise<PasswordSet> {
  const { login, name, newAccountId, passwordHash, now } = setting
  // Links printed at earlier starts die with the first administrator.
  if (await hasAdministrator(trx)) return refuse('code-expired')
  if (login === null || name === null)
    return refuse('malformed-request', { paths: login === null ? ['login'] : ['name'] })
  const taken = await trx
    .selectFrom('account')
    .select('account_id')
    .where('login', '=', login)
    .executeTakeFirst()
  if (taken !== undefined) return refuse('login-taken')
  await trx
    .insertInto('account')
    .values({
      account_id: newAccountId,
      name,
      is_learner: 0,
      is_supervisor: 0,
      is_administrator: 1,
      language: 'ar',
      address: 'feminine',
      login,
      password_hash: passwordHash,
      phone: null,
      cohort_id: null,
      joined_at: now,
      cohort_since: null,
      ended: 0,
      change_number: 0,
    })
    .execute()
  await noteAuthority(trx, newAccountId, ['administrator'], now)
  await logChanges(trx, newAccountId, [accountChanged(newAccountId)])
  return { kind: 'set', accountId: newAccountId }
}

async function setAccountPassword(
  trx: Trx,
  link: Database['one_time_link'],
  setting: SettingPassword,
): Promise<PasswordSet> {
  const updated = await trx
    .updateTable('account')
    .set({ password_hash: setting.passwordHash })
    .where('account_id', '=', link.account_id)
    .where('ended', '=', 0)
    .returning('account_id')
    .executeTakeFirst()
  return updated === undefined ? refuse('code-expired') : { kind: 'set', accountId: updated.account_id }
}
