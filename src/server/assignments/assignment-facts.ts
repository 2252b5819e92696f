import type { Assignment } from '#domain/assignment/assignment.ts'
import { dueFor } from '#domain/assignment/due-for.ts'
import { type AccountId, type AssignmentId, asId, type CohortId, type ModuleId } from '#domain/id.ts'
import type { AccountRow } from '../accounts/account.repository.ts'
import type { Db } from '../database/database.ts'
import { type AssignmentRow, listCohortAssignments } from './assignment.repository.ts'
import { type KeptDue, readKeptDues } from './kept-due.ts'

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
    .select(['account.cohort_id', 'account.cohort_since', 'account.joined_at', 'cohort.time_zone'])
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
  const ofGroup = learner.cohort_id === null ? [] : await listCohortAssignments(db, [learner.cohort_id])
  const place = { ...groupPlaceOf(learner, ofGroup), kept: await readKeptDues(db, learnerId) }
  return new Map<AssignmentId, Assignment>(
    rows.map((row) => [row.assignment_id, assignmentFor(row, place, row.assigner)]),
  )
}

export type CohortPlace = {
  readonly cohortId: CohortId | null
  /** Since when she is in that cohort. */
  readonly since: number
  readonly timeZone: string
  /** All that this cohort was asked: a newcomer does it in the same order. */
  readonly ofGroup: readonly AssignmentRow[]
  /** When what she had passed before she came was due. */
  readonly kept: ReadonlyMap<ModuleId, KeptDue>
}

/** Where she is, from her account and her cohort. */
export const groupPlaceOf = (
  learner: Pick<AccountRow, 'cohort_id' | 'cohort_since' | 'joined_at'> & {
    readonly time_zone: string | null
  },
  ofGroup: readonly AssignmentRow[],
): Omit<CohortPlace, 'kept'> => ({
  ofGroup,
  cohortId: learner.cohort_id,
  since: learner.cohort_since ?? learner.joined_at,
  timeZone: learner.time_zone ?? defaultTimeZone,
})

/** What one learner is asked, as her phone and every report say it: with the day it is due for her. */
export function assignmentFor(
  row: AssignmentRow,
  { cohortId, since, timeZone, ofGroup, kept }: CohortPlace,
  assigner: string,
): Assignment {
  const askedOf = ({ due_on: dueOn, after_days: afterDays, assigned_at: assignedAt }: AssignmentRow) => ({
    dueOn,
    afterDays,
    assignedAt,
    since,
    timeZone,
  })
  const others = ofGroup.filter(
    (other) => row.cohort_id !== null && other.cohort_id === row.cohort_id && other.withdrawn === 0,
  )
  // Asked of the group before she came, and passed before that: its day is the one it had for her.
  const before = row.cohort_id !== null && since > row.assigned_at ? kept.get(row.module_id) : undefined
  return {
    id: row.assignment_id,
    version: row.version,
    moduleId: row.module_id,
    dueOn: before ? before.due_on : dueFor(askedOf(row), others.map(askedOf)),
    graceDays: before?.grace_days ?? row.grace_days,
    timeZone: before?.time_zone ?? timeZone,
    note: row.note,
    assignedBy: assigner,
    assignedAt: row.assigned_at,
    withdrawn: row.withdrawn === 1 || (row.cohort_id !== null && row.cohort_id !== cohortId),
  }
}
