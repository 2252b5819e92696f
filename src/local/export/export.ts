import type { ProfileDatabase } from '../database/profile-database.ts'
import type { Profile } from '../profiles/profile.ts'

export const unsentFormat = 'smart-educator-unsent'

/** A profile's records without a receipt, as a file that can be carried and imported again. rescue.js writes the same. */
export async function exportUnsent(
  db: ProfileDatabase,
  { id, name }: Pick<Profile, 'id' | 'name'>,
): Promise<Blob> {
  const ids = await db.outbox.orderBy('seq').primaryKeys()
  const rows = await db.records.bulkGet(ids)
  // Work is worth saving also where the key was lost.
  const publicKey = (await db.keys.get('device'))?.publicKey ?? null
  const records = rows.flatMap((row) => (row ? [row.record] : []))
  // The name, so that whoever opens the file knows whose work it is.
  const profiles = [{ profileId: id, name, publicKey, records }]
  const file = { format: unsentFormat, version: 1, profiles }
  return new Blob([JSON.stringify(file)], { type: 'application/json' })
}
