import { type AccountId, asId, type RecordId } from '#domain/id.ts'
import type { QuestionReply } from '#protocol/sync/sync.ts'
import type { Db, Trx } from '../database/database.ts'
import type { ReplyTable } from './reply.table.ts'

/** Replies as the phones of those who asked receive them, by the question's record. */
export async function readReplies(
  db: Db,
  accountId: AccountId,
  recordIds: readonly string[],
): Promise<Map<string, QuestionReply>> {
  if (recordIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('answer as reply')
    .innerJoin('account', 'account.account_id', 'reply.answered_by')
    .select(['reply.record_id', 'reply.text', 'reply.answered_at', 'account.name'])
    .where('reply.account_id', '=', accountId)
    .where(
      'reply.record_id',
      'in',
      recordIds.map((id) => asId<'record'>(id)),
    )
    .execute()
  return new Map<string, QuestionReply>(
    rows.map((row) => [
      row.record_id,
      { id: row.record_id, text: row.text, answeredBy: row.name, answeredAt: row.answered_at },
    ]),
  )
}

export function findReply(db: Db, accountId: AccountId, recordId: RecordId): Promise<ReplyTable | undefined> {
  return db
    .selectFrom('answer')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('record_id', '=', recordId)
    .executeTakeFirst()
}

export async function saveReply(trx: Trx, row: ReplyTable): Promise<void> {
  await trx
    .insertInto('answer')
    .values(row)
    .onConflict((conflict) => conflict.columns(['account_id', 'record_id']).doUpdateSet(row))
    .execute()
}
