import type { AccountId, CohortId, RecordId } from '#domain/id.ts'
import { byFinish, finishedAt } from '#domain/time/finish.ts'
import type { VisitReply } from '#domain/visits/visit-reply.ts'
import type { Db } from '../database/database.ts'
import { rowsOfEach } from '../database/of-each.ts'
import { finishOf } from '../progress/facts.ts'
import { readStoredAs } from '../records/stored-record.ts'

/** What she said last of each visit, as her records have it: whoever else speaks of her visit is not listened to. */
async function readVisitReplies(
  db: Db,
  learnerIds: readonly AccountId[],
): Promise<(id: AccountId) => ReadonlyMap<RecordId, VisitReply>> {
  const rows = await db
    .selectFrom('record')
    .select('account_id')
    .select(['record_id', 'seq', 'submitted_at', 'offset_ms', 'measured_offset_ms', 'received_at', 'content'])
    .where('account_id', 'in', learnerIds)
    .where('kind', '=', 'visit-reply')
    .execute()
  const ofEach = rowsOfEach(rows, (row) => row.account_id)
  const replies = new Map(learnerIds.map((id) => [id, repliesIn(ofEach(id))]))
  return (id) => replies.get(id) ?? new Map()
}

type ReplyRow = FinishRow & { readonly content: string; readonly record_id: RecordId; readonly seq: number }
type FinishRow = Parameters<typeof finishOf>[0]

/** The last one of each visit. */
function repliesIn(rows: readonly ReplyRow[]): ReadonlyMap<RecordId, VisitReply> {
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

export async function withReplies<Visit extends { readonly id: RecordId; readonly learnerId: AccountId }>(
  db: Db,
  visits: readonly Visit[],
): Promise<(Visit & { reply?: VisitReply })[]> {
  if (visits.length === 0) return []
  const repliesOf = await readVisitReplies(db, [...new Set(visits.map(({ learnerId }) => learnerId))])
  return visits.map((visit) => {
    const reply = repliesOf(visit.learnerId).get(visit.id)
    return reply ? { ...visit, reply } : visit
  })
}

/** So far back is looked for them: what is older is no reason any more. */
const lookedBackMs = 60 * 86_400_000

/** Visits to learners of these groups that they see otherwise, by visit. */
export async function listOtherwise(
  db: Db,
  cohortIds: readonly CohortId[],
  now: number,
): Promise<ReadonlyMap<RecordId, number>> {
  const rows = await db
    .selectFrom('record')
    .select(['record_id', 'seq', 'submitted_at', 'offset_ms', 'measured_offset_ms', 'received_at', 'content'])
    .where(
      'account_id',
      'in',
      db.selectFrom('account').select('account_id').where('cohort_id', 'in', cohortIds),
    )
    .where('kind', '=', 'visit-reply')
    .where('received_at', '>', now - lookedBackMs)
    .execute()
  return new Map(
    [...repliesIn(rows)].flatMap(([id, { otherwise, at }]) =>
      otherwise === null ? [] : [[id, at] as const],
    ),
  )
}
