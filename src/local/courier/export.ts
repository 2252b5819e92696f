import { recordSignatureBase } from '#protocol/sync/record-signature.ts'
import type { DeviceKey, ProfileDatabase } from '../database/profile-database.ts'
import { replyPrefix } from '../drafts/half-written.ts'
import { base64 } from '../secrets/base64.ts'
import type { RecordRow } from '../outbox/rows.ts'
import type { Profile } from '../profiles/profile.ts'
import type { Rescued } from '../profiles/profiles.ts'
import { subtle } from '../support/device-support.ts'

export const unsentFormat = 'smart-educator-unsent'

/** What came in a file and goes on in another keeps the proof it came with; what was made here is signed here. */
async function signatureOf(row: RecordRow, key: DeviceKey | undefined): Promise<string | null> {
  if (row.carried) return row.carried.signature
  if (!key) return null
  const base = new TextEncoder().encode(recordSignatureBase(row.record))
  const scheme = { name: 'ECDSA', hash: 'SHA-256' }
  return base64(new Uint8Array(await subtle().sign(scheme, key.privateKey, base)))
}

/** A profile's records without a receipt, as a file that can be carried and imported again. rescue.js writes the same. */
export async function exportUnsent(
  db: ProfileDatabase,
  { id, name }: Pick<Profile, 'id' | 'name'>,
): Promise<Blob> {
  return (await rescueUnsent(db, { id, name })).file
}

/** The same, with what is in it; also a supervisor's replies that were not sent, to read. */
export async function rescueUnsent(
  db: ProfileDatabase,
  { id, name }: Pick<Profile, 'id' | 'name'>,
): Promise<{ readonly file: Blob; readonly rescued: Rescued }> {
  const ids = await db.outbox.orderBy('seq').primaryKeys()
  const rows = await db.records.bulkGet(ids)
  // Work is worth saving also where the key was lost.
  const key = await db.keys.get('device')
  const publicKey = key?.publicKey ?? null
  const records = rows.flatMap((row) => (row ? [row.record] : []))
  // The name, so that whoever opens the file knows whose work it is.
  const signatures = await Promise.all(rows.flatMap((row) => (row ? [signatureOf(row, key)] : [])))
  const replies = await db.halfWritten.where('form').startsWith(replyPrefix).toArray()
  const profiles = [
    { profileId: id, name, publicKey, records, signatures, ...(replies.length > 0 ? { replies } : {}) },
  ]
  const file = { format: unsentFormat, version: 1, profiles }
  return {
    file: new Blob([JSON.stringify(file)], { type: 'application/json' }),
    rescued: { records: records.map((record) => record.id), replies: replies.length },
  }
}
