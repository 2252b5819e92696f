import { hash } from 'node:crypto'
import type { AccountId } from '#domain/id.ts'
import type { Database, Db, Trx } from '../database/database.ts'
import { lockAccounts } from '../database/lock-accounts.ts'

/** 128 random bits need no salt and no slow hash. */
export const tokenHash = (token: string): string => hash('sha256', token, 'base64url')

export const dayMs = 86_400_000
const firstLinkMs = dayMs

export async function hasAdministrator(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('account_id')
    .where('is_administrator', '=', 1)
    .where('ended', '=', 0)
    .executeTakeFirst()
  return row !== undefined
}

/** A new link at every start until somebody used one; it dies with the first administrator, or after a day. */
export async function createFirstLink(db: Db, token: string, id: string, now: number): Promise<void> {
  const link = { id, token, accountId: null, now, expiresAt: now + firstLinkMs, createdBy: null }
  await db.transaction().execute((trx) => insertLink(trx, link))
}

type NewLink = {
  readonly id: string
  readonly token: string
  readonly accountId: AccountId | null
  readonly now: number
  readonly expiresAt: number
  readonly createdBy: AccountId | null
}

/**
 * A new link closes the earlier ones of its account: somebody may have seen them. Repeating it changes nothing; the same id
 * with another token, or the reverse, is a conflict.
 */
export async function insertLink(trx: Trx, link: NewLink): Promise<'inserted' | 'conflict'> {
  // Of two servers that make one at the same moment, the second sees the first one's.
  if (link.accountId !== null) await lockAccounts(trx, [link.accountId])
  const hashed = tokenHash(link.token)
  const same = await trx
    .selectFrom('one_time_link')
    .select(['link_id', 'token_hash', 'account_id'])
    .where((eb) => eb.or([eb('link_id', '=', link.id), eb('token_hash', '=', hashed)]))
    .execute()
  const known = same[0]
  if (known !== undefined) {
    const isSame =
      known.link_id === link.id && known.token_hash === hashed && known.account_id === link.accountId
    return isSame ? 'inserted' : 'conflict'
  }
  if (link.accountId !== null) await closeLinksOf(trx, link.accountId)
  await trx
    .insertInto('one_time_link')
    .values({
      link_id: link.id,
      account_id: link.accountId,
      token_hash: hashed,
      created_at: link.now,
      expires_at: link.expiresAt,
      used_by_key: null,
      used_account: null,
      created_by: link.createdBy,
    })
    .execute()
  return 'inserted'
}

/** Links of this account that nobody has used. Whoever holds the account's lock sees all of them. */
export async function closeLinksOf(trx: Trx, accountId: AccountId): Promise<void> {
  await trx
    .updateTable('one_time_link')
    .set({ expires_at: 0 })
    .where('account_id', '=', accountId)
    .where('used_by_key', 'is', null)
    .execute()
}

export function findLink(db: Db, token: string): Promise<Database['one_time_link'] | undefined> {
  return db
    .selectFrom('one_time_link')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst()
}
