import { type AccountId, asId, type AssignmentId, type CohortId, type Id } from '#domain/id.ts'
import type { Db } from '../database/database.ts'

/** In which group what was changed is now: `learner:<id>`, `assignment:<id>`, `question:<id>:<asker>`, `invitation:<id>`, `plan:<id>`. */
export async function cohortsOf(
  db: Db,
  objects: readonly string[],
): Promise<ReadonlyMap<string, CohortId | null>> {
  const invitations = await invitationCohorts(db, idsIn(objects, 'invitation'))
  const plans = await planCohorts(db, idsIn(objects, 'plan'))
  const assignments = await assignmentAims(db, idsIn(objects, 'assignment'))
  const aimed = [...assignments.values()].flatMap(({ learner_id: id }) => (id === null ? [] : [id]))
  const people = await accountCohorts(db, [...peopleIn(objects), ...aimed])
  const found = new Map<string, CohortId | null>()
  for (const object of objects) {
    const [kind, id = '', asker = ''] = object.split(':')
    const aim = assignments.get(id)
    const cohort =
      kind === 'invitation'
        ? invitations.get(id)
        : kind === 'plan'
          ? plans.get(id)
          : kind === 'assignment'
            ? aim && (aim.cohort_id ?? (aim.learner_id === null ? null : people.get(aim.learner_id)))
            : people.get(kind === 'question' ? asker : id)
    if (cohort !== undefined) found.set(object, cohort)
  }
  return found
}

const idsIn = (objects: readonly string[], wanted: string): string[] =>
  objects.flatMap((object) => {
    const [kind, id = ''] = object.split(':')
    return kind === wanted ? [id] : []
  })

const peopleIn = (objects: readonly string[]): AccountId[] =>
  objects.flatMap((object) => {
    const [kind, id = '', asker = ''] = object.split(':')
    return kind === 'learner' ? [asId<'account'>(id)] : kind === 'question' ? [asId<'account'>(asker)] : []
  })

async function accountCohorts(
  db: Db,
  ids: readonly AccountId[],
): Promise<ReadonlyMap<string, CohortId | null>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('account')
    .select(['account_id', 'cohort_id'])
    .where('account_id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.account_id, row.cohort_id]))
}

type Aim = { readonly cohort_id: CohortId | null; readonly learner_id: AccountId | null }

async function assignmentAims(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Aim>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('assignment')
    .select(['assignment_id', 'cohort_id', 'learner_id'])
    .where(
      'assignment_id',
      'in',
      ids.map((id): AssignmentId => asId<'assignment'>(id)),
    )
    .execute()
  return new Map(rows.map((row) => [row.assignment_id, row]))
}

async function invitationCohorts(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, CohortId>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('invitation')
    .select(['invitation_id', 'cohort_id'])
    .where(
      'invitation_id',
      'in',
      ids.map((id): Id<'invitation'> => asId<'invitation'>(id)),
    )
    .execute()
  return new Map(rows.map((row) => [row.invitation_id, row.cohort_id]))
}

async function planCohorts(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, CohortId>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('kept_plan')
    .select(['plan_id', 'cohort_id'])
    .where(
      'plan_id',
      'in',
      ids.map((id): Id<'plan'> => asId<'plan'>(id)),
    )
    .execute()
  return new Map(rows.map((row) => [row.plan_id, row.cohort_id]))
}
