import { partPath } from '#protocol/pack/pack.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import { bytesOf, essentialOf, mediaOf } from './part-kinds.ts'
import type { PackRow } from './pack-row.ts'
import { heldPaths } from './parts.ts'

/** What one module takes on this phone. */
export type PackWeight = { readonly row: PackRow; readonly textBytes: number; readonly mediaBytes: number }

/** What each module on this phone weighs, as it lies there: parts two of them share are counted with both. */
export async function weighPacks(device: DeviceDatabase): Promise<readonly PackWeight[]> {
  const rows = await device.packs.toArray()
  const held = await heldPaths()
  return rows.map((row) => ({
    row,
    textBytes: bytesOf(essentialOf(row.manifest).filter((part) => held.has(partPath(part)))),
    mediaBytes: bytesOf(mediaOf(row.manifest).filter((part) => held.has(partPath(part)))),
  }))
}
