import { type CertificateClaims, readStatement } from '#protocol/certificate.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'

export type Certificate = { readonly statement: string; readonly claims: CertificateClaims }

/** The person's certificates, the newest first. One this build cannot read stays for a later build. */
export async function listCertificates(db: ProfileDatabase): Promise<readonly Certificate[]> {
  const held = (await db.certificates.toArray()).flatMap(({ statement }): Certificate[] => {
    const read = readStatement(statement)
    return read.kind === 'statement' ? [{ statement, claims: read.claims }] : []
  })
  return held.toSorted((a, b) => b.claims.passedOn.localeCompare(a.claims.passedOn))
}
