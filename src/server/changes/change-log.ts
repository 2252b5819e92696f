import type { AccountId } from '#domain/id.ts'
import type { Trx } from '../database/database.ts'
import { lockAccounts } from '../database/lock-accounts.ts'
import type { ChangeTable } from './change.table.ts'

export type ChangedThing = { readonly kind: ChangeTable['kind']; readonly objectId: string }

/**
 * Takes the next `count` numbers of an account's log and returns the first. Updating the account's row locks the log
 * until the commit, so a number is never visible before every lower one: a phone's cursor skips nothing.
 */
export async function takeNumbers(trx: Trx, accountId: AccountId, count: number): Promise<number> {
  const { change_number } = await trx
    .updateTable('account')
    .set((eb) => ({ change_number: eb('change_number', '+', count) }))
    .where('account_id', '=', accountId)
    .returning('change_number')
    .executeTakeFirstOrThrow()
  return change_number - count + 1
}

/** One row for each thing that changed; a thing that changed before moves to the end of the log. */
export const logChanges = (trx: Trx, accountId: AccountId, things: readonly ChangedThing[]): Promise<void> =>
  logChangesOf(trx, new Map([[accountId, things]]))

/** The same things for several accounts. */
export const logChangesFor = (
  trx: Trx,
  accountIds: readonly AccountId[],
  things: readonly ChangedThing[],
): Promise<void> => logChangesOf(trx, new Map(accountIds.map((accountId) => [accountId, things])))

/** Rows of one statement: SQLite takes 32,766 parameters. */
const mostRows = 2_000

/**
 * What changed for each of many accounts, in a few statements however many there are. All logs are locked first, in one
 * order, so that two servers never wait for each other in a circle.
 */
export async function logChangesOf(
  trx: Trx,
  changes: ReadonlyMap<AccountId, readonly ChangedThing[]>,
): Promise<void> {
  const accounts = [...changes].filter(([, things]) => things.length > 0)
  await lockAccounts(
    trx,
    accounts.map(([accountId]) => accountId),
  )
  const rows: ChangeTable[] = []
  for (const [accountId, number] of await takeNumbersOf(trx, accounts)) {
    const things = changes.get(accountId) ?? []
    for (const [index, { kind, objectId }] of things.entries())
      rows.push({
        account_id: accountId,
        kind,
        object_id: objectId,
        number: number - things.length + 1 + index,
      })
  }
  for (let from = 0; from < rows.length; from += mostRows) {
    await trx
      .insertInto('change')
      .values(rows.slice(from, from + mostRows))
      .onConflict((conflict) =>
        conflict
          .columns(['account_id', 'kind', 'object_id'])
          .doUpdateSet((eb) => ({ number: eb.ref('excluded.number') })),
      )
      .execute()
  }
}

/** The last number each account took, one for each of its things. */
async function takeNumbersOf(
  trx: Trx,
  accounts: readonly (readonly [AccountId, readonly ChangedThing[]])[],
): Promise<Map<AccountId, number>> {
  const taken = new Map<AccountId, number>()
  for (const count of new Set(accounts.map(([, things]) => things.length))) {
    const ids = accounts.flatMap(([accountId, things]) => (things.length === count ? [accountId] : []))
    for (let from = 0; from < ids.length; from += mostRows) {
      const rows = await trx
        .updateTable('account')
        .set((eb) => ({ change_number: eb('change_number', '+', count) }))
        .where('account_id', 'in', ids.slice(from, from + mostRows))
        .returning(['account_id', 'change_number'])
        .execute()
      for (const row of rows) taken.set(row.account_id, row.change_number)
    }
  }
  return taken
}

export const accountChanged = (accountId: AccountId): ChangedThing => ({
  kind: 'account',
  objectId: accountId,
})
