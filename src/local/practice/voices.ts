import Dexie from 'dexie'
import type { ModuleId } from '#domain/id.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import type { VoiceNote, VoicePiece } from './practice-draft.ts'

export type { VoiceNote, VoicePiece }

export const findVoice = (db: ProfileDatabase, moduleId: ModuleId): Promise<VoiceNote | undefined> =>
  db.voices.get(moduleId)

/** In place of an earlier one, and of its pieces. The reserve of a full phone is not given up for it: that room is for results. */
export async function saveVoice(db: ProfileDatabase, voice: VoiceNote): Promise<void> {
  await db.transaction('rw', db.voices, db.voicePieces, async () => {
    await piecesOf(db, voice.moduleId).delete()
    await db.voices.put(voice)
  })
}

export async function keepVoicePiece(db: ProfileDatabase, piece: VoicePiece): Promise<void> {
  await db.voicePieces.put(piece)
}

/** What was said before the phone died becomes the note; undefined when no recording was cut off. */
export async function joinVoicePieces(
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
  const note = { moduleId, sound, lengthMs: last.lengthMs, at: last.at }
  await saveVoice(db, note)
  return note
}

/** In their order. */
const piecesOf = (db: ProfileDatabase, moduleId: ModuleId) =>
  db.voicePieces.where('[moduleId+number]').between([moduleId, Dexie.minKey], [moduleId, Dexie.maxKey])

export async function deleteVoice(db: ProfileDatabase, moduleId: ModuleId): Promise<void> {
  await db.voices.delete(moduleId)
}
