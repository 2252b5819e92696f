import type { Score } from '../assessment/marking.ts'
import type { ModuleState } from '../desk/lists.ts'
import type { LessonId, ModuleId, RecordId } from '../id.ts'
import { byFinish, byKindestFinish, finishedAt, type Moment } from '../time/finish.ts'
import { type LearnedFact, type RecordFact, withoutWithdrawn } from './fact.ts'
import { byQuality } from './quality.ts'

type Named = Moment & { readonly id: RecordId }
export type Try = Named & { readonly score: Score }

/** Where one learner stands in one module, as the phone, the server and a rebuild all derive it. */
export type ModuleProgress = {
  readonly moduleId: ModuleId
  readonly state: ModuleState
  /** How many records count. */
  readonly records: number
  readonly attempts: number
  /** The largest share of right responses; of equal shares the longer quiz, then the earlier one. */
  readonly best: Try | null
  /** The one finished last, on whichever phone. */
  readonly last: Try | null
  /** The pass that satisfies an assignment: the one finished first, by the kinder reading of the clocks. */
  readonly passedBy: Named | null
  readonly lessonsCompleted: ReadonlySet<LessonId>
  /** Active milliseconds in lessons, quizzes and reviews. */
  readonly spentMs: number
  readonly lastRecordAt: number | null
  readonly reviews: { readonly right: number; readonly of: number }
  /** The practice task last called ready. */
  readonly practice: Named | null
}

export const nothingYet = (moduleId: ModuleId): ModuleProgress => ({
  moduleId,
  state: 'not-started',
  records: 0,
  attempts: 0,
  best: null,
  last: null,
  passedBy: null,
  lessonsCompleted: new Set(),
  spentMs: 0,
  lastRecordAt: null,
  reviews: { right: 0, of: 0 },
  practice: null,
})

/**
 * Adds one record that counts. The order in which records come never matters. So what was kept up to date equals what is made
 * again. What was withdrawn is left out beforehand (`withoutWithdrawn`).
 */
export function addRecord(progress: ModuleProgress, fact: LearnedFact): ModuleProgress {
  const seen = {
    ...progress,
    records: progress.records + 1,
    spentMs: progress.spentMs + fact.spentMs,
    lastRecordAt: Math.max(progress.lastRecordAt ?? -Infinity, finishedAt(fact)),
  }
  return { ...seen, ...changeOf(progress, fact), state: stateAfter(progress.state, fact) }
}

/** One module from all of a learner's facts, in any order. */
export const progressIn = (moduleId: ModuleId, facts: readonly RecordFact[]): ModuleProgress =>
  withoutWithdrawn(facts)
    .filter((fact) => fact.moduleId === moduleId)
    .reduce(addRecord, nothingYet(moduleId))

/** Every module something counts in. */
export function progressOf(facts: readonly RecordFact[]): ReadonlyMap<ModuleId, ModuleProgress> {
  const modules = new Map<ModuleId, ModuleProgress>()
  for (const fact of withoutWithdrawn(facts)) {
    const { moduleId } = fact
    modules.set(moduleId, addRecord(modules.get(moduleId) ?? nothingYet(moduleId), fact))
  }
  return modules
}

function changeOf(before: ModuleProgress, fact: LearnedFact): Partial<ModuleProgress> {
  switch (fact.kind) {
    case 'attempt':
      return {
        attempts: before.attempts + 1,
        best: first(byQuality, before.best, { ...namedOf(fact), score: fact.score }),
        last: last(byFinish, before.last, { ...namedOf(fact), score: fact.score }),
        passedBy: fact.passed ? first(byKindestFinish, before.passedBy, namedOf(fact)) : before.passedBy,
      }
    case 'session':
      return fact.completed ? { lessonsCompleted: new Set([...before.lessonsCompleted, fact.lessonId]) } : {}
    case 'review':
      return {
        reviews: { right: before.reviews.right + Number(fact.isRight), of: before.reviews.of + 1 },
      }
    case 'practice':
      return { practice: last(byFinish, before.practice, namedOf(fact)) }
  }
}

function stateAfter(before: ModuleState, fact: LearnedFact): ModuleState {
  if (before === 'passed' || (fact.kind === 'attempt' && fact.passed)) return 'passed'
  return before === 'failed' || fact.kind === 'attempt' ? 'failed' : 'in-progress'
}

const namedOf = ({ id, seq, submittedAt, offsetMs, measuredOffsetMs, receivedAt }: LearnedFact): Named => ({
  id,
  seq,
  submittedAt,
  offsetMs,
  measuredOffsetMs,
  receivedAt,
})

type Order<T> = (a: T, b: T) => number
const first = <T>(order: Order<T>, one: T | null, other: T): T =>
  one === null || order(other, one) < 0 ? other : one
const last = <T>(order: Order<T>, one: T | null, other: T): T =>
  one === null || order(other, one) > 0 ? other : one
