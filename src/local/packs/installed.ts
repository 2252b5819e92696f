import type { DeviceDatabase } from '../database/device-database.ts'
import { type Usage, usageOf } from './in-use.ts'
import type { PackRow } from './pack-row.ts'
import { withdrawPages } from './pages.ts'
import { retire } from './retire.ts'
import { noteRemoved } from './unwanted.ts'

export { usageOf } from './in-use.ts'
export { readRemoved } from './unwanted.ts'
export type { PackWeight } from './weights.ts'
export type { PackRow, Usage }

export const listPacks = (device: DeviceDatabase): Promise<PackRow[]> => device.packs.toArray()

/** Removes a module from this phone, unless somebody's quiz or practice task in it is open. */
export async function removePack(device: DeviceDatabase, key: string): Promise<'removed' | 'in-use'> {
  const row = await device.packs.get(key)
  if (!row) return 'removed'
  if ((await usageOf(device, row.packHash)) !== null) return 'in-use'
  await noteRemoved(device, key, true)
  await withdrawPages(row.manifest)
  await device.packs.delete(key)
  await retire(device, row)
  return 'removed'
}
