import type { Assignment } from '#domain/assignment/assignment.ts'
import { type AccountId, type AssignmentId, asId, type CohortId } from '#domain/id.ts'
import type { Db } from '../database/database.ts'
import type { AssignmentRow } from './assignment.repository.ts'

export const defaultTimeZone = 'Africa/Casablanca'

/**
 * Assignments as they stand for one learner. One that went to a cohort she is no longer in has been withdrawn for her:
 * her phone takes it off the home screen.
 */
export async function readAssignments(
  db: Db,
  learnerId: AccountId,
  ids: readonly string[],
): Promise<Map<string, Assignment>> {
  if (ids.length === 0) return new Map()
  const learner = await db
    .selectFrom('account')
    .leftJoin('cohort', 'cohort.cohort_id', 'account.cohort_id')
    .select(['account.cohort_id', 'cohort.time_zone'])
    .where('account.account_id', '=', learnerId)
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('account', 'account.account_id', 'assignment.assigned_by')
    .selectAll('assignment')
    .select('account.name as assigner')
    .where(
      'assignment_id',
      'in',
      ids.map((id) => asId<'assignment'>(id)),
    )
    .execute()
  return new Map<AssignmentId, Assignment>(
    rows.map((row) => [
      row.assignment_id,
      forLearner(row, row.assigner, learner.cohort_id, learner.time_zone),
    ]),
  )
}

function forLearner(
  row: AssignmentRow,
  assigner: string,
  cohortId: CohortId | null,
  timeZone: string | null,
): Assignment {
  return {
    id: row.assignment_id,
    version: row.version,
    moduleId: row.module_id,
    dueOn: row.due_on,
    graceDays: row.grace_days,
    timeZone: timeZone ?? defaultTimeZone,
    note: row.note,
    assignedBy: assigner,
    assignedAt: row.assigned_at,
    withdrawn: row.withdrawn === 1 || (row.cohort_id !== null && row.cohort_id !== cohortId),
  }
}
