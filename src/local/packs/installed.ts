import type { DeviceDatabase } from '../database/device-database.ts'
import { openProfileDatabase } from '../database/profile-database.ts'
import { listProfiles } from '../profiles/profiles.ts'
import { dropUnused } from './drop-unused.ts'
import type { PackRow } from './pack-row.ts'
import { withdrawPages } from './pages.ts'

export type { PackRow }

export const listPacks = (device: DeviceDatabase): Promise<PackRow[]> => device.packs.toArray()

/** Removes a module from this phone, unless somebody's quiz in it is open or a result of it has not been sent. */
export async function removePack(device: DeviceDatabase, key: string): Promise<'removed' | 'in-use'> {
  const row = await device.packs.get(key)
  if (!row) return 'removed'
  for (const profile of await listProfiles(device)) {
    if (await usesPack(profile.id, row)) return 'in-use'
  }
  await withdrawPages(row.manifest)
  await device.packs.delete(key)
  await dropUnused(device, row.manifest)
  return 'removed'
}

async function usesPack(profileId: string, { packHash }: PackRow): Promise<boolean> {
  const db = openProfileDatabase(profileId)
  try {
    if (await db.drafts.get(packHash)) return true
    const ids = await db.outbox.toCollection().primaryKeys()
    const rows = await db.records.bulkGet(ids)
    return rows.some((row) => row?.record.packHash === packHash)
  } finally {
    db.close()
  }
}
