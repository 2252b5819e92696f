import type { Day } from '../assignment/days.ts'
import { type LaidAct, notYetSaid, ofKind } from '../desk/with-acts.ts'
import type { AccountId } from '../id.ts'
import type { PlanFacts } from './plan.ts'

/** A visit to one learner on one day, as the desk knows it. */
export type Plan = PlanFacts & {
  readonly learnerId: AccountId
  readonly day: Day
  readonly plannedBy: string
}

/** With what this phone said since `saidAt`, in order of the days. What was withdrawn is gone. `me`: who plans here. */
export function layPlans(
  plans: readonly Plan[],
  acts: readonly LaidAct[],
  saidAt: number,
  me: string,
): readonly Plan[] {
  const keyOf = ({ learnerId, day }: Pick<Plan, 'learnerId' | 'day'>): string => `${day} ${learnerId}`
  const standing = new Map(plans.map((plan) => [keyOf(plan), plan]))
  for (const { act } of notYetSaid(ofKind(acts, 'visit-plan'), saidAt)) {
    const { learnerId, day, state, reason } = act
    const plannedBy = standing.get(keyOf(act))?.plannedBy ?? me
    standing.set(keyOf(act), { learnerId, day, state, reason, plannedBy })
  }
  return [...standing.values()]
    .filter(({ state }) => state !== 'withdrawn')
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** `unsaid`: the day has passed, and nobody said whether the visit was made. A visit that day or later says so itself. */
export type PlanOutcome = 'coming' | 'unsaid' | 'made' | 'not-made'

export function planOutcome(
  { day, state }: Pick<Plan, 'day' | 'state'>,
  visitedOn: Day | null,
  today: Day,
): PlanOutcome {
  if (state === 'not-done') return 'not-made'
  if (visitedOn !== null && visitedOn >= day) return 'made'
  return day < today ? 'unsaid' : 'coming'
}
