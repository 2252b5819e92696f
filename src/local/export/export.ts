import type { ProfileDatabase } from '../database/profile-database.ts'
import { getDeviceKey } from '../keys/device-key.ts'

export const unsentFormat = 'smart-educator-unsent'

/** A profile's records without a receipt, as a file that can be carried and imported again. rescue.js writes the same. */
export async function exportUnsent(db: ProfileDatabase, profileId: string): Promise<Blob> {
  const ids = await db.outbox.orderBy('seq').primaryKeys()
  const rows = await db.records.bulkGet(ids)
  const { publicKey } = await getDeviceKey(db)
  const records = rows.flatMap((row) => (row ? [row.record] : []))
  const profiles = [{ profileId, publicKey, records }]
  const file = { format: unsentFormat, version: 1, profiles }
  return new Blob([JSON.stringify(file)], { type: 'application/json' })
}
