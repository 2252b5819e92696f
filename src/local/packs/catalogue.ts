import { catalogueSchema, cataloguePath, type Catalogue } from '#protocol/pack/catalogue.ts'
import { decodeKnown } from '#protocol/decode.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import { isFull } from '../database/quota.ts'
import { patientFetch } from '../requests/patient-fetch.ts'
import { subtleIfAny } from '../support/device-support.ts'
import type { World } from '../world.ts'
import { sha256 } from './parts.ts'

const mostBytes = 2_000_000

/** What was on offer when it last came; undefined on a phone that never reached the server. */
export async function findCatalogue(device: DeviceDatabase): Promise<Catalogue | undefined> {
  return (await device.catalogue.get('current'))?.catalogue
}

/** Asks for the catalogue again, unless `knownHash` (from a sync) is the one held. Undefined out of reach. */
export async function refreshCatalogue(
  device: DeviceDatabase,
  world: Pick<World, 'fetch'>,
  knownHash?: string,
): Promise<Catalogue | undefined> {
  const held = await device.catalogue.get('current')
  if (held && held.hash === knownHash) return held.catalogue
  const first = await ask(world, 'no-cache')
  // Somebody else's page may lie under this address in the browser's own copies: asked once more, past them.
  const received = first === 'not-ours' ? await ask(world, 'reload') : first
  if (typeof received === 'string') return undefined
  const { catalogue, bytes } = received
  try {
    // Without a hash it is asked for at every occasion.
    const hash = subtleIfAny() ? await sha256(bytes) : ''
    await device.catalogue.put({ key: 'current', hash, catalogue })
  } catch (error) {
    // A full phone still shows what is on offer.
    if (!isFull(error)) throw error
  }
  return catalogue
}

type Asked =
  | { readonly catalogue: Catalogue; readonly bytes: Uint8Array<ArrayBuffer> }
  | 'nobody'
  | 'not-ours'
  /** Ours, for a later build of the app: asking again brings the same. */
  | 'newer'

async function ask(world: Pick<World, 'fetch'>, cache: RequestCache): Promise<Asked> {
  const fetched = await patientFetch(world, cataloguePath, { init: { cache }, mostBytes })
  if (fetched.kind === 'failed') return 'nobody'
  const catalogue = fetched.response.ok ? read(fetched.bytes) : 'not-ours'
  return catalogue === 'newer' || catalogue === 'not-ours' ? catalogue : { catalogue, bytes: fetched.bytes }
}

function read(bytes: Uint8Array): Catalogue | 'newer' | 'not-ours' {
  const text = new TextDecoder().decode(bytes)
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return 'not-ours' // A portal's page instead of JSON, or half a response: what is held stays.
  }
  const decoded = decodeKnown(catalogueSchema, body)
  return decoded.kind === 'decoded' ? decoded.value : 'newer'
}
