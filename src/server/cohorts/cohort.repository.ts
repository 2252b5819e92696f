import type { AccountId, CohortId } from '#domain/id.ts'
import { decode } from '#protocol/decode.ts'
import { localCard, type LocalCard } from '#protocol/desk/local-card.ts'
import type { AccountFacts } from '#protocol/sync/sync.ts'
import { listCohortAssignments } from '../assignments/assignment.repository.ts'
import type { Database, Db, Trx } from '../database/database.ts'
import { accountChanged, type ChangedThing, logChangesOf } from '../changes/change-log.ts'

export type CohortRow = Database['cohort']

export function findCohort(db: Db, cohortId: CohortId): Promise<CohortRow | undefined> {
  return db
    .selectFrom('cohort')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

export async function countCohorts(db: Db): Promise<number> {
  const { many } = await db
    .selectFrom('cohort')
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(many)
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

export async function supervise(
  trx: Trx,
  accountId: AccountId,
  cohortIds: readonly CohortId[],
): Promise<void> {
  if (cohortIds.length === 0) return
  await trx
    .insertInto('supervision')
    .values([...new Set(cohortIds)].map((cohortId) => ({ account_id: accountId, cohort_id: cohortId })))
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
  const { everyone } = await listConcerned(trx, [cohort_id])
  await logChangesOf(trx, new Map(everyone.map((accountId) => [accountId, [accountChanged(accountId)]])))
}

/** A cohort as phones keep it. */
export function cohortFacts(row: CohortRow): AccountFacts['cohorts'][number] {
  const facts = { id: row.cohort_id, name: row.name, timeZone: row.time_zone }
  const card = cardOf(row)
  return card === undefined ? facts : { ...facts, localCard: card }
}

/** Undefined while nobody has filled it. */
export function cardOf({ local_card }: CohortRow): LocalCard | undefined {
  if (local_card === null) return undefined
  const card = decode(localCard, JSON.parse(local_card))
  if (card.kind === 'malformed') throw new Error('a stored local card cannot be read')
  return card.value
}

/**
 * Everyone whose phone shows one of these cohorts: its learners, whose due dates follow its zone, and those who follow it.
 * `others` hear of it too: who follows them no longer, or follows none.
 */
export async function logCohortsChanged(
  trx: Trx,
  cohortIds: readonly CohortId[],
  others: readonly AccountId[] = [],
): Promise<void> {
  const { learners, everyone } = await listConcerned(trx, cohortIds)
  const assignments = await listCohortAssignments(trx, cohortIds)
  const changes = new Map<AccountId, ChangedThing[]>()
  for (const accountId of new Set([...everyone, ...others])) {
    const own = assignments.filter(({ cohort_id }) => cohort_id === learners.get(accountId))
    const things = own.map((row): ChangedThing => ({ kind: 'assignment', objectId: row.assignment_id }))
    changes.set(accountId, [accountChanged(accountId), ...things])
  }
  await logChangesOf(trx, changes)
}

type Concerned = {
  /** The learners, and the cohort of each. */
  readonly learners: ReadonlyMap<AccountId, CohortId>
  readonly everyone: readonly AccountId[]
}

async function listConcerned(trx: Trx, cohortIds: readonly CohortId[]): Promise<Concerned> {
  if (cohortIds.length === 0) return { learners: new Map(), everyone: [] }
  const rows = await trx
    .selectFrom('account')
    .select(['account_id', 'cohort_id as learns_in'])
    .where('cohort_id', 'in', cohortIds)
    .unionAll(
      trx
        .selectFrom('supervision')
        .select((eb) => ['account_id', eb.cast<CohortId | null>(eb.val(null), 'text').as('learns_in')])
        .where('cohort_id', 'in', cohortIds),
    )
    .execute()
  const learners = new Map(
    rows.flatMap((row) => (row.learns_in === null ? [] : [[row.account_id, row.learns_in] as const])),
  )
  return { learners, everyone: [...new Set(rows.map((row) => row.account_id))] }
}
