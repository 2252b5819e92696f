import type { Assignment } from '#domain/assignment/assignment.ts'
import { assignmentState, type Finish } from '#domain/assignment/due.ts'
import { earliestByModule } from '#domain/assignment/earliest.ts'
import type { ModuleId } from '#domain/id.ts'
import type { BoardCell } from '#protocol/supervision.ts'
import type { AssignmentRow } from '../assignments/assignment.repository.ts'
import type { LearnerModule } from './fold.ts'

/** One learner's modules: those she is assigned and those she has records of. */
export function cellsOf(
  modules: readonly LearnerModule[],
  assignments: readonly AssignmentRow[],
  timeZone: string,
  now: number,
): BoardCell[] {
  const standing = earliestByModule(assignments.map((row) => assignmentOf(row, timeZone)))
  const ids = [...new Set([...standing.keys(), ...modules.map((row) => row.module_id)])].toSorted()
  return ids.map((moduleId) =>
    cellOf(
      moduleId,
      modules.find((row) => row.module_id === moduleId),
      standing.get(moduleId),
      now,
    ),
  )
}

function cellOf(
  moduleId: ModuleId,
  row: LearnerModule | undefined,
  assignment: Assignment | undefined,
  now: number,
): BoardCell {
  const lessons: readonly string[] = row === undefined ? [] : JSON.parse(row.lessons)
  return {
    moduleId,
    state: moduleState(row),
    best:
      row === undefined || row.best_raw === null || row.best_max === null
        ? null
        : { raw: row.best_raw, max: row.best_max },
    attempts: row?.attempts ?? 0,
    lessonsCompleted: lessons.length,
    lastRecordAt: row === undefined || row.records === 0 ? null : Math.max(0, row.last_record_at),
    practiceAt: row === undefined || row.practice_at === null ? null : Math.max(0, row.practice_at),
    assignment: assignment === undefined ? null : assignmentCell(assignment, row, now),
  }
}

function moduleState(row: LearnerModule | undefined): BoardCell['state'] {
  if (row === undefined || row.records === 0) return 'not-started'
  if (row.passed_by !== null) return 'passed'
  return row.attempts > 0 ? 'failed' : 'in-progress'
}

function assignmentCell(
  assignment: Assignment,
  row: LearnerModule | undefined,
  now: number,
): BoardCell['assignment'] {
  const state = assignmentState(
    assignment,
    { started: (row?.records ?? 0) > 0, satisfiedBy: finishOf(row) },
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

function finishOf(row: LearnerModule | undefined): Finish | null {
  if (row === undefined || row.passed_by === null || row.passed_submitted_at === null) return null
  return {
    submittedAt: row.passed_submitted_at,
    offsetMs: row.passed_offset_ms,
    measuredOffsetMs: row.passed_measured_ms,
    receivedAt: row.passed_received_at,
  }
}

const assignmentOf = (row: AssignmentRow, timeZone: string): Assignment => ({
  id: row.assignment_id,
  version: row.version,
  moduleId: row.module_id,
  dueOn: row.due_on,
  graceDays: row.grace_days,
  timeZone,
  note: row.note,
  assignedBy: row.assigned_by,
  assignedAt: row.assigned_at,
  withdrawn: row.withdrawn === 1,
})
