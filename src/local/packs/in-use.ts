import type { DeviceDatabase } from '../database/device-database.ts'
import { openProfileDatabase } from '../database/profile-database.ts'
import { listProfiles } from '../profiles/profiles.ts'

/**
 * Why a version has to stay: a quiz or a practice task in it is under way. What waits to be sent needs none of it but the quiz,
 * which stays for good (`retire.ts`); a guest's waits until she joins.
 */
export type Usage = 'quiz' | 'practice'

/** Whether somebody's work in this version is open. */
export const isPackInUse = async (device: DeviceDatabase, packHash: string): Promise<boolean> =>
  (await usageOf(device, packHash)) !== null

/** Why this version has to stay on the phone, whoever of its people needs it; null when it may go. */
export async function usageOf(device: DeviceDatabase, packHash: string): Promise<Usage | null> {
  for (const profile of await listProfiles(device)) {
    const usage = await usageBy(profile.id, packHash)
    if (usage) return usage
  }
  return null
}

async function usageBy(profileId: string, packHash: string): Promise<Usage | null> {
  const db = openProfileDatabase(profileId)
  try {
    if ((await db.drafts.where('packHash').equals(packHash).count()) > 0) return 'quiz'
    const practice = await db.practice.filter((draft) => draft.packHash === packHash).toArray()
    return practice.some(({ readyAt, changedSince }) => readyAt === null || changedSince) ? 'practice' : null
  } finally {
    db.close()
  }
}
