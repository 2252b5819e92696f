import type { AccountId } from '#domain/id.ts'
import type { AccountFacts } from '#protocol/sync/sync.ts'
import { cohortFacts } from '../cohorts/cohort.repository.ts'
import type { Db } from '../database/database.ts'
import { rolesOf } from './account.repository.ts'

/** What a phone keeps of its account: who I am, my cohorts, and whom I can call. */
export async function readAccountFacts(db: Db, accountId: AccountId): Promise<AccountFacts> {
  const account = await db
    .selectFrom('account')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  const supervised = await db
    .selectFrom('supervision')
    .select('cohort_id')
    .where('account_id', '=', accountId)
    .execute()
  const ids = [
    ...supervised.map((row) => row.cohort_id),
    ...(account.cohort_id === null ? [] : [account.cohort_id]),
  ]
  const cohorts =
    ids.length === 0
      ? []
      : await db.selectFrom('cohort').selectAll().where('cohort_id', 'in', ids).orderBy('name').execute()
  const supervisors =
    account.cohort_id === null
      ? []
      : await db
          .selectFrom('supervision')
          .innerJoin('account', 'account.account_id', 'supervision.account_id')
          .select(['account.name', 'account.phone'])
          .where('supervision.cohort_id', '=', account.cohort_id)
          .where('account.ended', '=', 0)
          .orderBy('account.name')
          .execute()
  return {
    id: account.account_id,
    name: account.name,
    roles: rolesOf(account),
    language: account.language,
    address: account.address,
    cohorts: cohorts.map(cohortFacts),
    supervisors: supervisors.map(({ name, phone }) => ({ name, phone })),
  }
}
