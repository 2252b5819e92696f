import type { AccountId, LessonId, RecordId } from '#domain/id.ts'
import type { ModuleProgress } from '#domain/progress/progress.ts'
import type { Moment } from '#domain/time/finish.ts'
import type { Database } from '../database/database.ts'

export type LearnerModule = Database['learner_module']
type Named = Moment & { readonly id: RecordId }

/** How a learner's progress in a module is kept: the figures in columns, the moments that order them as JSON. */
export const rowOf = (accountId: AccountId, progress: ModuleProgress): LearnerModule => ({
  account_id: accountId,
  module_id: progress.moduleId,
  state: progress.state,
  records: progress.records,
  attempts: progress.attempts,
  best_raw: progress.best?.score.raw ?? null,
  best_max: progress.best?.score.max ?? null,
  best: written(progress.best),
  last_raw: progress.last?.score.raw ?? null,
  last_max: progress.last?.score.max ?? null,
  last: written(progress.last),
  lessons: JSON.stringify([...progress.lessonsCompleted].toSorted()),
  spent_ms: progress.spentMs,
  last_record_at: progress.lastRecordAt ?? 0,
  reviews: progress.reviews.of,
  reviews_right: progress.reviews.right,
  practice_by: progress.practice?.id ?? null,
  practice: written(progress.practice),
  passed_by: progress.passedBy?.id ?? null,
  passed: written(progress.passedBy),
})

export function progressOfRow(row: LearnerModule): ModuleProgress {
  const lessons: readonly LessonId[] = JSON.parse(row.lessons)
  const [best, last] = [read(row.best), read(row.last)]
  return {
    moduleId: row.module_id,
    state: row.state,
    records: row.records,
    attempts: row.attempts,
    best: best && { ...best, score: { raw: row.best_raw ?? 0, max: row.best_max ?? 0 } },
    last: last && { ...last, score: { raw: row.last_raw ?? 0, max: row.last_max ?? 0 } },
    passedBy: read(row.passed),
    lessonsCompleted: new Set(lessons),
    spentMs: row.spent_ms,
    lastRecordAt: row.records === 0 ? null : row.last_record_at,
    reviews: { right: row.reviews_right, of: row.reviews },
    practice: read(row.practice),
  }
}

function written(moment: Named | null): string | null {
  if (moment === null) return null
  const { id, seq, submittedAt, offsetMs, measuredOffsetMs, receivedAt } = moment
  return JSON.stringify({ id, seq, submittedAt, offsetMs, measuredOffsetMs, receivedAt })
}

const read = (text: string | null): Named | null => (text === null ? null : JSON.parse(text)) // Written only by `written`.
