import type { AccountId, AssignmentId, CohortId } from '#domain/id.ts'
import type { Database, Db } from '../database/database.ts'

export type AssignmentRow = Database['assignment']

/** What stands or stood for one learner: her own assignments and those of a cohort. */
export function listAssignmentsFor(
  db: Db,
  learnerId: AccountId,
  cohortId: CohortId | null,
): Promise<AssignmentRow[]> {
  return db
    .selectFrom('assignment')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('learner_id', '=', learnerId),
        ...(cohortId === null ? [] : [eb('cohort_id', '=', cohortId)]),
      ]),
    )
    .orderBy('assigned_at')
    .orderBy('assignment_id')
    .execute()
}

export async function listCohortAssignments(
  db: Db,
  cohortIds: readonly CohortId[],
): Promise<AssignmentRow[]> {
  if (cohortIds.length === 0) return []
  return db
    .selectFrom('assignment')
    .selectAll()
    .where('cohort_id', 'in', cohortIds)
    .orderBy('assignment_id')
    .execute()
}

export function findAssignment(db: Db, id: AssignmentId): Promise<AssignmentRow | undefined> {
  return db.selectFrom('assignment').selectAll().where('assignment_id', '=', id).executeTakeFirst()
}

export async function saveAssignment(db: Db, row: AssignmentRow): Promise<void> {
  await db
    .insertInto('assignment')
    .values(row)
    .onConflict((conflict) => conflict.column('assignment_id').doUpdateSet(row))
    .execute()
}

/** Of exactly this aim. */
export async function countAssignments(
  db: Db,
  { cohortId, learnerId }: { readonly cohortId: CohortId | null; readonly learnerId: AccountId | null },
): Promise<number> {
  const { many } = await db
    .selectFrom('assignment')
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .where((eb) => (cohortId === null ? eb('learner_id', '=', learnerId) : eb('cohort_id', '=', cohortId)))
    .executeTakeFirstOrThrow()
  return Number(many)
}
