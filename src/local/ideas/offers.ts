import { decodeKnown } from '#protocol/decode.ts'
import { ideasOfferSchema, ideasPath, type IdeasOffers } from '#protocol/pack/ideas.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import { ifRoom } from '../database/reserve.ts'
import { patientFetch } from '../requests/patient-fetch.ts'
import type { World } from '../world.ts'

const key = 'ideasOffers'
const mostBytes = 100_000

/** What was on offer when it was last asked; undefined on a phone that never asked. */
export async function findOffers(device: DeviceDatabase): Promise<IdeasOffers | undefined> {
  const row = await device.meta.get(key)
  return row === undefined ? undefined : (row.value as IdeasOffers) // Written only below.
}

/** `none`: this server has no ideas. `newer`: they are for a later build of the app. `nobody`: our server is out of reach. */
export type CurrentOffers =
  | { readonly kind: 'offers'; readonly offers: IdeasOffers }
  | { readonly kind: 'none' | 'newer' | 'nobody' }

/** Asks what is on offer now. It is kept, so that without a network she sees what bringing the bank will take. */
export async function refreshOffers(
  device: DeviceDatabase,
  world: Pick<World, 'fetch'>,
): Promise<CurrentOffers> {
  const fetched = await patientFetch(world, ideasPath, { init: { cache: 'no-cache' }, mostBytes })
  if (fetched.kind === 'failed') return { kind: 'nobody' }
  const { response, bytes } = fetched
  if (response.status === 404) return { kind: 'none' }
  const body = response.ok ? parse(bytes) : undefined
  if (body === undefined) return { kind: 'nobody' }
  const decoded = decodeKnown(ideasOfferSchema, body)
  if (decoded.kind === 'malformed') return { kind: 'newer' }
  await ifRoom(() => device.meta.put({ key, value: decoded.value }))
  return { kind: 'offers', offers: decoded.value }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined // A portal's page instead of JSON, or half a list: what is held stays.
  }
}
