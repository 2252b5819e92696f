import type { DeviceDatabase } from '../database/device-database.ts'
import { withRoom } from '../database/reserve.ts'

const removedKey = 'removedPacks'

/**
 * The keys of packs that somebody took off this phone. They stay off until somebody asks for them there, whatever is assigned
 * and whatever new version there is: the room was wanted, and the screen that removes them says so.
 */
export async function readRemoved(device: DeviceDatabase): Promise<readonly string[]> {
  const row = await device.meta.get(removedKey)
  return row === undefined ? [] : (row.value as readonly string[]) // Written only below.
}

export async function noteRemoved(device: DeviceDatabase, key: string, isRemoved: boolean): Promise<void> {
  const removed = await readRemoved(device)
  if (removed.includes(key) === isRemoved) return
  const value = isRemoved ? [...removed, key] : removed.filter((each) => each !== key)
  await withRoom(() => device.meta.put({ key: removedKey, value }))
}
