import type { AccountId } from '#domain/id.ts'
import type { Db, Trx } from '../database/database.ts'

/** Whether this key speaks for this account now. */
export async function isLivingKey(db: Db, keyId: string, accountId: AccountId): Promise<boolean> {
  const row = await db
    .selectFrom('device')
    .select('key_id')
    .where('key_id', '=', keyId)
    .where('account_id', '=', accountId)
    .where('ended', '=', 0)
    .executeTakeFirst()
  return row !== undefined
}

/** Ends the keys of an account, but for one: what a phone with an ended key still brings goes to quarantine. */
export async function endKeys(trx: Trx, accountId: AccountId, except: string | null): Promise<void> {
  await trx
    .updateTable('device')
    .set({ ended: 1 })
    .where('account_id', '=', accountId)
    .where('ended', '=', 0)
    .$if(except !== null, (query) => query.where('key_id', '!=', except ?? ''))
    .execute()
}
