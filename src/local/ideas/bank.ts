import type { PackLanguage } from '#domain/content/languages.ts'
import type { IdeasOffer } from '#protocol/pack/ideas.ts'
import { partPath, type Part } from '#protocol/pack/pack.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import { withLock } from '../database/locks.ts'
import { isFull } from '../database/quota.ts'
import { problemOf } from '../diagnostics/problem-of.ts'
import {
  fetchMissing,
  fullFor,
  type FetchOptions,
  missingOf,
  throwAwayDamaged,
} from '../packs/fetch-parts.ts'
import type { PackInstallation } from '../packs/install.ts'
import { bytesOf } from '../packs/part-kinds.ts'
import { openParts } from '../packs/parts.ts'
import type { World } from '../world.ts'
import { isUnderstood } from './read-ideas.ts'

/** The bank of one language on this phone: what is in use, and what is on its way. Null is nothing. */
export type Bank = { readonly ready: IdeasOffer | null; readonly coming: IdeasOffer | null }

const keyOf = (language: PackLanguage): string => `ideas.${language}`
const none: Bank = { ready: null, coming: null }

export async function findBank(device: DeviceDatabase, language: PackLanguage): Promise<Bank> {
  const row = await device.meta.get(keyOf(language))
  return row === undefined ? none : (row.value as Bank) // Written only below.
}

export const isSameVersion = (one: IdeasOffer, other: IdeasOffer): boolean =>
  hashesOf(one).join() === hashesOf(other).join()

const hashesOf = ({ parts }: IdeasOffer): readonly string[] => parts.map(({ hash }) => hash)
type IdeasPart = Pick<Part, 'hash' | 'extension' | 'bytes'>
export const partsOf = (offer: IdeasOffer | null): readonly IdeasPart[] =>
  (offer?.parts ?? []).map(({ hash, bytes }) => ({ hash, bytes, extension: 'json' }))

/** How much of an offer is on the phone already, as it lies there: from 0 to 1. */
export async function shareHere(offer: IdeasOffer): Promise<number> {
  const parts = partsOf(offer)
  const of = bytesOf(parts)
  return of === 0 ? 0 : 1 - bytesOf(await missingOf(parts)) / of
}

/** What the bank takes on this phone, in all languages: what is in use, and what has come of the next version. */
export async function weighBank(device: DeviceDatabase, language: PackLanguage): Promise<number> {
  const { ready, coming } = await findBank(device, language)
  const parts = new Map([...partsOf(ready), ...partsOf(coming)].map((part) => [part.hash, part]))
  const all = [...parts.values()]
  return bytesOf(all) - bytesOf(await missingOf(all))
}

/**
 * Gets the bank of one language onto the phone, as a module is (packs/install.ts): what is missing is fetched, checked and
 * stored; all of it is read again; then one write makes it ready, and the version before it goes.
 */
export async function bringBank(
  device: DeviceDatabase,
  offer: IdeasOffer,
  language: PackLanguage,
  world: World,
  options: FetchOptions = {},
): Promise<PackInstallation> {
  try {
    return await withLock(
      `install:${keyOf(language)}`,
      () => bring(device, offer, language, world, options),
      options.signal,
    )
  } catch (error) {
    if (problemOf(error) === 'stopped') return { kind: 'paused' } // While it waited for the other tab.
    throw error
  }
}

async function bring(
  device: DeviceDatabase,
  offer: IdeasOffer,
  language: PackLanguage,
  world: World,
  options: FetchOptions,
): Promise<PackInstallation> {
  const parts = partsOf(offer)
  const missing = await missingOf(parts)
  const of = bytesOf(parts)
  const progress = { bytes: of - bytesOf(missing), of }
  const full = (): Promise<PackInstallation> => fullFor(progress, world)
  const free = await world.freeBytes()
  if (free !== null && bytesOf(missing) > free) return full()
  try {
    await change(device, language, ({ ready }) => ({ ready, coming: offer }))
    const stopped = await fetchMissing(missing, world, progress, options)
    if (stopped) return stopped
    const [damaged] = await throwAwayDamaged(parts)
    if (damaged) return { kind: 'damaged', part: damaged.hash }
    if (!(await isUnderstood(offer, world))) return { kind: 'newer' }
    await change(device, language, () => ({ ready: offer, coming: null }))
    return { kind: 'ready' }
  } catch (error) {
    if (isFull(error)) return full()
    throw error
  }
}

/** Takes the bank of one language off this phone. Favourites and what was tried stay: they are the person's. */
export const removeBank = (device: DeviceDatabase, language: PackLanguage): Promise<void> =>
  withLock(`install:${keyOf(language)}`, () => change(device, language, () => none))

/** One write, and whatever no bank names any more goes: before it where nothing stays to read, so that nobody weighs it still. */
async function change(
  device: DeviceDatabase,
  language: PackLanguage,
  make: (before: Bank) => Bank,
): Promise<void> {
  const before = await findBank(device, language)
  const after = make(before)
  const write = () => device.meta.put({ key: keyOf(language), value: after })
  if (after.ready) await write()
  const named = new Set([...partsOf(after.ready), ...partsOf(after.coming)].map(({ hash }) => hash))
  const parts = await openParts()
  for (const part of [...partsOf(before.ready), ...partsOf(before.coming)])
    if (!named.has(part.hash)) await parts.delete(partPath(part))
  if (!after.ready) await write()
}
