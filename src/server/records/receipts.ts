import { type AccountId, asId } from '#domain/id.ts'
import type { Change } from '#protocol/sync/sync.ts'
import type { Db } from '../database/database.ts'
import { outcomeColumns, serverOutcomeOf } from './server-outcome.ts'

/** The receipts of records that were accepted after a refusal, as the phone that made them hears of it. */
export async function readReceipts(
  db: Db,
  accountId: AccountId,
  recordIds: readonly string[],
  protocol: number,
): Promise<Map<string, Change>> {
  if (recordIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('record')
    .select(['record_id', 'receipt', 'received_at', ...outcomeColumns])
    .where('account_id', '=', accountId)
    .where(
      'record_id',
      'in',
      recordIds.map((id) => asId<'record'>(id)),
    )
    .execute()
  return new Map<string, Change>(
    rows.map((row) => {
      const { record_id: id, receipt, received_at: receivedAt } = row
      return [id, { kind: 'receipt', id, receipt, receivedAt, ...serverOutcomeOf(row, protocol) }]
    }),
  )
}
