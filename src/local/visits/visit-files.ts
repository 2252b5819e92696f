import { packLanguages, type PackLanguage } from '#domain/content/languages.ts'
import { decodeKnown } from '#protocol/decode.ts'
import { partPath } from '#protocol/pack/pack.ts'
import { visitListsOffers } from '#protocol/pack/visit-lists.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import { ifRoom } from '../database/reserve.ts'
import { fetchPart } from '../packs/parts.ts'
import { patientFetch } from '../requests/patient-fetch.ts'
import type { World } from '../world.ts'

const mostOfferBytes = 10_000
type Kept = { readonly hash: string; readonly lists: unknown }
/** What observers carry: one file a language, under a name on this phone, offered by the server at an address. */
export type OfferedFile = { readonly name: string; readonly path: string }

const keyOf = ({ name }: OfferedFile, language: PackLanguage): string => `${name}.${language}`

const findKept = async (
  device: DeviceDatabase,
  file: OfferedFile,
  language: PackLanguage,
): Promise<Kept | undefined> => (await device.meta.get(keyOf(file, language)))?.value as Kept | undefined // Written only below.

/** As it was brought; undefined where it never was. */
export const findVisitFile = async (
  device: DeviceDatabase,
  file: OfferedFile,
  language: PackLanguage,
): Promise<unknown> => (await findKept(device, file, language))?.lists

/** `none`: this server has none. `nobody`: our server is out of reach, and what is kept stays. */
export type Brought = 'here' | 'none' | 'nobody'

/** Brings the newest in both languages, for the road. What is here already is not fetched again. */
export async function bringVisitFile(
  device: DeviceDatabase,
  world: Pick<World, 'fetch'>,
  file: OfferedFile,
): Promise<Brought> {
  const fetched = await patientFetch(world, file.path, {
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
    if ((await findKept(device, file, language))?.hash === hash) continue
    const part = await fetchPart(partPath({ hash, extension: 'json' }), hash, world, { bytes })
    if (part.kind !== 'bytes') return 'nobody'
    const value: Kept = { hash, lists: parse(part.bytes) }
    await ifRoom(() => device.meta.put({ key: keyOf(file, language), value }))
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
