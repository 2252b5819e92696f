import type { Day } from '#domain/assignment/days.ts'
import type { PlanOutcome } from '#domain/visits/plans.ts'
import type { ShownPlan } from './usePlans.ts'

type PlanPart = 'unsaid' | 'coming' | 'over'

/** A line of the planned days: what becomes of those below, a day, or somebody. */
export type PlannedLine =
  | { readonly kind: 'part'; readonly key: string; readonly part: PlanPart }
  | { readonly kind: 'day'; readonly key: string; readonly day: Day }
  | { readonly kind: 'plan'; readonly key: string; readonly plan: ShownPlan }

const outcomes: Readonly<Record<PlanPart, readonly PlanOutcome[]>> = {
  unsaid: ['unsaid'],
  coming: ['coming'],
  over: ['made', 'not-made'],
}

/** Those of which nobody said what became, those to come, and the last ones first of those that are over. */
export const plannedLines = (plans: readonly ShownPlan[]): readonly PlannedLine[] =>
  (['unsaid', 'coming', 'over'] as const).flatMap((part): PlannedLine[] => {
    const own = plans.filter(({ outcome }) => outcomes[part].includes(outcome))
    const days = [...new Set(own.map(({ day }) => day))]
    if (own.length === 0) return []
    return [
      { kind: 'part', key: part, part },
      ...(part === 'over' ? days.toReversed() : days).flatMap((day): PlannedLine[] => [
        { kind: 'day', key: `${part} ${day}`, day },
        ...own
          .filter((plan) => plan.day === day)
          .map((plan): PlannedLine => ({ kind: 'plan', key: `${day} ${plan.learnerId}`, plan })),
      ]),
    ]
  })
