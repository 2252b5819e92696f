import type { AccountId } from '#domain/id.ts'
import { type CertificateClaims, readStatement } from '#protocol/certificate/certificate.ts'
import type { LearnerCertificate } from '#protocol/desk/supervision-learner.ts'
import { listEarlier } from '../certificates/earlier.ts'
import type { Database, Db } from '../database/database.ts'
import { rowsOfEach } from '../database/of-each.ts'

/** The certificates of each learner, the newest first, each with the statements before it. */
export async function readLearnerCertificates(
  db: Db,
  learnerIds: readonly AccountId[],
): Promise<(id: AccountId) => LearnerCertificate[]> {
  const rows = await db
    .selectFrom('certificate')
    .select(['account_id', 'statement'])
    .where('account_id', 'in', learnerIds)
    .orderBy('issued_at', 'desc')
    .execute()
  const current = rowsOfEach(rows, (row) => row.account_id)
  const earlier = rowsOfEach(await listEarlier(db, learnerIds), (row) => row.account_id)
  return (id) => certificatesIn(current(id), earlier(id))
}

type Current = { readonly statement: string }
type Earlier = Database['earlier_certificate']

function certificatesIn(current: readonly Current[], before: readonly Earlier[]): LearnerCertificate[] {
  const earlier = before.flatMap((row) => {
    const claims = claimsIn(row.statement)
    return claims === undefined ? [] : [{ ...row, claims }]
  })
  const standing = current.flatMap((row) => claimsIn(row.statement) ?? [])
  const known = new Set(standing.map(({ id }) => id))
  const gone = new Map(
    earlier.flatMap(({ claims }) => (known.has(claims.id) ? [] : [[claims.id, claims] as const])),
  )
  return [...standing, ...gone.values()].map(({ id, kind, title, name, issuedAt }) => ({
    ...{ id, kind, title },
    current: known.has(id) ? { name, issuedAt } : null,
    earlier: earlier
      .filter(({ certificate_id }) => certificate_id === id)
      .map(({ claims, issued_at, withdrawn_at, cause, reason }) => ({
        name: claims.name,
        issuedAt: issued_at,
        withdrawnAt: withdrawn_at,
        cause,
        reason,
      })),
  }))
}

/** Undefined for one that nobody can read; it is made again at the next change of name. */
function claimsIn(statement: string): CertificateClaims | undefined {
  const read = readStatement(statement)
  return read.kind === 'statement' ? read.claims : undefined
}
