import type { AccountId, CohortId } from '#domain/id.ts'
import type { Actor, Role } from '#domain/people/account.ts'
import type { Database, Db } from '../database/database.ts'
import type { AccountTable } from './account.table.ts'

type RoleColumns = Pick<AccountTable, 'is_learner' | 'is_supervisor' | 'is_administrator'>

export function rolesOf(row: RoleColumns): Role[] {
  return [
    ...(row.is_learner === 1 ? (['learner'] as const) : []),
    ...(row.is_supervisor === 1 ? (['supervisor'] as const) : []),
    ...(row.is_administrator === 1 ? (['administrator'] as const) : []),
  ]
}

export type AccountRow = Database['account']

export function findAccount(db: Db, accountId: AccountId): Promise<AccountRow | undefined> {
  return db.selectFrom('account').selectAll().where('account_id', '=', accountId).executeTakeFirst()
}

export async function findAccounts(db: Db, ids: readonly AccountId[]): Promise<AccountRow[]> {
  if (ids.length === 0) return []
  return db.selectFrom('account').selectAll().where('account_id', 'in', ids).execute()
}

/** Who is asking, as far as permissions go. Read for every request: a role taken away is gone at once. */
export async function getActor(db: Db, accountId: AccountId): Promise<Actor & { readonly name: string }> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('supervision')
    .select('cohort_id')
    .where('account_id', '=', accountId)
    .execute()
  return { id: accountId, name: row.name, roles: rolesOf(row), supervises: rows.map((own) => own.cohort_id) }
}

export async function listLearnerIds(db: Db, cohortId: CohortId): Promise<AccountId[]> {
  const rows = await db
    .selectFrom('account')
    .select('account_id')
    .where('cohort_id', '=', cohortId)
    .orderBy('account_id')
    .execute()
  return rows.map((row) => row.account_id)
}
