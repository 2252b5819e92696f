import type { Assignment } from '#domain/assignment/assignment.ts'
import { assignmentState } from '#domain/assignment/due.ts'
import { standingByModule } from '#domain/assignment/standing.ts'
import { type ModuleProgress, nothingYet } from '#domain/progress/progress.ts'
import { finishedAt } from '#domain/time/finish.ts'
import type { BoardCell } from '#protocol/desk/supervision.ts'
import { type LearnerModule, progressOfRow } from '../progress/row.ts'

/** One learner's modules: those she is assigned, each as it stands for her, and those she has records of. */
export function cellsOf(
  rows: readonly LearnerModule[],
  assignments: readonly Assignment[],
  now: number,
): BoardCell[] {
  const standing = standingByModule(assignments)
  const modules = new Map(rows.map((row) => [row.module_id, progressOfRow(row)]))
  const ids = [...new Set([...standing.keys(), ...modules.keys()])].toSorted()
  return ids.map((id) => cellOf(modules.get(id) ?? nothingYet(id), standing.get(id), now))
}

function cellOf(progress: ModuleProgress, assignment: Assignment | undefined, now: number): BoardCell {
  const { moduleId, state, best, attempts, lessonsCompleted, lastRecordAt, practice, passedBy } = progress
  return {
    moduleId,
    state,
    best: best?.score ?? null,
    attempts,
    lessonsCompleted: lessonsCompleted.size,
    lastRecordAt,
    practiceAt: practice && finishedAt(practice),
    ...(passedBy === null ? {} : { passedAt: finishedAt(passedBy) }),
    assignment: assignment === undefined ? null : assignmentCell(assignment, progress, now),
  }
}

function assignmentCell(
  assignment: Assignment,
  { state: moduleState, passedBy }: ModuleProgress,
  now: number,
): BoardCell['assignment'] {
  const state = assignmentState(
    assignment,
    { started: moduleState !== 'not-started', satisfiedBy: passedBy },
    now,
  )
  const isSatisfied = state.kind === 'satisfied'
  return {
    id: assignment.id,
    state: state.kind,
    dueOn: assignment.dueOn,
    timing: isSatisfied ? state.timing : null,
    clockUncertain: isSatisfied && state.clockUncertain,
  }
}
