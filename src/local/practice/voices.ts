import type { ModuleId } from '#domain/id.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import type { VoiceNote } from './practice-draft.ts'

export type { VoiceNote }

export const findVoice = (db: ProfileDatabase, moduleId: ModuleId): Promise<VoiceNote | undefined> =>
  db.voices.get(moduleId)

/** In place of an earlier one. The reserve of a full phone is not given up for it: that room is for results. */
export async function saveVoice(db: ProfileDatabase, voice: VoiceNote): Promise<void> {
  await db.voices.put(voice)
}

export async function deleteVoice(db: ProfileDatabase, moduleId: ModuleId): Promise<void> {
  await db.voices.delete(moduleId)
}
