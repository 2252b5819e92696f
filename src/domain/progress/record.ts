import type { Score } from '../assessment/marking.ts'
import type { PackLanguage } from '../content/languages.ts'
import type { Response } from '../content/response.ts'
import type { LessonId, LineId, ModuleId, PackHash, QuestionId, RecordId, StepId } from '../id.ts'

/**
 * The last instant anything may claim: 1 January 9999. Its calendar day has a year of four digits in every zone. So it can be
 * written down, compared as text and read again. Clocks of phones end long before.
 */
export const lastInstant = 253_370_764_800_000

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
  /** Named so in every record there is. */
  readonly given: Response
  readonly spentMs: number
  /** "I am sure" or "I am not sure", where it was asked and said; absent otherwise. */
  readonly sure?: boolean
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

/** A withdrawal always has a reason on the wire. This one stands for "she said none". */
export const noReason = '-'

/** Withdraws an earlier record of the same learner. */
export type VoidRecord = Common & { readonly kind: 'void'; readonly voids: RecordId; readonly reason: string }

/** One question recalled in the daily review. One record each: a review cut short has lost nothing. */
export type ReviewRecord = Common &
  QuestionResponse & {
    readonly kind: 'review'
    readonly startedAt: number
    /** 1 of 1 or 0 of 1: a claim, re-marked by the server. */
    readonly score: Score
  }

/** How a line of the supervisor's list looks to the educator herself. */
export const selfChecks = ['yes', 'partly', 'not-yet'] as const
export type SelfCheck = (typeof selfChecks)[number]

/** A practice task its educator calls ready for the visit. A later one for the same module replaces it. */
export type PracticeRecord = Common & {
  readonly kind: 'practice'
  readonly startedAt: number
  readonly doneSteps: readonly StepId[]
  readonly selfCheck: readonly { readonly lineId: LineId; readonly answer: SelfCheck }[]
  /** Her own words, only when she chose to send them. */
  readonly reflection: string | null
}

export const questionTopics = ['lesson', 'correction', 'erasure', 'other'] as const
export type QuestionTopic = (typeof questionTopics)[number]

/**
 * Something asked of the supervisor: about a lesson, or about the learner's own data (law 09-08: to correct, to erase). What is
 * not about a module names none.
 */
export type QuestionRecord = Omit<Common, 'moduleId' | 'packHash'> & {
  readonly kind: 'question'
  readonly moduleId: ModuleId | null
  readonly packHash: PackHash | null
  readonly topic: QuestionTopic
  readonly lessonId: LessonId | null
  readonly card: string | null
  readonly text: string
}

/**
 * What she says of a visit to her class, on her own phone (docs/decisions/0254). It is about no module. A later one about the
 * same visit
 * replaces it; none is taken back.
 */
export type VisitReplyRecord = Omit<Common, 'moduleId' | 'packHash'> & {
  readonly kind: 'visit-reply'
  readonly moduleId: null
  readonly packHash: null
  readonly visitId: RecordId
  /** Null: she agrees. Else how she sees it, in her own words. */
  readonly otherwise: string | null
}

export type LearningRecord =
  | AttemptRecord
  | SessionRecord
  | VoidRecord
  | ReviewRecord
  | PracticeRecord
  | QuestionRecord
  | VisitReplyRecord

/** What only says something to the supervisor: no learning, and of no module for certain. */
export const isSaid = (record: LearningRecord): record is QuestionRecord | VisitReplyRecord =>
  record.kind === 'question' || record.kind === 'visit-reply'

/** Records of learning: what somebody did, in one module. */
export type LearnedRecord = AttemptRecord | SessionRecord | ReviewRecord | PracticeRecord

/** What was withdrawn. A withdrawal itself stays: nobody withdraws it. */
export const withdrawnIn = (records: readonly LearningRecord[]): ReadonlySet<RecordId> =>
  new Set(records.flatMap((record) => (record.kind === 'void' ? [record.voids] : [])))

/** The records that count: without those withdrawn, the withdrawals themselves, and what was only said. */
export function standing(records: readonly LearningRecord[]): readonly LearnedRecord[] {
  const withdrawn = withdrawnIn(records)
  return records.flatMap((record) =>
    record.kind === 'void' || isSaid(record) || withdrawn.has(record.id) ? [] : [record],
  )
}

/** Active milliseconds a record stands for; a practice task is done in class, not on the phone. */
export const spentMsOf = (record: LearningRecord): number => ('spentMs' in record ? record.spentMs : 0)
