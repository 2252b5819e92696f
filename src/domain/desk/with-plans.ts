import type { CohortId, Id } from '../id.ts'
import type { PlanPattern } from './act.ts'
import { type LaidAct, notYetSaid } from './with-acts.ts'

/** A plan that is kept under a name, as the board has it. */
export type KeptPlan = PlanPattern & {
  readonly id: Id<'plan'>
  readonly cohortId: CohortId
  readonly name: string
}

/** Her acts laid over the plans of the board: new ones, other names, removed ones. */
export const layKeptPlans = (
  plans: readonly KeptPlan[],
  acts: readonly LaidAct[],
  saidAt: number,
): readonly KeptPlan[] =>
  notYetSaid(acts, saidAt).reduce<readonly KeptPlan[]>((laid, { act }) => {
    if (act.kind !== 'plan') return laid
    const { planId: id, cohortId, name, modules, afterDays, every, graceDays, removed } = act
    if (removed) return laid.filter((one) => one.id !== id)
    if (laid.some((one) => one.id === id)) return laid.map((one) => (one.id === id ? { ...one, name } : one))
    // Another name for one that somebody removed meanwhile brings nothing back.
    return act.was === null ? [...laid, { id, cohortId, name, modules, afterDays, every, graceDays }] : laid
  }, plans)
