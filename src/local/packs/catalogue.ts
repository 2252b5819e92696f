import { catalogueSchema, cataloguePath, type Catalogue } from '#protocol/catalogue.ts'
import { decode } from '#protocol/decode.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import type { World } from '../world.ts'
import { sha256 } from './parts.ts'

/** What was on offer when it was last heard; undefined on a phone that never reached the server. */
export async function findCatalogue(device: DeviceDatabase): Promise<Catalogue | undefined> {
  return (await device.catalogue.get('current'))?.catalogue
}

/** Asks for the catalogue again, unless `knownHash` (from a sync) is the one held. Undefined when nobody answered. */
export async function refreshCatalogue(
  device: DeviceDatabase,
  world: Pick<World, 'fetch'>,
  knownHash?: string,
): Promise<Catalogue | undefined> {
  const held = await device.catalogue.get('current')
  if (held && held.hash === knownHash) return held.catalogue
  try {
    const response = await world.fetch(cataloguePath, { cache: 'no-cache', credentials: 'omit' })
    if (!response.ok) return undefined
    const bytes = new Uint8Array(await response.arrayBuffer())
    const decoded = decode(catalogueSchema, JSON.parse(new TextDecoder().decode(bytes)))
    if (decoded.kind === 'malformed') return undefined
    await device.catalogue.put({ key: 'current', hash: await sha256(bytes), catalogue: decoded.value })
    return decoded.value
  } catch {
    return undefined // No network, or a portal's page instead of JSON: what is held stays.
  }
}
