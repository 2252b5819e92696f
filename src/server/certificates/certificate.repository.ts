import { asId } from '#domain/id.ts'
import type { HeldCertificate } from '#protocol/sync/sync.ts'
import type { Db } from '../database/database.ts'

/** Certificates as the phone of their holder keeps them. */
export async function readCertificates(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, HeldCertificate>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('certificate')
    .select(['certificate_id', 'statement'])
    .where(
      'certificate_id',
      'in',
      ids.map((id) => asId<'certificate'>(id)),
    )
    .execute()
  return new Map<string, HeldCertificate>(
    rows.map((row) => [row.certificate_id, { id: row.certificate_id, statement: row.statement }]),
  )
}
