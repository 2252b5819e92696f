import { finishedAt } from '#domain/assignment/due.ts'
import type { AccountId, ModuleId } from '#domain/id.ts'
import type { Database } from '../database/database.ts'

export type LearnerModule = Database['learner_module']

/** What a report needs of a record: columns, so that a rebuild reads no JSON. */
export type RecordFacts = Pick<
  Database['record'],
  | 'record_id'
  | 'kind'
  | 'submitted_at'
  | 'offset_ms'
  | 'measured_offset_ms'
  | 'received_at'
  | 'score_raw'
  | 'score_max'
  | 'passed'
  | 'lesson_id'
  | 'completed'
  | 'spent_ms'
>

export const nothingYet = (accountId: AccountId, moduleId: ModuleId): LearnerModule => ({
  account_id: accountId,
  module_id: moduleId,
  records: 0,
  attempts: 0,
  best_raw: null,
  best_max: null,
  lessons: '[]',
  spent_ms: 0,
  last_record_at: 0,
  voids: 0,
  reviews: 0,
  reviews_right: 0,
  practice_by: null,
  practice_at: null,
  passed_by: null,
  passed_submitted_at: null,
  passed_offset_ms: null,
  passed_measured_ms: null,
  passed_received_at: null,
})

/**
 * Adds one record to a learner's row for a module. The order of records never matters, so live rows and rebuilt rows are
 * equal. A void only counts itself here: what it withdraws is left out by whoever reads the records.
 */
export function fold(row: LearnerModule, record: RecordFacts): LearnerModule {
  if (record.kind === 'void') return { ...row, voids: row.voids + 1 }
  if (record.kind === 'question') return row
  const seen: LearnerModule = {
    ...row,
    records: row.records + 1,
    spent_ms: row.spent_ms + record.spent_ms,
    last_record_at: Math.max(row.last_record_at, doneAt(record)),
  }
  switch (record.kind) {
    case 'session':
      return foldSession(seen, record)
    case 'attempt':
      return foldAttempt(seen, record)
    case 'review':
      return { ...seen, reviews: row.reviews + 1, reviews_right: row.reviews_right + (record.score_raw ?? 0) }
    case 'practice':
      return foldPractice(seen, record)
  }
}

/** The last one counts; the id decides between two of one millisecond. */
function foldPractice(row: LearnerModule, record: RecordFacts): LearnerModule {
  const at = doneAt(record)
  const isLater =
    row.practice_at === null ||
    at > row.practice_at ||
    (at === row.practice_at && record.record_id > (row.practice_by ?? ''))
  return isLater ? { ...row, practice_by: record.record_id, practice_at: at } : row
}

function foldSession(row: LearnerModule, { lesson_id, completed }: RecordFacts): LearnerModule {
  if (completed !== 1 || lesson_id === null) return row
  const lessons: readonly string[] = JSON.parse(row.lessons)
  return lessons.includes(lesson_id)
    ? row
    : { ...row, lessons: JSON.stringify([...lessons, lesson_id].toSorted()) }
}

function foldAttempt(row: LearnerModule, record: RecordFacts): LearnerModule {
  const scored: LearnerModule = { ...row, attempts: row.attempts + 1, ...better(row, record) }
  return record.passed === 1 && isEarlier(record, row) ? { ...scored, ...passedBy(record) } : scored
}

/** The larger share; among equal shares the longer quiz. */
function better(
  row: LearnerModule,
  { score_raw, score_max }: RecordFacts,
): Pick<LearnerModule, 'best_raw' | 'best_max'> {
  const kept = { best_raw: row.best_raw, best_max: row.best_max }
  if (score_raw === null || score_max === null) return kept
  const offered = { best_raw: score_raw, best_max: score_max }
  if (row.best_raw === null || row.best_max === null) return offered
  const difference = score_raw * Math.max(row.best_max, 1) - row.best_raw * Math.max(score_max, 1)
  if (difference !== 0) return difference > 0 ? offered : kept
  return score_max > row.best_max ? offered : kept
}

const passedBy = (record: RecordFacts) => ({
  passed_by: record.record_id,
  passed_submitted_at: record.submitted_at,
  passed_offset_ms: record.offset_ms,
  passed_measured_ms: record.measured_offset_ms,
  passed_received_at: record.received_at,
})

/** The pass that was finished first satisfies an assignment; the id decides between two of one millisecond. */
function isEarlier(record: RecordFacts, row: LearnerModule): boolean {
  if (row.passed_by === null || row.passed_submitted_at === null || row.passed_received_at === null)
    return true
  const known = doneAt({
    submitted_at: row.passed_submitted_at,
    offset_ms: row.passed_offset_ms,
    measured_offset_ms: row.passed_measured_ms ?? 0,
    received_at: row.passed_received_at,
  })
  const offered = doneAt(record)
  return offered !== known ? offered < known : record.record_id < row.passed_by
}

type Times = Pick<RecordFacts, 'submitted_at' | 'offset_ms' | 'measured_offset_ms' | 'received_at'>

/** When it was done by the server's clock; nothing can have been done after it arrived. */
export const doneAt = (times: Times): number =>
  Math.min(
    times.received_at,
    finishedAt({
      submittedAt: times.submitted_at,
      offsetMs: times.offset_ms,
      measuredOffsetMs: times.measured_offset_ms,
      receivedAt: times.received_at,
    }),
  )
