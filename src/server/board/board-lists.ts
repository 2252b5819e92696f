import type { CohortId } from '#domain/id.ts'
import type { Board } from '#protocol/desk/supervision.ts'
import type { AssignmentRow } from '../assignments/assignment.repository.ts'
import type { Db } from '../database/database.ts'

export async function listBoardAssignments(
  db: Db,
  rows: readonly AssignmentRow[],
): Promise<Board['assignments']> {
  const ids = [...new Set(rows.map((row) => row.assigned_by))]
  const assigners =
    ids.length === 0
      ? []
      : await db.selectFrom('account').select(['account_id', 'name']).where('account_id', 'in', ids).execute()
  const nameOf = new Map(assigners.map((row) => [row.account_id, row.name]))
  return rows.map((row) => ({
    id: row.assignment_id,
    moduleId: row.module_id,
    cohortId: row.cohort_id,
    learnerId: row.learner_id,
    dueOn: row.due_on,
    ...(row.after_days === null ? {} : { afterDays: row.after_days }),
    graceDays: row.grace_days,
    note: row.note,
    withdrawn: row.withdrawn === 1,
    assignedAt: row.assigned_at,
    assignedBy: nameOf.get(row.assigned_by) ?? '',
  }))
}

/** Invitations to a cohort; recovery codes belong to a learner and are not listed. */
export async function listBoardInvitations(
  db: Db,
  cohortIds: readonly CohortId[],
  now: number,
): Promise<Board['invitations']> {
  const rows = await db
    .selectFrom('invitation')
    .leftJoin('account', 'account.account_id', 'invitation.used_account')
    .leftJoin('account as maker', 'maker.account_id', 'invitation.created_by')
    .leftJoin('account as withdrawer', 'withdrawer.account_id', 'invitation.withdrawn_by')
    .selectAll('invitation')
    .select(['account.name as used_by', 'maker.name as made_by', 'withdrawer.name as withdrawer'])
    .where('invitation.cohort_id', 'in', cohortIds)
    .where('invitation.account_id', 'is', null)
    .orderBy('invitation.created_at')
    .orderBy('invitation.invitation_id')
    .execute()
  return rows.map((row) => ({
    id: row.invitation_id,
    cohortId: row.cohort_id,
    name: row.name,
    state:
      row.used_account !== null
        ? 'used'
        : row.replaced === 1
          ? 'replaced'
          : row.expires_at <= now
            ? 'expired'
            : 'open',
    expiresAt: row.expires_at,
    usedBy: row.used_by,
    ...(row.used_account === null ? {} : { usedById: row.used_account }),
    ...(row.used_account !== null && row.used_by_key === null ? { closed: true } : {}),
    ...(row.used_account !== null && row.name === null && row.owner_said === null
      ? { ownerUnsaid: true }
      : {}),
    ...(row.made_by === null ? {} : { madeBy: row.made_by }),
    ...(row.withdrawn_at === null ? {} : { withdrawn: { at: row.withdrawn_at, by: row.withdrawer ?? '' } }),
  }))
}
