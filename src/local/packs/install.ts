import type { PackLanguage } from '#domain/content/languages.ts'
import type { ModuleId, PackHash } from '#domain/id.ts'
import { partPath, type Manifest, type Part } from '#protocol/pack.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import { isFull } from '../database/quota.ts'
import type { World } from '../world.ts'
import { dropUnused } from './drop-unused.ts'
import { packKey, type PackRow } from './pack-row.ts'
import { publishPages } from './pages.ts'
import { fetchPart, openParts, readVerified, storePart } from './parts.ts'
import { readManifest } from './read.ts'

export type Wanted = {
  readonly packHash: PackHash
  readonly moduleId: ModuleId
  readonly language: PackLanguage
}

export type Installation =
  | { readonly kind: 'ready' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'damaged'; readonly part: string }
  | { readonly kind: 'full'; readonly needMb: number; readonly freeMb: number }

export type InstallOptions = {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: { readonly bytes: number; readonly of: number }) => void
}

/**
 * Gets a module onto the phone: each part that is missing is fetched, checked and stored; then every essential part is read
 * again and checked; then one write makes it ready. Whatever cuts this short, what is stored stays and is not fetched again. The
 * version in use until now stays in use until the new one is ready.
 */
export async function installPack(
  device: DeviceDatabase,
  wanted: Wanted,
  world: World,
  options: InstallOptions = {},
): Promise<Installation> {
  try {
    return await install(device, wanted, world, options)
  } catch (error) {
    if (isFull(error)) return { kind: 'full', needMb: 1, freeMb: 0 }
    throw error
  }
}

async function install(
  device: DeviceDatabase,
  wanted: Wanted,
  world: World,
  { signal, onProgress }: InstallOptions,
): Promise<Installation> {
  const manifest = await readManifest(wanted.packHash, world)
  if (!manifest) return { kind: 'unreachable' }
  const of = manifest.parts.reduce((sum, part) => sum + part.bytes, 0)
  const missing = await missingParts(manifest)
  let bytes = of - missing.reduce((sum, part) => sum + part.bytes, 0)
  const need = of - bytes
  const free = await world.freeBytes()
  if (free !== null && need > free)
    return { kind: 'full', needMb: Math.ceil(need / 1e6), freeMb: Math.floor(free / 1e6) }
  const keep = (state: PackRow['state']): Promise<void> =>
    keepRow(device, wanted, manifest, state, of, bytes, world.now())
  await keep('partial')
  for (const part of missing) {
    if (signal?.aborted) return { kind: 'paused' }
    const path = partPath(part)
    const fetched = await fetchPart(path, part.hash, world, {
      bytes: part.bytes,
      ...(signal ? { signal } : {}),
    })
    if (fetched.kind === 'unreachable') {
      await keep('partial')
      return signal?.aborted ? { kind: 'paused' } : { kind: 'unreachable' }
    }
    if (fetched.kind === 'damaged') return { kind: 'damaged', part: part.hash }
    await storePart(path, fetched.bytes)
    bytes += part.bytes
    onProgress?.({ bytes, of })
  }
  const damaged = await firstUnverified(manifest)
  if (damaged) return { kind: 'damaged', part: damaged.hash }
  await publishPages(manifest)
  const previous = await device.packs.get(packKey(wanted.moduleId, wanted.language))
  await keep('ready')
  if (previous && previous.packHash !== wanted.packHash) await dropUnused(device, previous.manifest)
  return { kind: 'ready' }
}

async function missingParts(manifest: Manifest): Promise<Part[]> {
  const parts = await openParts()
  const held = new Set((await parts.keys()).map((request) => new URL(request.url).pathname))
  return manifest.parts.filter((part) => !held.has(partPath(part)))
}

/** Reads every essential part back. One that is not what its name says is thrown away, so that the next try fetches it. */
async function firstUnverified(manifest: Manifest): Promise<Part | undefined> {
  let first: Part | undefined
  for (const part of manifest.parts.filter(({ essential }) => essential)) {
    if (await readVerified(partPath(part), part.hash)) continue
    await (await openParts()).delete(partPath(part))
    first ??= part
  }
  return first
}

/** A version that is ready is not replaced in the table by one that is only on its way. */
async function keepRow(
  device: DeviceDatabase,
  wanted: Wanted,
  manifest: Manifest,
  state: PackRow['state'],
  bytes: number,
  bytesDone: number,
  now: number,
): Promise<void> {
  const key = packKey(wanted.moduleId, wanted.language)
  await device.transaction('rw', device.packs, async () => {
    const present = await device.packs.get(key)
    if (state === 'partial' && present?.state === 'ready') return
    await device.packs.put({
      key,
      ...wanted,
      manifest,
      state,
      bytes,
      bytesDone,
      readyAt: state === 'ready' ? now : null,
    })
  })
}
