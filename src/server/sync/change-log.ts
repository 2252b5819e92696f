import type { AccountId } from '#domain/id.ts'
import type { Trx } from '../database/database.ts'
import type { ChangeTable } from './record.table.ts'

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
export async function logChanges(
  trx: Trx,
  accountId: AccountId,
  things: readonly ChangedThing[],
): Promise<void> {
  if (things.length === 0) return
  const from = await takeNumbers(trx, accountId, things.length)
  await trx
    .insertInto('change')
    .values(
      things.map(({ kind, objectId }, index) => ({
        account_id: accountId,
        kind,
        object_id: objectId,
        number: from + index,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'kind', 'object_id'])
        .doUpdateSet((eb) => ({ number: eb.ref('excluded.number') })),
    )
    .execute()
}

/** The same things for several accounts, in one order, so that two servers never wait for each other in a circle. */
export async function logChangesFor(
  trx: Trx,
  accountIds: readonly AccountId[],
  things: readonly ChangedThing[],
): Promise<void> {
  for (const accountId of accountIds.toSorted()) await logChanges(trx, accountId, things)
}

export const accountChanged = (accountId: AccountId): ChangedThing => ({
  kind: 'account',
  objectId: accountId,
})
