import { PostgresAdapter } from 'kysely'
import type { AccountId } from '#domain/id.ts'
import type { Trx } from './database.ts'

/**
 * Locks the logs of these accounts until the commit, in one order for all servers: nobody waits for somebody who waits for
 * him. To be called before anything else is locked. SQLite has one writer and needs none of it.
 */
export async function lockAccounts(trx: Trx, accountIds: readonly AccountId[]): Promise<void> {
  if (accountIds.length === 0 || !(trx.getExecutor().adapter instanceof PostgresAdapter)) return
  await trx
    .selectFrom('account')
    .select('account_id')
    .where('account_id', 'in', [...new Set(accountIds)])
    .orderBy('account_id')
    .forNoKeyUpdate()
    .execute()
}
