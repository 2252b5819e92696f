import type { AccountId, RecordId } from '#domain/id.ts'
import { byFinish, finishedAt } from '#domain/time/finish.ts'
import type { VisitReply } from '#domain/visits/visit-reply.ts'
import type { Db } from '../database/database.ts'
import { finishOf } from '../progress/facts.ts'
import { readStoredAs } from '../records/stored-record.ts'

/** What she said last of each visit, as her records have it: whoever else speaks of her visit is not listened to. */
async function readVisitReplies(db: Db, learnerId: AccountId): Promise<ReadonlyMap<RecordId, VisitReply>> {
  const rows = await db
    .selectFrom('record')
    .select(['record_id', 'seq', 'submitted_at', 'offset_ms', 'measured_offset_ms', 'received_at', 'content'])
    .where('account_id', '=', learnerId)
    .where('kind', '=', 'visit-reply')
    .execute()
  const said = rows
    .map((row) => ({ content: row.content, id: row.record_id, seq: row.seq, ...finishOf(row) }))
    .toSorted(byFinish)
    .flatMap(({ content, ...finish }) => {
      const record = readStoredAs('visit-reply', content)
      return record
        ? [[record.visitId, { otherwise: record.otherwise, at: finishedAt(finish) }] as const]
        : []
    })
  return new Map(said)
}

export async function withReplies<Visit extends { readonly id: RecordId }>(
  db: Db,
  learnerId: AccountId,
  visits: readonly Visit[],
): Promise<(Visit & { reply?: VisitReply })[]> {
  if (visits.length === 0) return []
  const replies = await readVisitReplies(db, learnerId)
  return visits.map((visit) => {
    const reply = replies.get(visit.id)
    return reply ? { ...visit, reply } : visit
  })
}
