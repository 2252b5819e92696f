import Dexie from 'dexie'
import type { ModuleId } from '#domain/id.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import type { VoiceNote, VoicePiece } from './practice-draft.ts'

export type { VoiceNote, VoicePiece }

export const findVoice = (db: ProfileDatabase, moduleId: ModuleId): Promise<VoiceNote | undefined> =>
  db.voices.get(moduleId)

/**
 * Beside an earlier one, until she says which of the two stays (`chooseVoice`). The reserve of a full phone is not given up for
 * it: that room is for results.
 */
export async function saveVoice(db: ProfileDatabase, voice: VoiceNote): Promise<void> {
  await db.transaction('rw', db.voices, db.voicePieces, async () => {
    await piecesOf(db, voice.moduleId).delete()
    if (await db.voices.get(voice.moduleId)) await db.voicePieces.put({ ...voice, number: 0 })
    else await db.voices.put(voice)
  })
}

/** What was recorded while an earlier note was there; undefined when nothing was. */
export async function findNewerVoice(
  db: ProfileDatabase,
  moduleId: ModuleId,
): Promise<VoiceNote | undefined> {
  const pieces = await piecesOf(db, moduleId).toArray()
  const last = pieces.at(-1)
  if (!last) return undefined
  const sound = new Blob(
    pieces.map((piece) => piece.sound),
    { type: last.sound.type },
  )
  return { moduleId, sound, lengthMs: last.lengthMs, at: last.at }
}

export type WhichVoice = 'earlier' | 'newer'

/** Only now does one of the two go. */
export async function chooseVoice(db: ProfileDatabase, moduleId: ModuleId, which: WhichVoice): Promise<void> {
  await db.transaction('rw', db.voices, db.voicePieces, async () => {
    const newer = await findNewerVoice(db, moduleId)
    if (which === 'newer' && newer) await db.voices.put(newer)
    await piecesOf(db, moduleId).delete()
  })
}

export async function keepVoicePiece(db: ProfileDatabase, piece: VoicePiece): Promise<void> {
  await db.voicePieces.put(piece)
}

/** What was said before the phone died becomes the note; undefined when nothing was cut off, or an earlier note is there. */
export async function joinVoicePieces(
  db: ProfileDatabase,
  moduleId: ModuleId,
): Promise<VoiceNote | undefined> {
  const note = await findNewerVoice(db, moduleId)
  if (!note || (await findVoice(db, moduleId))) return undefined
  await saveVoice(db, note)
  return note
}

/** In their order. */
const piecesOf = (db: ProfileDatabase, moduleId: ModuleId) =>
  db.voicePieces.where('[moduleId+number]').between([moduleId, Dexie.minKey], [moduleId, Dexie.maxKey])

export async function deleteVoice(db: ProfileDatabase, moduleId: ModuleId): Promise<void> {
  await db.voices.delete(moduleId)
}
