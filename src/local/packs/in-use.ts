import type { DeviceDatabase } from '../database/device-database.ts'
import { openProfileDatabase } from '../database/profile-database.ts'
import { listProfiles } from '../profiles/profiles.ts'

/** Whether somebody's quiz in this version is open, or a result of it has not been sent. */
export async function isPackInUse(device: DeviceDatabase, packHash: string): Promise<boolean> {
  for (const profile of await listProfiles(device)) {
    if (await usesPack(profile.id, packHash)) return true
  }
  return false
}

async function usesPack(profileId: string, packHash: string): Promise<boolean> {
  const db = openProfileDatabase(profileId)
  try {
    if ((await db.drafts.where('packHash').equals(packHash).count()) > 0) return true
    const rows = await db.records.bulkGet(await db.outbox.toCollection().primaryKeys())
    return rows.some((row) => row?.record.packHash === packHash)
  } finally {
    db.close()
  }
}
