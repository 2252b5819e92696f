import type { AccountId, AssignmentId, CohortId, ModuleId } from '#domain/id.ts'

export type AssignmentTable = {
  assignment_id: AssignmentId
  version: number
  module_id: ModuleId
  cohort_id: CohortId | null
  learner_id: AccountId | null
  due_on: string | null
  /** Where there is no day: so many days for each, from the day it is asked of her. */
  after_days: number | null
  grace_days: number
  note: string | null
  assigned_by: AccountId
  assigned_at: number
  withdrawn: number
}

/** When a module that she has passed was due in the group she left. Null: nobody had asked it, or without a day. */
export type KeptDueTable = {
  account_id: AccountId
  module_id: ModuleId
  due_on: string | null
  grace_days: number
  time_zone: string
}
