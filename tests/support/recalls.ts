import { asId } from '#domain/id.ts'
import type { AttemptRecord, LearningRecord, ReviewRecord, VoidRecord } from '#domain/progress/record.ts'
import { dueReviews } from '#domain/review/due.ts'
import { type Mark, type Recall, recallsIn, type When } from '#domain/review/recall.ts'
import { finishedAt } from '#domain/time/finish.ts'

export const dayMs = 86_400_000
/** Monday 5 January 2026, noon in Morocco. */
export const monday = Date.UTC(2026, 0, 5, 11)
export const timeZone = 'Africa/Casablanca'

/** Right is what got "right". */
export const markByWord: Mark = (_seen, { given }) => given[0] === 'right'

/** By the device's clock and what it knew of it; nothing has been received yet. */
export const when: When = ({ submittedAt, offsetMs }) =>
  finishedAt({ submittedAt, offsetMs, measuredOffsetMs: null, receivedAt: null })

type Facts = {
  readonly seq: number
  readonly at: number
  readonly right: boolean
  readonly questionId?: string
  readonly moduleId?: string
  readonly spentMs?: number
  readonly sure?: boolean
}

const common = ({ seq, at, moduleId = 'play-and-interactions' }: Facts) => ({
  id: asId<'record'>(`record-${String(seq).padStart(4, '0')}`),
  seq,
  submittedAt: at,
  startedAt: at,
  offsetMs: 0,
  moduleId: asId<'module'>(moduleId),
  packHash: asId<'pack'>('a'.repeat(64)),
  language: 'ar' as const,
})

const responseOf = ({ right, questionId = 'q01', spentMs = 10_000, sure }: Facts) => ({
  questionId: asId<'question'>(questionId),
  given: [right ? 'right' : 'wrong'],
  spentMs,
  ...(sure === undefined ? {} : { sure }),
})

export const aReview = (facts: Facts): ReviewRecord => ({
  ...common(facts),
  ...responseOf(facts),
  kind: 'review',
  score: { raw: facts.right ? 1 : 0, max: 1 },
})

/** An attempt that asked `questionIds`, all with like responses. */
export const anAttempt = (
  facts: Facts,
  questionIds: readonly string[] = [facts.questionId ?? 'q01'],
): AttemptRecord => ({
  ...common(facts),
  kind: 'attempt',
  seed: 1,
  spentMs: 10_000,
  responses: questionIds.map((questionId) => responseOf({ ...facts, questionId })),
  score: { raw: facts.right ? questionIds.length : 0, max: questionIds.length },
})

export const aWithdrawal = (of: LearningRecord, seq: number): VoidRecord => ({
  ...common({ seq, at: of.submittedAt, right: true, moduleId: String(of.moduleId) }),
  kind: 'void',
  voids: of.id,
  reason: 'by mistake',
})

export const knownAs = (...questionIds: readonly string[]): ReadonlyMap<string, string> =>
  new Map(questionIds.map((id) => [`play-and-interactions/${id}`, id]))

/** Long after every recall of the tests. */
export const later = monday + 400 * dayMs

/** Items of the tests, in order. */
export const ids = Array.from({ length: 30 }, (_, index) => `q${String(index + 1).padStart(2, '0')}`)
/** What is to be reviewed then; every item has a question unless `known` says otherwise. */
export const plan = (recalls: readonly Recall[], now: number, known = knownAs(...ids)) =>
  dueReviews(recalls, { now, timeZone, known })
/** Items reviewed so many days before `now`. */
export const met = (
  facts: readonly { id: string; right: boolean; daysAgo: number; spentMs?: number }[],
  now: number,
) =>
  recallsIn(
    facts.map(({ id, right, daysAgo, spentMs }, index) =>
      aReview({
        seq: index + 1,
        at: now - daysAgo * dayMs,
        right,
        questionId: id,
        ...(spentMs === undefined ? {} : { spentMs }),
      }),
    ),
    markByWord,
    when,
  )
