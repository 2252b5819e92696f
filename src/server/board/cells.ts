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
  /** Since when each is asked of her. */
  askedAt: ReadonlyMap<string, number> = new Map(),
): BoardCell[] {
  const standing = standingByModule(assignments)
  const modules = new Map(rows.map((row) => [row.module_id, progressOfRow(row)]))
  const ids = [...new Set([...standing.keys(), ...modules.keys()])].toSorted()
  return ids.map((id) => {
    const assignment = standing.get(id)
    const progress = modules.get(id) ?? nothingYet(id)
    const asked = assignment && { assignment, askedAt: askedAt.get(assignment.id) }
    return cellOf(progress, asked, now)
  })
}

type Asked = { readonly assignment: Assignment; readonly askedAt: number | undefined }

function cellOf(progress: ModuleProgress, asked: Asked | undefined, now: number): BoardCell {
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
    assignment: asked === undefined ? null : assignmentCell(asked, progress, now),
  }
}

function assignmentCell(
  { assignment, askedAt }: Asked,
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
    ...(askedAt === undefined ? {} : { askedAt }),
  }
}
