import { catalogueSchema, cataloguePath, type Catalogue } from '#protocol/catalogue.ts'
import { decodeKnown } from '#protocol/decode.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import { isFull } from '../database/quota.ts'
import { patientFetch } from '../requests/patient-fetch.ts'
import type { World } from '../world.ts'
import { sha256 } from './parts.ts'

const mostBytes = 2_000_000

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
  const fetched = await patientFetch(world, cataloguePath, { init: { cache: 'no-cache' }, mostBytes })
  if (fetched.kind === 'failed' || !fetched.response.ok) return undefined
  const catalogue = read(fetched.bytes)
  if (!catalogue) return undefined
  try {
    await device.catalogue.put({ key: 'current', hash: await sha256(fetched.bytes), catalogue })
  } catch (error) {
    // A full phone still shows what is on offer.
    if (!isFull(error)) throw error
  }
  return catalogue
}

function read(bytes: Uint8Array): Catalogue | undefined {
  try {
    const decoded = decodeKnown(catalogueSchema, JSON.parse(new TextDecoder().decode(bytes)))
    return decoded.kind === 'decoded' ? decoded.value : undefined
  } catch {
    return undefined // A portal's page instead of JSON, or half an answer: what is held stays.
  }
}
