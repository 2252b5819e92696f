import type { AccountId, AssignmentId, CohortId, ModuleId } from '#domain/id.ts'

export type AssignmentTable = {
  assignment_id: AssignmentId
  version: number
  module_id: ModuleId
  cohort_id: CohortId | null
  learner_id: AccountId | null
  due_on: string | null
  grace_days: number
  note: string | null
  assigned_by: AccountId
  assigned_at: number
  withdrawn: number
}
