import type { VisitAct } from '../desk/act.ts'
import { type LaidAct, notYetSaid, ofKind } from '../desk/with-acts.ts'
import { newestFirst, type PastVisit } from './visit.ts'

const pastOf = ({ list: { moduleId }, ...act }: VisitAct, visitedBy: string): PastVisit => ({
  ...{ id: act.id, learnerId: act.learnerId, moduleId, visitedBy },
  ...{ startedAt: act.startedAt, endedAt: act.endedAt, lastStep: act.lastStep, lines: act.lines },
  ...{ feedback: act.feedback, nextStep: act.nextStep, confirmedByLearner: act.confirmedByLearner },
})

/** Visits to one learner with those of this phone that the server had not said at `saidAt`, the last first. `me`: who made them. */
export function layVisits<Visit extends PastVisit>(
  said: readonly Visit[],
  acts: readonly LaidAct[],
  { learnerId, saidAt, me }: { readonly learnerId: string; readonly saidAt: number; readonly me: string },
): readonly (Visit | PastVisit)[] {
  const here = notYetSaid(ofKind(acts, 'visit'), saidAt)
    .filter(({ act }) => act.learnerId === learnerId && !said.some(({ id }) => id === act.id))
    .map(({ act }) => pastOf(act, me))
  return newestFirst([...said, ...here])
}
