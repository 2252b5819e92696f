import { type CertificateClaims, readStatement } from '#protocol/certificate/certificate.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { ownRows } from '../outbox/own.ts'

export type Certificate = { readonly statement: string; readonly claims: CertificateClaims }

/** The person's certificates, the newest first. One this build cannot read stays for a later build. */
export async function listCertificates(db: ProfileDatabase): Promise<readonly Certificate[]> {
  const held = (await db.certificates.toArray()).flatMap(({ statement }): Certificate[] => {
    const read = readStatement(statement)
    return read.kind === 'statement' ? [{ statement, claims: read.claims }] : []
  })
  return held.toSorted((a, b) => b.claims.passedOn.localeCompare(a.claims.passedOn))
}

/** Those whose quiz she took back, while the server does not know of it: they may end with the next sending. */
export async function listInDoubt(db: ProfileDatabase): Promise<ReadonlySet<string>> {
  const rows = await ownRows(db)
  const takenBack = new Set<string>(
    rows.flatMap(({ record, receipt }) => (record.kind === 'void' && receipt === null ? [record.voids] : [])),
  )
  const modules = new Set<string>(
    rows.flatMap(({ record }) =>
      record.kind === 'attempt' && takenBack.has(record.id) ? [record.moduleId] : [],
    ),
  )
  const held = await listCertificates(db)
  // Which modules a course has, this phone does not know for certain.
  const isInDoubt = ({ claims: { kind, subject } }: Certificate): boolean =>
    kind === 'module' ? modules.has(subject) : modules.size > 0
  return new Set(held.filter(isInDoubt).map(({ claims }) => claims.id))
}
