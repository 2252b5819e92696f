import type { AccountId, Id } from '#domain/id.ts'
import type { Db, Trx } from '../database/database.ts'
import type { CertificateTable } from './certificate.table.ts'

type Withdrawal = { readonly at: number; readonly cause: 'pass' }

/** Keeps a statement that is replaced or taken away. The paper it is on stays known. */
export async function keepEarlier(
  trx: Trx,
  row: Pick<CertificateTable, 'certificate_id' | 'issued_at' | 'account_id' | 'statement'>,
  withdrawal: Withdrawal | null,
): Promise<void> {
  const { certificate_id, issued_at, account_id, statement } = row
  await trx
    .insertInto('earlier_certificate')
    .values({
      ...{ certificate_id, issued_at, account_id, statement },
      withdrawn_at: withdrawal?.at ?? null,
      cause: withdrawal?.cause ?? null,
      reason: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The instant of a new statement: later than each that has its number. */
export async function issueInstant(trx: Trx, id: Id<'certificate'>, now: number): Promise<number> {
  const { last } = await trx
    .selectFrom('earlier_certificate')
    .select((eb) => eb.fn.max('issued_at').as('last'))
    .where('certificate_id', '=', id)
    .executeTakeFirstOrThrow()
  return last === null ? now : Math.max(now, Number(last) + 1)
}

export const listEarlier = (db: Db, accountIds: readonly AccountId[]) =>
  db
    .selectFrom('earlier_certificate')
    .selectAll()
    .where('account_id', 'in', accountIds)
    .orderBy('issued_at', 'desc')
    .execute()

/** When this statement was withdrawn; null for one that stands, and for one nobody knows. */
export async function findWithdrawal(
  db: Db,
  id: Id<'certificate'>,
  issuedAt: number,
): Promise<number | null> {
  const row = await db
    .selectFrom('earlier_certificate')
    .select('withdrawn_at')
    .where('certificate_id', '=', id)
    .where('issued_at', '=', issuedAt)
    .executeTakeFirst()
  return row?.withdrawn_at ?? null
}

/** Those of these numbers under which nothing stands any more. */
export async function readGone(trx: Trx, ids: readonly Id<'certificate'>[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await trx
    .selectFrom('earlier_certificate')
    .select('certificate_id')
    .where('certificate_id', 'in', ids)
    .where('withdrawn_at', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.certificate_id))
}
