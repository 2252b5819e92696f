import type { Score } from '../assessment/marking.ts'
import type { LessonId, ModuleId, QuestionId } from '../id.ts'
import { type AttemptRecord, type LearningRecord, spentMsOf, standing } from './record.ts'

export type ModuleState = 'not-started' | 'in-progress' | 'passed' | 'failed'

/** What judging a module needs to know of it. `passMark` is 0 to 1. */
export type Criterion = { readonly passMark: number; readonly criticalQuestions: readonly QuestionId[] }

export type ModuleProgress = {
  readonly moduleId: ModuleId
  readonly state: ModuleState
  readonly lessonsCompleted: ReadonlySet<LessonId>
  /** Furthest card ever reached, from 1, by lesson. */
  readonly furthestCards: ReadonlyMap<LessonId, number>
  readonly attempts: number
  readonly best: Score | null
  readonly last: Score | null
  /** Active milliseconds in lessons, quizzes and reviews. */
  readonly spentMs: number
  readonly passedBy: AttemptRecord | null
}

/** Whether one attempt passed, judged by `hasPassed`; the domain of that function knows the pack the attempt saw. */
export type HasPassed = (attempt: AttemptRecord) => boolean

/** Everything a screen says about one learner and one module, derived from records in any order. */
export function progressIn(
  moduleId: ModuleId,
  records: readonly LearningRecord[],
  hasPassed: HasPassed,
): ModuleProgress {
  const own = standing(records)
    .filter((record) => record.moduleId === moduleId)
    .toSorted((a, b) => a.seq - b.seq || a.submittedAt - b.submittedAt)
  const attempts = own.filter((record) => record.kind === 'attempt')
  const sessions = own.filter((record) => record.kind === 'session')
  const furthestCards = new Map<LessonId, number>()
  for (const session of sessions) {
    furthestCards.set(
      session.lessonId,
      Math.max(session.furthestCard, furthestCards.get(session.lessonId) ?? 0),
    )
  }
  const passedBy = attempts.find(hasPassed) ?? null
  return {
    moduleId,
    state: stateOf(own.length, attempts.length, passedBy !== null),
    lessonsCompleted: new Set(sessions.filter((s) => s.completed).map((s) => s.lessonId)),
    furthestCards,
    attempts: attempts.length,
    best: attempts.reduce<Score | null>((best, { score }) => (isBetter(score, best) ? score : best), null),
    last: attempts.at(-1)?.score ?? null,
    spentMs: own.reduce((sum, record) => sum + spentMsOf(record), 0),
    passedBy,
  }
}

function stateOf(records: number, attempts: number, passed: boolean): ModuleState {
  if (passed) return 'passed'
  if (attempts > 0) return 'failed'
  return records > 0 ? 'in-progress' : 'not-started'
}

const isBetter = (score: Score, than: Score | null): boolean => than === null || share(score) > share(than)

const share = ({ raw, max }: Score): number => (max === 0 ? 0 : raw / max)
