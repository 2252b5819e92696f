import type { AccountId } from '#domain/id.ts'
import { readStatement } from '#protocol/certificate.ts'
import type { Trx } from '../database/database.ts'
import { logChanges } from '../sync/change-log.ts'
import type { Issuer } from './issuer.ts'
import { readHolder } from './passes.ts'

/** After a change of name: the same certificates, made out to the name as it is now. */
export async function renewCertificates(
  trx: Trx,
  { signer }: Issuer,
  accountId: AccountId,
  now: number,
): Promise<void> {
  const { name, otherName } = await readHolder(trx, accountId)
  const rows = await trx.selectFrom('certificate').selectAll().where('account_id', '=', accountId).execute()
  for (const { certificate_id, statement } of rows) {
    const read = readStatement(statement)
    if (read.kind !== 'statement') throw new Error('a stored certificate cannot be read')
    const { claims } = read
    if (claims.name === name && claims.otherName === otherName) continue
    await trx
      .updateTable('certificate')
      .set({ name, issued_at: now, statement: signer.sign({ ...claims, name, otherName, issuedAt: now }) })
      .where('certificate_id', '=', certificate_id)
      .execute()
    await logChanges(trx, accountId, [{ kind: 'certificate', objectId: certificate_id }])
  }
}
