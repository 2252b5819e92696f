import type { ModuleId } from '../id.ts'
import type { Assignment } from './assignment.ts'
import { addDays } from './days.ts'

/**
 * One assignment a module. Among several that stand, the latest date counts: a second one can extend, and never makes anybody
 * late. One with a date goes before one without.
 */
export function standingByModule(assignments: readonly Assignment[]): ReadonlyMap<ModuleId, Assignment> {
  const chosen = new Map<ModuleId, Assignment>()
  for (const assignment of assignments) {
    if (assignment.withdrawn) continue
    const other = chosen.get(assignment.moduleId)
    if (other === undefined || order(assignment, other) > 0) chosen.set(assignment.moduleId, assignment)
  }
  return chosen
}

const order = (a: Assignment, b: Assignment): number =>
  lastDayOf(a).localeCompare(lastDayOf(b)) || a.assignedAt - b.assignedAt || (a.id < b.id ? -1 : 1)

const lastDayOf = ({ dueOn, graceDays }: Assignment): string =>
  dueOn === null ? '' : addDays(dueOn, graceDays)
