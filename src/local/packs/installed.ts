import type { DeviceDatabase } from '../database/device-database.ts'
import { isPackInUse } from './in-use.ts'
import type { PackRow } from './pack-row.ts'
import { withdrawPages } from './pages.ts'
import { retire } from './retire.ts'

export type { PackRow }

export const listPacks = (device: DeviceDatabase): Promise<PackRow[]> => device.packs.toArray()

/** Removes a module from this phone, unless somebody's quiz in it is open or a result of it has not been sent. */
export async function removePack(device: DeviceDatabase, key: string): Promise<'removed' | 'in-use'> {
  const row = await device.packs.get(key)
  if (!row) return 'removed'
  if (await isPackInUse(device, row.packHash)) return 'in-use'
  await withdrawPages(row.manifest)
  await device.packs.delete(key)
  await retire(device, row)
  return 'removed'
}
