import type { AssignmentId, ModuleId } from '../id.ts'
import type { Day } from './days.ts'

/** A supervisor's request that a learner satisfy a module, as it reaches one learner. */
export type Assignment = {
  readonly id: AssignmentId
  readonly version: number
  readonly moduleId: ModuleId
  readonly dueOn: Day | null
  readonly graceDays: number
  readonly timeZone: string
  readonly note: string | null
  readonly assignedBy: string
  readonly assignedAt: number
  readonly withdrawn: boolean
}
