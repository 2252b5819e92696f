import type { AccountId, CohortId } from '#domain/id.ts'
import type { StaffContact } from '#domain/supervision/contact.ts'
import type { AccountRow } from '../accounts/account.repository.ts'
import type { AssignmentRow } from '../assignments/assignment.repository.ts'
import type { KeptDue } from '../assignments/kept-due.ts'
import type { CohortRow } from '../cohorts/cohort.repository.ts'
import { listStandingContacts } from '../contacts/contact.repository.ts'
import type { Database, Db } from '../database/database.ts'
import type { LastVisit } from '#domain/visits/last-visit.ts'
import { listLastVisits } from '../visits/visit.repository.ts'
import { listMissed, type Missed } from './missed.ts'

export type LearnerRows = {
  readonly account: AccountRow
  readonly modules: readonly Database['learner_module'][]
  readonly reports: readonly Database['device_report'][]
  readonly isForked: boolean
  readonly quarantined: number
  /** The oldest entry of hers in quarantine. */
  readonly quarantinedAt: number | null
  readonly missed: readonly Missed[]
  readonly keptDues: readonly KeptDue[]
  /** The last call and the last "later". */
  readonly contacts: readonly StaffContact[]
  /** Undefined when nobody visited her. */
  readonly lastVisit: LastVisit | undefined
}
export type BoardFacts = {
  readonly cohorts: readonly CohortRow[]
  /** How many people follow each; a cohort nobody follows is not in it. */
  readonly followers: ReadonlyMap<CohortId, number>
  readonly learners: readonly LearnerRows[]
  readonly assignments: readonly AssignmentRow[]
}

/** A fixed number of questions, however many learners there are. */
export async function loadBoardFacts(
  db: Db,
  cohortIds: readonly CohortId[],
  now: number,
): Promise<BoardFacts> {
  const inCohorts = db.selectFrom('account').select('account_id').where('cohort_id', 'in', cohortIds)
  const cohorts = await db
    .selectFrom('cohort')
    .selectAll()
    .where('cohort_id', 'in', cohortIds)
    .orderBy('name')
    .execute()
  const followers = await db
    .selectFrom('supervision')
    .innerJoin('account', 'account.account_id', 'supervision.account_id')
    .select((eb) => ['supervision.cohort_id', eb.fn.countAll<number>().as('many')])
    .where('supervision.cohort_id', 'in', cohortIds)
    .where('account.ended', '=', 0)
    .groupBy('supervision.cohort_id')
    .execute()
  const accounts = await db
    .selectFrom('account')
    .selectAll()
    .where('cohort_id', 'in', cohortIds)
    .orderBy('name')
    .orderBy('account_id')
    .execute()
  const modules = await db
    .selectFrom('learner_module')
    .selectAll()
    .where('account_id', 'in', inCohorts)
    .execute()
  const devices = await db
    .selectFrom('device')
    .innerJoin('device_report', 'device_report.key_id', 'device.key_id')
    .selectAll('device_report')
    .select('device.account_id')
    .where('device.account_id', 'in', inCohorts)
    .execute()
  const forked = await db
    .selectFrom('device')
    .innerJoin('device_progress', 'device_progress.key_id', 'device.key_id')
    .select('device.account_id')
    .where('device.account_id', 'in', inCohorts)
    .where('device_progress.forked', '=', 1)
    .execute()
  const quarantined = await db
    .selectFrom('quarantine')
    .select((eb) => [
      'account_id',
      eb.fn.countAll<number>().as('entries'),
      eb.fn.min('received_at').as('oldest'),
    ])
    .where('account_id', 'in', inCohorts)
    .where('resolved_at', 'is', null)
    .groupBy('account_id')
    .execute()
  const missed = await listMissed(db, cohortIds)
  const contacts = await listStandingContacts(db, cohortIds, now)
  const lastVisits = await listLastVisits(db, cohortIds, now)
  const assignments = await db
    .selectFrom('assignment')
    .selectAll()
    .where((eb) => eb.or([eb('cohort_id', 'in', cohortIds), eb('learner_id', 'in', inCohorts)]))
    .orderBy('assigned_at')
    .orderBy('assignment_id')
    .execute()
  const kept = await db.selectFrom('kept_due').selectAll().where('account_id', 'in', inCohorts).execute()
  const keptOf = byAccount(kept)
  const modulesOf = byAccount(modules)
  const reportsOf = byAccount(devices)
  const isForked = new Set<AccountId>(forked.map((row) => row.account_id))
  const missedOf = byAccount(missed)
  const entriesOf = new Map(quarantined.map((row) => [row.account_id, row]))
  return {
    cohorts,
    followers: new Map(followers.map((row) => [row.cohort_id, Number(row.many)])),
    assignments,
    learners: accounts.map((account) => ({
      account,
      modules: modulesOf.get(account.account_id) ?? [],
      reports: reportsOf.get(account.account_id) ?? [],
      isForked: isForked.has(account.account_id),
      quarantined: Number(entriesOf.get(account.account_id)?.entries ?? 0),
      quarantinedAt: entriesOf.get(account.account_id)?.oldest ?? null,
      missed: missedOf.get(account.account_id) ?? [],
      keptDues: keptOf.get(account.account_id) ?? [],
      contacts: contacts.get(account.account_id) ?? [],
      lastVisit: lastVisits.get(account.account_id),
    })),
  }
}

function byAccount<Row extends { readonly account_id: AccountId }>(
  rows: readonly Row[],
): Map<AccountId, Row[]> {
  const groups = new Map<AccountId, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.account_id)
    if (group === undefined) groups.set(row.account_id, [row])
    else group.push(row)
  }
  return groups
}
