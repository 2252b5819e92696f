import type { Assignment } from '#domain/assignment/assignment.ts'
import { dayOf, daysBetween } from '#domain/assignment/days.ts'
import { assignmentState, type AssignmentState } from '#domain/assignment/due.ts'
import { standingByModule } from '#domain/assignment/standing.ts'
import type { ModuleId } from '#domain/id.ts'
import { factOf, type RecordFact } from '#domain/progress/fact.ts'
import { type ModuleProgress, nothingYet, progressIn, progressOf } from '#domain/progress/progress.ts'
import { finishedAt } from '#domain/time/finish.ts'
import type { StoredRecord } from '../outbox/records.ts'

export { finishedAt, nothingYet, progressIn, progressOf }

/** What is kept, as facts. `passed`: the ids of attempts that passed, judged by whoever knows their packs. */
export const factsOf = (stored: readonly StoredRecord[], passed: ReadonlySet<string>): RecordFact[] =>
  stored.flatMap(({ record, finish, serverScore }) => {
    const { receivedAt, measuredOffsetMs } = finish
    const said = { receivedAt, measuredOffsetMs, score: serverScore, passed: passed.has(record.id) }
    return factOf(record, said) ?? []
  })

export type Assigned = {
  readonly assignment: Assignment
  readonly progress: ModuleProgress
  readonly state: AssignmentState
  /** Days until it is due, negative when it is overdue; null when it has no date or is done. */
  readonly dueInDays: number | null
}

/** What was asked of her, one assignment a module, and what the date makes of it now. */
export const assignedNow = (
  assignments: readonly Assignment[],
  modules: ReadonlyMap<ModuleId, ModuleProgress>,
  now: number,
): Assigned[] =>
  [...standingByModule(assignments).values()].map((assignment) => {
    const progress = modules.get(assignment.moduleId) ?? nothingYet(assignment.moduleId)
    const started = progress.state !== 'not-started'
    const state = assignmentState(assignment, { started, satisfiedBy: progress.passedBy }, now)
    const { dueOn, timeZone } = assignment
    const isOpen = dueOn !== null && state.kind !== 'satisfied'
    return {
      assignment,
      progress,
      state,
      dueInDays: isOpen ? daysBetween(dayOf(now, timeZone), dueOn) : null,
    }
  })
