import type { Day } from '#domain/assignment/days.ts'
import type { AccountId, ModuleId, RecordId } from '#domain/id.ts'
import type { PlanReason, PlanState } from '#domain/visits/plan.ts'
import type { LastStep } from '#domain/visits/visit.ts'

/** A visit in class, beside the record of it; its times are by the server's clock. Nothing here is ever rewritten. */
export type VisitTable = {
  visit_id: RecordId
  learner_id: AccountId
  visited_by: AccountId
  module_id: ModuleId
  started_at: number
  ended_at: number
  last_step: LastStep
  /** As JSON. */
  lines: string
  feedback: string
  next_text: string | null
  next_by: Day | null
  confirmed: number
}

/** A visit that is meant for a day. Whoever changes it changes the one row of that learner and day. */
export type VisitPlanTable = {
  learner_id: AccountId
  day: Day
  state: PlanState
  reason: PlanReason | null
  planned_by: AccountId
}
