import { recordSchema } from '#protocol/record.ts'
import { decode } from '#protocol/decode.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { readState, writeState } from '../database/state.ts'
import { getDeviceKey } from '../keys/device-key.ts'

/** A profile's records without a receipt, as a file that can be carried and imported again. rescue.js writes the same. */
export async function exportUnsent(db: ProfileDatabase, profileId: string): Promise<Blob> {
  const ids = await db.outbox.toCollection().primaryKeys()
  const rows = await db.records.bulkGet(ids)
  const { publicKey } = await getDeviceKey(db)
  const profiles = [{ profileId, publicKey, records: rows.flatMap((row) => (row ? [row.record] : [])) }]
  return new Blob([JSON.stringify({ format: 'smart-educator-unsent', version: 1, profiles })], {
    type: 'application/json',
  })
}

export type Import = { readonly added: number; readonly known: number; readonly malformed: number }

/** Takes records back from such a file into the same profile. What is here already stays as it is. */
export async function importUnsent(db: ProfileDatabase, profileId: string, text: string): Promise<Import> {
  const profiles = readProfiles(text)
  const records = profiles
    .filter((profile) => profile.profileId === profileId)
    .flatMap((profile) => profile.records)
  let [added, known, malformed] = [0, 0, 0]
  for (const candidate of records) {
    const decoded = decode(recordSchema, candidate)
    if (decoded.kind === 'malformed') {
      malformed++
      continue
    }
    const record = decoded.value
    await db.transaction('rw', db.records, db.outbox, db.state, async () => {
      if (await db.records.get(record.id)) {
        known++
        return
      }
      await db.records.add({
        id: record.id,
        record,
        own: true,
        receipt: null,
        receivedAt: null,
        serverScore: null,
      })
      await db.outbox.add({
        id: record.id,
        seq: record.seq,
        state: 'waiting',
        queuedAt: record.submittedAt,
        reason: null,
        code: null,
      })
      // Numbers already used are never given again.
      await writeState(db, 'nextSeq', Math.max(await readState(db, 'nextSeq'), record.seq + 1))
      added++
    })
  }
  return { added, known, malformed }
}

type ExportedProfile = { readonly profileId: string; readonly records: readonly unknown[] }

function readProfiles(text: string): readonly ExportedProfile[] {
  const file: unknown = JSON.parse(text)
  if (typeof file !== 'object' || file === null || !('profiles' in file) || !Array.isArray(file.profiles))
    return []
  return file.profiles.filter(
    (profile: unknown): profile is ExportedProfile =>
      typeof profile === 'object' &&
      profile !== null &&
      'profileId' in profile &&
      'records' in profile &&
      Array.isArray(profile.records),
  )
}
