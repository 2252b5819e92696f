import { recordSignatureBase } from '#protocol/sync/record-signature.ts'
import type { DeviceKey, ProfileDatabase } from '../database/profile-database.ts'
import { replyPrefix } from '../drafts/half-written.ts'
import { base64 } from '../secrets/base64.ts'
import { type AnyRow, findRows } from '../outbox/any-rows.ts'
import type { Profile } from '../profiles/profile.ts'
import type { Rescued } from '../profiles/profiles.ts'
import { subtle } from '../support/device-support.ts'

export const unsentFormat = 'smart-educator-unsent'
export const unsentVersion = 1

/** What came in a file and goes on in another keeps the proof it came with; what was made here is signed here. */
async function signatureOf(row: AnyRow, key: DeviceKey | undefined): Promise<string | null> {
  if (row.carried) return row.carried.signature
  if (!key) return null
  const base = new TextEncoder().encode(recordSignatureBase(row.record))
  const scheme = { name: 'ECDSA', hash: 'SHA-256' }
  return base64(new Uint8Array(await subtle().sign(scheme, key.privateKey, base)))
}

/** What she carries for others goes on as their work, each with her own key: under another key no proof would hold. */
function partsOfOthers(rows: readonly AnyRow[]) {
  const parts = new Map<string, AnyRow[]>()
  for (const row of rows) {
    const { publicKey, keyId } = row.carried ?? {}
    if (publicKey && keyId) parts.set(keyId, [...(parts.get(keyId) ?? []), row])
  }
  return [...parts].map(([keyId, carried]) => ({
    profileId: carried[0]?.carried?.profileId ?? keyId,
    name: carried[0]?.carried?.name ?? '',
    publicKey: carried[0]?.carried?.publicKey,
    records: carried.map((row) => row.record),
    signatures: carried.map((row) => row.carried?.signature ?? null),
  }))
}

/** A profile's records and acts without a receipt, as a file that can be carried and imported again. rescue.js writes the same. */
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
  const rows = await findRows(db, ids)
  // Work is worth saving also where the key was lost.
  const key = await db.keys.get('device')
  const publicKey = key?.publicKey ?? null
  const present = rows.flatMap((row) => (row ? [row] : []))
  const records = present.map((row) => row.record)
  const replies = await db.halfWritten.where('form').startsWith(replyPrefix).toArray()
  const own = present.filter((row) => !row.carried?.publicKey)
  const person = {
    profileId: id,
    // So that whoever opens the file knows whose work it is.
    name,
    publicKey,
    records: own.map((row) => row.record),
    signatures: await Promise.all(own.map((row) => signatureOf(row, key))),
    ...(replies.length > 0 ? { replies } : {}),
  }
  const profiles = [person, ...partsOfOthers(present)]
  const file = { format: unsentFormat, version: unsentVersion, profiles }
  return {
    file: new Blob([JSON.stringify(file)], { type: 'application/json' }),
    rescued: { records: records.map((record) => record.id), replies: replies.length },
  }
}
