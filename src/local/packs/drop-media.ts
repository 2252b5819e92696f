import { partPath } from '#protocol/pack/pack.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import { isFull } from '../database/quota.ts'
import type { PackRow } from './pack-row.ts'
import { bytesOf, essentialOf, mediaOf } from './part-kinds.ts'
import { openParts } from './parts.ts'

/**
 * Makes room: pictures and sound of these modules go, their text stays and nothing anybody did is touched. What a module
 * outside the list also shows stays. They come back when somebody asks for them, never by themselves.
 */
export async function dropMedia(device: DeviceDatabase, keys: readonly string[]): Promise<void> {
  const rows = await device.packs.toArray()
  const going = rows.filter((row) => row.state === 'ready' && keys.includes(row.key))
  const stays = new Set(
    rows.filter((row) => !going.includes(row)).flatMap((row) => row.manifest.parts.map(({ hash }) => hash)),
  )
  // Written first: cut in between, a picture may still be here, but none is missing that was promised.
  const isWritten = await noteLeftOut(device, going)
  const parts = await openParts()
  for (const part of going.flatMap((row) => mediaOf(row.manifest)))
    if (!stays.has(part.hash)) await parts.delete(partPath(part))
  // The room for that line is what was just made. A browser may not see it for half a minute: then a picture is fetched when shown.
  if (!isWritten) await noteLeftOut(device, going)
}

/** False on a phone so full that not even this can be written. */
async function noteLeftOut(device: DeviceDatabase, rows: readonly PackRow[]): Promise<boolean> {
  try {
    for (const row of rows) {
      const bytes = bytesOf(essentialOf(row.manifest))
      await device.packs.update(row.key, { media: 'left-out', bytes, bytesDone: bytes })
    }
    return true
  } catch (error) {
    if (isFull(error)) return false
    throw error
  }
}
