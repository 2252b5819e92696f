import type { ModuleId } from '../id.ts'
import type { Assignment } from './assignment.ts'

/** One assignment a module: among several that stand, the one due first; one without a date comes last. */
export function earliestByModule(assignments: readonly Assignment[]): ReadonlyMap<ModuleId, Assignment> {
  const chosen = new Map<ModuleId, Assignment>()
  for (const assignment of assignments) {
    if (assignment.withdrawn) continue
    const other = chosen.get(assignment.moduleId)
    if (other === undefined || dueKey(assignment) < dueKey(other)) chosen.set(assignment.moduleId, assignment)
  }
  return chosen
}

const dueKey = (assignment: Assignment): string => assignment.dueOn ?? '9999-12-31'
