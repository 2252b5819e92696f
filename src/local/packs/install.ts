import type { PackLanguage } from '#domain/content/languages.ts'
import { isTapped } from '#domain/content/quiz.ts'
import type { ModuleId, PackHash } from '#domain/id.ts'
import { manifestPath, type Manifest } from '#protocol/pack/pack.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import { withLock } from '../database/locks.ts'
import { isFull } from '../database/quota.ts'
import { problemOf } from '../diagnostics/problem-of.ts'
import { readSettings } from '../settings/settings.ts'
import type { World } from '../world.ts'
import {
  fetchMissing,
  type Full,
  fullFor,
  type FetchOptions,
  missingOf,
  type Progress,
  type Stopped,
  throwAwayDamaged,
} from './fetch-parts.ts'
import { bytesOf, essentialOf, mediaOf } from './part-kinds.ts'
import { packKey, type PackRow } from './pack-row.ts'
import { pagesBytes, publishPages, withdrawPages } from './pages.ts'
import { readVerified } from './parts.ts'
import { isUnderstood, readManifest, readQuiz } from './read.ts'
import { retire } from './retire.ts'
import { noteRemoved } from './unwanted.ts'

export type Wanted = {
  readonly packHash: PackHash
  readonly moduleId: ModuleId
  readonly language: PackLanguage
}

export type PackInstallation =
  | { readonly kind: 'ready' }
  | Stopped
  /** Made for a later build of the app than this one; what is here already stays in use. */
  | { readonly kind: 'newer' }
  /** `freeMb` is null when the browser does not say, or said there was room and then refused: Chromium tells everybody 10 GB. */
  | Full

/** `text`: without pictures and sound, which no lesson needs to be read. */
export type Variant = 'text' | 'whole'

export type InstallOptions = FetchOptions & {
  /** Without it, the phone's setting decides. */
  readonly variant?: Variant
}

/**
 * Gets a module onto the phone: each part that is missing is fetched, checked and stored; then every part is read again and
 * checked; then one write makes it ready. Pictures and sound come last: what cuts them short leaves a module that can be
 * read. Whatever cuts this short, what is stored stays and is not fetched again. The version in use until now stays in use
 * until the new one is ready. Two tabs that want the same module do not pay for it twice.
 */
export async function installPack(
  device: DeviceDatabase,
  wanted: Wanted,
  world: World,
  options: InstallOptions = {},
): Promise<PackInstallation> {
  const name = `install:${packKey(wanted.moduleId, wanted.language)}`
  try {
    return await withLock(name, () => install(device, wanted, world, options), options.signal)
  } catch (error) {
    if (problemOf(error) === 'stopped') return { kind: 'paused' } // While it waited for the other tab.
    throw error
  }
}

async function install(
  device: DeviceDatabase,
  wanted: Wanted,
  world: World,
  options: InstallOptions,
): Promise<PackInstallation> {
  const manifest = await readManifest(wanted.packHash, world)
  if (!manifest) {
    if (await readVerified(manifestPath(wanted.packHash), wanted.packHash)) return { kind: 'newer' }
    return { kind: options.signal?.aborted ? 'paused' : 'unreachable' }
  }
  if (manifest.moduleId !== wanted.moduleId || manifest.language !== wanted.language)
    return { kind: 'damaged', part: wanted.packHash }
  const variant = options.variant ?? ((await readSettings(device)).textOnly ? 'text' : 'whole')
  const [text, media] = [essentialOf(manifest), mediaOf(manifest)]
  const [missingText, missingMedia] = [await missingOf(text), await missingOf(media)]
  const of = bytesOf(variant === 'text' ? text : manifest.parts)
  const lacking = variant === 'text' ? missingText : [...missingText, ...missingMedia]
  const progress = { bytes: of - bytesOf(lacking), of }
  const full = (): Promise<PackInstallation> => fullFor(progress, world, pagesBytes(manifest))
  const isTooMuch = async (bytes: number): Promise<boolean> => {
    const free = await world.freeBytes()
    return free !== null && bytes > free
  }
  if (missingText.length > 0 && (await isTooMuch(bytesOf(missingText) + pagesBytes(manifest)))) return full()
  try {
    const previous = await device.packs.get(packKey(wanted.moduleId, wanted.language))
    const keep = (state: PackRow['state'], held: NonNullable<PackRow['media']>): Promise<void> =>
      keepRow(device, rowOf(wanted, manifest, state, held, progress, world.now()))
    const keepPartial = (): Promise<void> => keep('partial', 'missing')
    await keepPartial()
    await noteRemoved(device, packKey(wanted.moduleId, wanted.language), false)
    const stopped = await fetchMissing(missingText, world, progress, options, keepPartial)
    if (stopped) return stopped
    const damaged = await throwAwayDamaged(text)
    if (damaged.length > 0) {
      progress.bytes -= bytesOf(damaged)
      await demote(device, rowOf(wanted, manifest, 'partial', 'missing', progress, world.now()))
      return { kind: 'damaged', part: damaged[0]?.hash ?? '' }
    }
    if (!(await isUnderstood(wanted.packHash, manifest, world))) return { kind: 'newer' }
    // Ready means that its quiz can be finished without a network, and some kinds are shown by what comes later.
    if ((await isTappedIn(wanted.packHash, world)) && !((await world.bringLater?.()) ?? true))
      return { kind: 'unreachable' }
    await publishPages(manifest)
    const later = variant === 'text' ? 'left-out' : 'missing'
    await keep('ready', missingMedia.length === 0 ? 'held' : later)
    if (previous && previous.packHash !== wanted.packHash) {
      await withdrawPages(previous.manifest, manifest)
      await retire(device, previous)
    } else await retire(device)
    if (variant === 'text') return { kind: 'ready' }
    if (await isTooMuch(bytesOf(missingMedia))) return full()
    const keepReady = (): Promise<void> => keep('ready', 'missing')
    const cut = await fetchMissing(missingMedia, world, progress, options, keepReady)
    if (cut) return cut
    const spoilt = await throwAwayDamaged(media)
    progress.bytes -= bytesOf(spoilt)
    await keep('ready', spoilt.length > 0 ? 'missing' : 'held')
    return spoilt[0] ? { kind: 'damaged', part: spoilt[0].hash } : { kind: 'ready' }
  } catch (error) {
    if (isFull(error)) return full()
    throw error
  }
}

const isTappedIn = async (packHash: PackHash, world: World): Promise<boolean> =>
  (await readQuiz(packHash, world))?.questions.some(isTapped) ?? false

function rowOf(
  wanted: Wanted,
  manifest: Manifest,
  state: PackRow['state'],
  media: NonNullable<PackRow['media']>,
  progress: Progress,
  now: number,
): PackRow {
  return {
    key: packKey(wanted.moduleId, wanted.language),
    ...wanted,
    manifest,
    state,
    bytes: progress.of,
    bytesDone: progress.bytes,
    readyAt: state === 'ready' ? now : null,
    media,
  }
}

/** A version that is ready is not replaced in the table by one that is only on its way. */
async function keepRow(device: DeviceDatabase, row: PackRow): Promise<void> {
  await device.transaction('rw', device.packs, async () => {
    const present = await device.packs.get(row.key)
    if (row.state === 'partial' && present?.state === 'ready') return
    await device.packs.put(row)
  })
}

/** What turned out damaged is no longer called ready. Another version that is ready is not concerned. */
async function demote(device: DeviceDatabase, row: PackRow): Promise<void> {
  await device.transaction('rw', device.packs, async () => {
    const present = await device.packs.get(row.key)
    if (!present || present.packHash === row.packHash) await device.packs.put(row)
  })
}
