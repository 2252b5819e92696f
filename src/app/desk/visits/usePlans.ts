import { computed, type ComputedRef } from 'vue'
import { dayOf, type Day } from '#domain/assignment/days.ts'
import { layPlans, planOutcome, type Plan, type PlanOutcome } from '#domain/visits/plans.ts'
import type { Board, BoardLearner } from '#protocol/desk/supervision.ts'
import { useSession } from '../../device/session.ts'
import { useActs } from '../frame/useAct.ts'

/** A planned day with whose it is and what became of it. */
export type ShownPlan = Plan & { readonly learner: BoardLearner; readonly outcome: PlanOutcome }

/** Days planned for the learners of this board, with what was said on this phone since; the first day first. */
export function usePlans(
  board: () => Board | null | undefined,
  todayIn: (cohortId: string) => Day,
  zoneOf: (cohortId: string) => string,
): ComputedRef<readonly ShownPlan[]> {
  const acts = useActs()
  const session = useSession()
  return computed(() => {
    const known = board()
    if (!known) return []
    const me = session.profile?.account?.name ?? ''
    return layPlans(known.visitPlans ?? [], acts.value, known.now, me).flatMap((plan): ShownPlan[] => {
      const learner = known.learners.find(({ id }) => id === plan.learnerId)
      if (learner === undefined || learner.ended) return []
      const { cohortId, lastVisit } = learner
      const visitedOn = lastVisit ? dayOf(lastVisit.startedAt, zoneOf(cohortId)) : null
      return [{ ...plan, learner, outcome: planOutcome(plan, visitedOn, todayIn(cohortId)) }]
    })
  })
}
