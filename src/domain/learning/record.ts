import type { Score } from '../assessment/marking.ts'
import type { PackLanguage } from '../content/languages.ts'
import type { Given } from '../content/quiz.ts'
import type { LessonId, ModuleId, PackHash, QuestionId, RecordId } from '../id.ts'

/** Instants are integer milliseconds since 1970 UTC; `…Ms` are integer milliseconds. */
type Common = {
  readonly id: RecordId
  /** 1, 2, 3 … per profile, without gaps. */
  readonly seq: number
  /** The device's clock: a claim. */
  readonly submittedAt: number
  /** Server clock minus device clock when last measured; null when never. */
  readonly offsetMs: number | null
  readonly moduleId: ModuleId
  /** The very version the learner saw. */
  readonly packHash: PackHash
  readonly language: PackLanguage
}

export type QuestionResponse = {
  readonly questionId: QuestionId
  readonly given: Given
  readonly spentMs: number
}

/** One whole submitted quiz. */
export type AttemptRecord = Common & {
  readonly kind: 'attempt'
  readonly startedAt: number
  readonly spentMs: number
  readonly seed: number
  readonly responses: readonly QuestionResponse[]
  /** The phone's marking: a claim, re-marked by the server. */
  readonly score: Score
}

/** One reading of one lesson, written when it is left or completed. */
export type SessionRecord = Common & {
  readonly kind: 'session'
  readonly lessonId: LessonId
  readonly startedAt: number
  readonly spentMs: number
  /** Cards are counted from 1; 0 when none was seen. */
  readonly furthestCard: number
  readonly cards: number
  readonly completed: boolean
}

/** Withdraws an earlier record of the same learner. */
export type VoidRecord = Common & { readonly kind: 'void'; readonly voids: RecordId; readonly reason: string }

export type LearningRecord = AttemptRecord | SessionRecord | VoidRecord

/** The records that count: without those withdrawn, and without the withdrawals themselves. */
export function standing(records: readonly LearningRecord[]): readonly (AttemptRecord | SessionRecord)[] {
  const voided = new Set(records.flatMap((record) => (record.kind === 'void' ? [record.voids] : [])))
  return records.flatMap((record) => (record.kind === 'void' || voided.has(record.id) ? [] : [record]))
}
