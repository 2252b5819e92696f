import { packLanguages, type PackLanguage } from '#domain/content/languages.ts'
import type { VisitList } from '#domain/visits/visit-list.ts'
import { decodeKnown } from '#protocol/decode.ts'
import { partPath } from '#protocol/pack/pack.ts'
import { visitListsOffers, visitListsSchema, visitsPath } from '#protocol/pack/visit-lists.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import { ifRoom } from '../database/reserve.ts'
import { fetchPart } from '../packs/parts.ts'
import { patientFetch } from '../requests/patient-fetch.ts'
import type { World } from '../world.ts'

const keyOf = (language: PackLanguage): string => `visitLists.${language}`
const mostOfferBytes = 10_000
type Kept = { readonly hash: string; readonly lists: unknown }

const findKept = async (device: DeviceDatabase, language: PackLanguage): Promise<Kept | undefined> =>
  (await device.meta.get(keyOf(language)))?.value as Kept | undefined // Written only below.

/** The lists with anchors that this phone keeps; undefined where they were never brought. */
export async function findVisitLists(
  device: DeviceDatabase,
  language: PackLanguage,
): Promise<readonly VisitList[] | undefined> {
  const kept = await findKept(device, language)
  const decoded = kept && decodeKnown(visitListsSchema, kept.lists)
  return decoded?.kind === 'decoded' ? decoded.value : undefined
}

/** `none`: this server has no lists. `nobody`: our server is out of reach, and what is kept stays. */
export type Brought = 'here' | 'none' | 'nobody'

/** Brings the newest lists in both languages, for the road. What is here already is not fetched again. */
export async function bringVisitLists(device: DeviceDatabase, world: Pick<World, 'fetch'>): Promise<Brought> {
  const fetched = await patientFetch(world, visitsPath, {
    init: { cache: 'no-cache' },
    mostBytes: mostOfferBytes,
  })
  if (fetched.kind === 'failed') return 'nobody'
  if (fetched.response.status === 404) return 'none'
  const offers = fetched.response.ok
    ? decodeKnown(visitListsOffers, parse(fetched.bytes))
    : ({ kind: 'malformed' } as const)
  if (offers.kind === 'malformed') return 'nobody'
  for (const language of packLanguages) {
    const { hash, bytes } = offers.value[language]
    if ((await findKept(device, language))?.hash === hash) continue
    const part = await fetchPart(partPath({ hash, extension: 'json' }), hash, world, { bytes })
    if (part.kind !== 'bytes') return 'nobody'
    const value: Kept = { hash, lists: parse(part.bytes) }
    await ifRoom(() => device.meta.put({ key: keyOf(language), value }))
  }
  return 'here'
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined // A portal's page instead of JSON: what is kept stays.
  }
}
