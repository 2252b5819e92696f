import type { AccountId, CohortId } from '#domain/id.ts'
import { mergeEdit } from '#domain/people/edit.ts'
import type { SupervisorFacts, SupervisorPut, Supervisors } from '#protocol/desk/supervision.ts'
import { logCohortsChanged, supervise } from '../cohorts/cohort.repository.ts'
import type { Db, Trx } from '../database/database.ts'
import { lockAccounts } from '../database/lock-accounts.ts'
import { refuse, type Refusal } from '../http/refusal.ts'
import { limits } from '../limits.ts'
import { type AccountRow, rolesOf } from './account.repository.ts'
import { noteAuthority } from './authority.ts'
import { endAccount, endLinksMadeBy } from './end-account.ts'

export async function listSupervisors(db: Db): Promise<Supervisors['supervisors']> {
  const rows = await db
    .selectFrom('account')
    .selectAll()
    .where('login', 'is not', null)
    .orderBy('name')
    .orderBy('account_id')
    .execute()
  const supervision = await db.selectFrom('supervision').selectAll().orderBy('cohort_id').execute()
  return rows.map((row) => ({
    id: row.account_id,
    name: row.name,
    login: row.login ?? '',
    phone: row.phone,
    roles: rolesOf(row),
    cohortIds: supervision.filter((own) => own.account_id === row.account_id).map((own) => own.cohort_id),
    hasPassword: row.password_hash !== null,
    ended: row.ended === 1,
  }))
}

/** The whole of a supervisor: who she is, which cohorts she follows, whether she may still. */
export async function putSupervisor(
  trx: Trx,
  actorId: AccountId,
  accountId: AccountId,
  { was, ...asked }: SupervisorPut,
  now: number,
): Promise<RolesPut | Refusal> {
  await lockRoles(trx)
  await lockConcerned(trx, accountId, asked.cohortIds)
  // Under the lock: she may have made a cohort meanwhile.
  const followed = (await followedBy(trx, accountId).execute()).map((row) => row.cohort_id)
  const accounts = await listByIdOrLogin(trx, [actorId, accountId], asked.login)
  // Asked under the lock: two administrators who demote each other at once follow each other.
  const actor = accounts.find((row) => row.account_id === actorId)
  if (actor?.is_administrator !== 1 || actor.ended === 1) return refuse('forbidden')
  const known = accounts.find((row) => row.account_id === accountId)
  // A learner's account has no login; it does not become a supervisor's by a guessed id.
  if (known !== undefined && known.login === null) return refuse('conflict')
  const put = known === undefined ? asked : mergeEdit(factsOf(known, followed), asked, was)
  if (put === undefined) return refuse('conflict')
  if (known === undefined && (await countStaff(trx)) >= limits.supervisors) return refuse('too-many')
  if (accounts.some((row) => row.login === put.login && row.account_id !== accountId))
    return refuse('login-taken')
  if (!(await allExist(trx, put.cohortIds))) return refuse('not-found', { paths: ['cohortIds'] })
  const isLeaving = put.ended || !put.administrator
  if (known?.is_administrator === 1 && isLeaving && !(await hasOtherAdministrator(trx, accountId)))
    return refuse('conflict', { why: 'last-administrator' })
  const columns = {
    name: put.name,
    login: put.login,
    phone: put.phone,
    is_supervisor: 1,
    is_administrator: Number(put.administrator),
    ended: Number(put.ended),
  }
  await trx
    .insertInto('account')
    .values({
      account_id: accountId,
      is_learner: 0,
      language: 'ar',
      address: 'feminine',
      password_hash: null,
      cohort_id: null,
      joined_at: now,
      cohort_since: null,
      change_number: 0,
      ...columns,
    })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(columns))
    .execute()
  // Before her cohorts are set: which codes are hers may be seen by them.
  if (put.ended && known?.ended === 0) await endAccount(trx, accountId)
  if (!put.administrator && known?.is_administrator === 1) await endLinksMadeBy(trx, accountId)
  await setCohorts(trx, accountId, followed, put.cohortIds)
  const scopes = [...(put.administrator ? (['administrator'] as const) : []), ...put.cohortIds]
  await noteAuthority(trx, accountId, put.ended ? [] : scopes, now)
  return { kind: 'put', before: known === undefined ? 'none' : standingOf(known), after: standing(put) }
}

/** What somebody may do, for the log. */
type Standing = 'none' | 'ended' | 'supervisor' | 'administrator'
export type RolesPut = { readonly kind: 'put'; readonly before: Standing; readonly after: Standing }

const standing = (facts: { readonly ended: boolean; readonly administrator: boolean }): Standing =>
  facts.ended ? 'ended' : facts.administrator ? 'administrator' : 'supervisor'

const standingOf = (row: AccountRow): Standing =>
  standing({ ended: row.ended === 1, administrator: row.is_administrator === 1 })

/** Whoever changes roles follows whoever is changing them, also on another server. */
async function lockRoles(trx: Trx): Promise<void> {
  await trx
    .updateTable('installation')
    .set((eb) => ({ value: eb.ref('value') }))
    .where('name', '=', 'epoch')
    .execute()
}

const listByIdOrLogin = (trx: Trx, ids: readonly AccountId[], login: string): Promise<AccountRow[]> =>
  trx
    .selectFrom('account')
    .selectAll()
    .where((eb) => eb.or([eb('account_id', 'in', ids), eb('login', '=', login)]))
    .execute()

const followedBy = (trx: Trx, accountId: AccountId) =>
  trx.selectFrom('supervision').select('cohort_id').where('account_id', '=', accountId)

const factsOf = (row: AccountRow, cohortIds: readonly CohortId[]): SupervisorFacts => ({
  name: row.name,
  login: row.login ?? '',
  phone: row.phone,
  administrator: row.is_administrator === 1,
  cohortIds: [...cohortIds],
  ended: row.ended === 1,
})

/** Before anything else of it is written: everybody who will hear of it, in one order. */
function lockConcerned(trx: Trx, accountId: AccountId, cohortIds: readonly CohortId[]): Promise<void> {
  const touched = trx
    .selectFrom('cohort')
    .select('cohort_id')
    .where((eb) =>
      eb.or([
        eb('cohort_id', 'in', followedBy(trx, accountId)),
        ...(cohortIds.length === 0 ? [] : [eb('cohort_id', 'in', cohortIds)]),
      ]),
    )
  return lockAccounts(
    trx,
    trx
      .selectFrom('account')
      .select('account_id')
      .where((eb) => eb.or([eb('account_id', '=', accountId), eb('cohort_id', 'in', touched)]))
      .union(trx.selectFrom('supervision').select('account_id').where('cohort_id', 'in', touched)),
  )
}

async function countStaff(trx: Trx): Promise<number> {
  const { many } = await trx
    .selectFrom('account')
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .where('login', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(many)
}

/** Learners see whom to call, so those of every cohort she follows or followed get the change. */
async function setCohorts(
  trx: Trx,
  accountId: AccountId,
  before: readonly CohortId[],
  after: readonly CohortId[],
): Promise<void> {
  if (before.length > 0) await trx.deleteFrom('supervision').where('account_id', '=', accountId).execute()
  await supervise(trx, accountId, after)
  await logCohortsChanged(trx, [...new Set([...before, ...after])], [accountId])
}

async function allExist(trx: Trx, cohortIds: readonly CohortId[]): Promise<boolean> {
  if (cohortIds.length === 0) return true
  const rows = await trx
    .selectFrom('cohort')
    .select('cohort_id')
    .where('cohort_id', 'in', cohortIds)
    .where('removed_at', 'is', null)
    .execute()
  return rows.length === new Set(cohortIds).size
}

/** An installation without an administrator could only be mended by hand. */
async function hasOtherAdministrator(trx: Trx, accountId: AccountId): Promise<boolean> {
  const row = await trx
    .selectFrom('account')
    .select('account_id')
    .where('is_administrator', '=', 1)
    .where('ended', '=', 0)
    .where('account_id', '!=', accountId)
    .executeTakeFirst()
  return row !== undefined
}
