import type { AccountId, CohortId } from '#domain/id.ts'
import { decode } from '#protocol/decode.ts'
import { localCard, type LocalCard } from '#protocol/local-card.ts'
import type { AccountFacts } from '#protocol/sync.ts'
import { listLearnerIds } from '../accounts/account.repository.ts'
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

/** Keeps the card and tells everyone whose phone shows it. The same card again changes nothing. */
export async function saveLocalCard(
  trx: Trx,
  { cohort_id, local_card }: CohortRow,
  card: LocalCard,
): Promise<void> {
  const next = JSON.stringify(card)
  if (local_card === next) return
  await trx.updateTable('cohort').set({ local_card: next }).where('cohort_id', '=', cohort_id).execute()
  const { everyone } = await listConcerned(trx, cohort_id)
  for (const accountId of everyone) await logChanges(trx, accountId, [accountChanged(accountId)])
}

/** A cohort as phones keep it. */
export function cohortFacts(row: CohortRow): AccountFacts['cohorts'][number] {
  const facts = { id: row.cohort_id, name: row.name, timeZone: row.time_zone }
  if (row.local_card === null) return facts
  const card = decode(localCard, JSON.parse(row.local_card))
  if (card.kind === 'malformed') throw new Error('a stored local card cannot be read')
  return { ...facts, localCard: card.value }
}

/** Everyone whose phone shows this cohort: its learners, whose due dates follow its zone, and those who follow it. */
export async function logCohortChanged(trx: Trx, cohortId: CohortId): Promise<void> {
  const assignments = (await listCohortAssignments(trx, cohortId)).map(
    (row) => ({ kind: 'assignment', objectId: row.assignment_id }) as const,
  )
  const { learners, everyone } = await listConcerned(trx, cohortId)
  for (const accountId of everyone) {
    const assigned = learners.has(accountId) ? assignments : []
    await logChanges(trx, accountId, [accountChanged(accountId), ...assigned])
  }
}

/** In one order, so that two servers never wait for each other in a circle. */
async function listConcerned(
  trx: Trx,
  cohortId: CohortId,
): Promise<{ readonly learners: ReadonlySet<AccountId>; readonly everyone: readonly AccountId[] }> {
  const learners = new Set(await listLearnerIds(trx, cohortId))
  const followers = await trx
    .selectFrom('supervision')
    .select('account_id')
    .where('cohort_id', '=', cohortId)
    .execute()
  const everyone = [...new Set([...learners, ...followers.map((row) => row.account_id)])].toSorted()
  return { learners, everyone }
}
