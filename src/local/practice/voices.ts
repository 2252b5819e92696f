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

export type Voices = {
  readonly voice: VoiceNote | undefined
  /** Whether the note is what was left of a recording that was cut off. */
  readonly isCutOff: boolean
  /** A later recording that was cut off: she says which of the two stays. */
  readonly beside: VoiceNote | undefined
}

/** What was said before the phone died becomes the note; where there is one already, it stands beside it. */
export function findVoices(db: ProfileDatabase, moduleId: ModuleId): Promise<Voices> {
  return db.transaction('rw', db.voices, db.voicePieces, async () => {
    const voice = await findVoice(db, moduleId)
    const cutOff = joined(await piecesOf(db, moduleId).toArray())
    if (voice || !cutOff) return { voice, isCutOff: false, beside: cutOff }
    await saveVoice(db, cutOff)
    return { voice: cutOff, isCutOff: true, beside: undefined }
  })
}

/** A recording that she did not end herself: it takes the place of no other one. */
export async function keepCutOff(db: ProfileDatabase, note: VoiceNote): Promise<void> {
  await db.transaction('rw', db.voices, db.voicePieces, async () => {
    if (!(await findVoice(db, note.moduleId))) return saveVoice(db, note)
    await forgetCutOff(db, note.moduleId)
    await db.voicePieces.put({ ...note, number: 0 })
  })
}

export async function forgetCutOff(db: ProfileDatabase, moduleId: ModuleId): Promise<void> {
  await piecesOf(db, moduleId).delete()
}

function joined(pieces: readonly VoicePiece[]): VoiceNote | undefined {
  const last = pieces.at(-1)
  if (!last) return undefined
  const sound = new Blob(
    pieces.map((piece) => piece.sound),
    { type: last.sound.type },
  )
  return { moduleId: last.moduleId, sound, lengthMs: last.lengthMs, at: last.at }
}

/** In their order. */
const piecesOf = (db: ProfileDatabase, moduleId: ModuleId) =>
  db.voicePieces.where('[moduleId+number]').between([moduleId, Dexie.minKey], [moduleId, Dexie.maxKey])

export async function deleteVoice(db: ProfileDatabase, moduleId: ModuleId): Promise<void> {
  await db.voices.delete(moduleId)
}
