import type { CertificateKind } from '#domain/certificate/kinds.ts'
import type { AccountId, ModuleId } from '#domain/id.ts'
import type { Trx } from '../database/database.ts'
import { logChanges } from '../changes/change-log.ts'
import { keepEarlier } from './earlier.ts'
import type { Issuer } from './issuer.ts'

/**
 * The pass of these modules was withdrawn: so are their certificates, and those of the courses they completed. Earlier
 * papers of the same pass go with them. Returns how many numbers of the account's log that took.
 */
export async function takeBackCertificates(
  trx: Trx,
  issuer: Issuer,
  accountId: AccountId,
  modules: readonly ModuleId[],
  now: number,
): Promise<number> {
  if (modules.length === 0) return 0
  const courses = issuer.courses.filter((course) => course.modules.some((id) => modules.includes(id)))
  const subjects: Readonly<Record<CertificateKind, readonly string[]>> = {
    module: modules,
    course: courses.map(({ courseId }) => courseId),
  }
  const held = await trx.selectFrom('certificate').selectAll().where('account_id', '=', accountId).execute()
  const gone = held.filter((row) => subjects[row.kind].includes(row.subject_id))
  for (const row of gone) {
    await keepEarlier(trx, row, { at: now, cause: 'pass' })
    await trx
      .updateTable('earlier_certificate')
      .set({ withdrawn_at: now, cause: 'pass' })
      .where('certificate_id', '=', row.certificate_id)
      .where('withdrawn_at', 'is', null)
      .execute()
    await trx.deleteFrom('certificate').where('certificate_id', '=', row.certificate_id).execute()
  }
  await logChanges(
    trx,
    accountId,
    gone.map((row) => ({ kind: 'certificate', objectId: row.certificate_id })),
  )
  return gone.length
}
