import { PostgresAdapter, type SelectQueryBuilder } from 'kysely'
import type { AccountId } from '#domain/id.ts'
import type { Database, Trx } from './database.ts'

/**
 * Locks the logs of these accounts until the commit, in one order for all servers: nobody waits for somebody who waits for
 * him. `which`: their ids, or a query for them. To be called before anything else is locked. SQLite has one writer and needs none of it.
 */
export async function lockAccounts(
  trx: Trx,
  which: readonly AccountId[] | SelectQueryBuilder<Database, 'account', { account_id: AccountId }>,
): Promise<void> {
  if (!(trx.getExecutor().adapter instanceof PostgresAdapter)) return
  if ('length' in which && which.length === 0) return
  await trx
    .selectFrom('account')
    .select('account_id')
    .where('account_id', 'in', 'length' in which ? [...new Set(which)] : which)
    .orderBy('account_id')
    .forNoKeyUpdate()
    .execute()
}
