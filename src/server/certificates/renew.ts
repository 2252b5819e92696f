import type { AccountId, Id } from '#domain/id.ts'
import { readStatement } from '#protocol/certificate/certificate.ts'
import type { Trx } from '../database/database.ts'
import { logChanges } from '../changes/change-log.ts'
import type { Issuer } from './issuer.ts'
import { issueInstant, keepEarlier } from './earlier.ts'
import { issueCertificates } from './issue.ts'
import { readHolder, readPasses } from './passes.ts'

/** After a change of name: the same certificates, made out to the name as it is now. */
export async function renewCertificates(
  trx: Trx,
  issuer: Issuer,
  accountId: AccountId,
  now: number,
): Promise<void> {
  const { signer } = issuer
  const { name, otherName } = await readHolder(trx, accountId)
  const rows = await trx.selectFrom('certificate').selectAll().where('account_id', '=', accountId).execute()
  const unreadable: Id<'certificate'>[] = []
  for (const row of rows) {
    const { certificate_id, statement } = row
    const read = readStatement(statement)
    // Nobody can read it (a day out of all bounds, signed by an earlier version): it is made again from the pass.
    if (read.kind !== 'statement') {
      unreadable.push(certificate_id)
      continue
    }
    const { claims } = read
    if (claims.name === name && claims.otherName === otherName) continue
    // What was on paper stays known, so that it can be withdrawn.
    await keepEarlier(trx, row, null)
    const issuedAt = await issueInstant(trx, certificate_id, now)
    await trx
      .updateTable('certificate')
      .set({ name, issued_at: issuedAt, statement: signer.sign({ ...claims, name, otherName, issuedAt }) })
      .where('certificate_id', '=', certificate_id)
      .execute()
    await logChanges(trx, accountId, [{ kind: 'certificate', objectId: certificate_id }])
  }
  if (unreadable.length > 0)
    await trx.deleteFrom('certificate').where('certificate_id', 'in', unreadable).execute()
  // Also what was not issued while she had no name.
  await issueCertificates(trx, issuer, accountId, [...(await readPasses(trx, accountId)).keys()], now)
}
