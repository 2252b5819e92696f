import type { AccountId, CohortId } from '#domain/id.ts'
import { listCohortAssignments } from '../assignments/assignment.repository.ts'
import type { Database, Db, Trx } from '../database/database.ts'
import { accountChanged, logChanges } from '../sync/change-log.ts'

export type CohortRow = Database['cohort']

export function findCohort(db: Db, cohortId: CohortId): Promise<CohortRow | undefined> {
  return db.selectFrom('cohort').selectAll().where('cohort_id', '=', cohortId).executeTakeFirst()
}

export async function saveCohort(trx: Trx, row: CohortRow): Promise<void> {
  await trx
    .insertInto('cohort')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('cohort_id').doUpdateSet({ name: row.name, time_zone: row.time_zone }),
    )
    .execute()
}

export async function supervise(trx: Trx, accountId: AccountId, cohortId: CohortId): Promise<void> {
  await trx
    .insertInto('supervision')
    .values({ account_id: accountId, cohort_id: cohortId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Everyone whose phone shows this cohort: its learners, whose due dates follow its zone, and those who follow it. */
export async function logCohortChanged(trx: Trx, cohortId: CohortId): Promise<void> {
  const learners = await trx
    .selectFrom('account')
    .select('account_id')
    .where('cohort_id', '=', cohortId)
    .execute()
  const followers = await trx
    .selectFrom('supervision')
    .select('account_id')
    .where('cohort_id', '=', cohortId)
    .execute()
  const assignments = (await listCohortAssignments(trx, cohortId)).map(
    (row) => ({ kind: 'assignment', objectId: row.assignment_id }) as const,
  )
  const isLearner = new Set(learners.map((row) => row.account_id))
  const everyone = [...new Set([...isLearner, ...followers.map((row) => row.account_id)])].toSorted()
  for (const accountId of everyone) {
    const assigned = isLearner.has(accountId) ? assignments : []
    await logChanges(trx, accountId, [accountChanged(accountId), ...assigned])
  }
}
