import type { AccountId } from '#domain/id.ts'
import type { Actor } from '#domain/people/account.ts'
import type { AuthorityTable } from '../acts/act.table.ts'
import type { Trx } from '../database/database.ts'

/** Clocks are measured to minutes: what was allowed within this time around a moment was allowed at it. */
const aroundMs = 300_000

/** Writes down what somebody may from now on: to be called after every change of her roles or groups. */
export async function noteAuthority(
  trx: Trx,
  accountId: AccountId,
  scopes: readonly AuthorityTable['scope'][],
  now: number,
): Promise<void> {
  const open = await trx
    .selectFrom('authority')
    .select('scope')
    .where('account_id', '=', accountId)
    .where('until_at', 'is', null)
    .execute()
  const ended = open.map(({ scope }) => scope).filter((scope) => !scopes.includes(scope))
  if (ended.length > 0)
    await trx
      .updateTable('authority')
      .set({ until_at: now })
      .where('account_id', '=', accountId)
      .where('until_at', 'is', null)
      .where('scope', 'in', ended)
      .execute()
  const begun = scopes.filter((scope) => !open.some((each) => each.scope === scope))
  if (begun.length > 0)
    await trx
      .insertInto('authority')
      .values(begun.map((scope) => ({ account_id: accountId, scope, since_at: now, until_at: null })))
      // Taken away and given back at one moment: it was never away.
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'scope', 'since_at']).doUpdateSet({ until_at: null }),
      )
      .execute()
}

/** What somebody of the staff is allowed, as it is written down. */
export const scopesOf = ({ roles, supervises }: Actor): AuthorityTable['scope'][] => [
  ...(roles.includes('administrator') ? (['administrator'] as const) : []),
  ...(roles.includes('supervisor') ? supervises : []),
]

/** Who she was at that moment, as far as permissions go. */
export async function actorAt(trx: Trx, accountId: AccountId, at: number): Promise<Actor> {
  const rows = await trx
    .selectFrom('authority')
    .select('scope')
    .where('account_id', '=', accountId)
    .where('since_at', '<=', at + aroundMs)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>=', at - aroundMs)]))
    .execute()
  const supervises = rows.flatMap(({ scope }) => (scope === 'administrator' ? [] : [scope]))
  return {
    id: accountId,
    roles: rows.length > supervises.length ? ['administrator', 'supervisor'] : ['supervisor'],
    supervises,
  }
}
