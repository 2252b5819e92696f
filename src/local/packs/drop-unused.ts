import { partPath, type Manifest } from '#protocol/pack.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import { openParts } from './parts.ts'

/**
 * Frees what a version no longer in use took, except what another pack shares. The quiz stays: it is small, and what an
 * attempt was worth is judged by the version it saw.
 */
export async function dropUnused(device: DeviceDatabase, manifest: Manifest): Promise<void> {
  const rows = await device.packs.toArray()
  const shared = new Set(rows.flatMap((row) => row.manifest.parts.map((part) => part.hash)))
  const parts = await openParts()
  for (const part of manifest.parts) {
    if (part.role !== 'quiz' && !shared.has(part.hash)) await parts.delete(partPath(part))
  }
}
