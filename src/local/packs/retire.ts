import { partPath, type Manifest } from '#protocol/pack/pack.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import type { PackHash } from '#domain/id.ts'
import { isPackInUse } from './in-use.ts'
import { openParts } from './parts.ts'

type Retired = { readonly packHash: PackHash; readonly manifest: Manifest }

const key = 'retired'

/**
 * Frees what a version no longer installed took, except what another pack shares. A version somebody is still answering
 * waits for its turn. The quiz stays for good: it is small, and what an attempt was worth is judged by the version it saw.
 */
export async function retire(device: DeviceDatabase, ...versions: readonly Retired[]): Promise<void> {
  const earlier = await readRetired(device)
  const rows = await device.packs.toArray()
  const kept: Retired[] = []
  const going: Manifest[] = []
  for (const version of new Map([...earlier, ...versions].map((each) => [each.packHash, each])).values()) {
    if (rows.some((row) => row.packHash === version.packHash)) continue // Installed again meanwhile.
    if (await isPackInUse(device, version.packHash)) kept.push(version)
    else going.push(version.manifest)
  }
  await device.meta.put({ key, value: kept })
  const shared = new Set([...rows, ...kept].flatMap(({ manifest }) => manifest.parts.map(({ hash }) => hash)))
  const parts = await openParts()
  for (const part of going.flatMap((manifest) => manifest.parts)) {
    if (part.role !== 'quiz' && !shared.has(part.hash)) await parts.delete(partPath(part))
  }
}

async function readRetired(device: DeviceDatabase): Promise<readonly Retired[]> {
  const row = await device.meta.get(key)
  return row === undefined ? [] : (row.value as Retired[]) // Written only above.
}
