import type { CohortId, Id } from '#domain/id.ts'

/** A plan for assigning, kept under a name (docs/decisions/0261). */
export type KeptPlanTable = {
  plan_id: Id<'plan'>
  cohort_id: CohortId
  name: string
  /** Ids of modules in their order, as JSON. */
  modules: string
  after_days: number | null
  every: number
  grace_days: number
  removed: number
  /** The corrected time of the act. */
  made_at: number
}
