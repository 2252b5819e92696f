import { partPath, type Part } from '#protocol/pack/pack.ts'
import type { World } from '../world.ts'
import { fetchPart, heldPaths, openParts, readVerified, storePart } from './parts.ts'

type Fetched = Pick<Part, 'hash' | 'extension' | 'bytes'>
export type Progress = { bytes: number; readonly of: number }
export type FetchOptions = {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: { readonly bytes: number; readonly of: number }) => void
}
export type Stopped =
  | { readonly kind: 'paused' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'damaged'; readonly part: string }

export type Full = { readonly kind: 'full'; readonly needMb: number; readonly freeMb: number | null }

/** There is no room: for how much, and how much is free, where that is too little. `beside`: bytes that come with the parts. */
export async function fullFor(
  progress: Progress,
  world: Pick<World, 'freeBytes'>,
  beside = 0,
): Promise<Full> {
  const need = progress.of - progress.bytes
  const free = await world.freeBytes()
  return {
    kind: 'full',
    needMb: Math.max(1, Math.ceil(need / 1e6)),
    freeMb: free !== null && free < need + beside ? Math.floor(free / 1e6) : null,
  }
}

/** Fetches part after part; says why it stopped, or undefined when nothing is missing any more. */
export async function fetchMissing(
  missing: readonly Fetched[],
  world: World,
  progress: Progress,
  { signal, onProgress }: FetchOptions,
  keep?: () => Promise<void>,
): Promise<Stopped | undefined> {
  for (const part of missing) {
    if (signal?.aborted) return { kind: 'paused' }
    const path = partPath(part)
    const fetched = await fetchPart(path, part.hash, world, { bytes: part.bytes, signal })
    if (fetched.kind === 'unreachable') return { kind: signal?.aborted ? 'paused' : 'unreachable' }
    if (fetched.kind === 'damaged') return { kind: 'damaged', part: part.hash }
    await storePart(path, fetched.bytes)
    progress.bytes += part.bytes
    await keep?.()
    onProgress?.({ bytes: progress.bytes, of: progress.of })
  }
  return undefined
}

export async function missingOf<P extends Fetched>(parts: readonly P[]): Promise<readonly P[]> {
  const held = await heldPaths()
  return parts.filter((part) => !held.has(partPath(part)))
}

/** Reads every part back. One that is not what its name says is thrown away, so that the next try fetches it. */
export async function throwAwayDamaged<P extends Fetched>(checked: readonly P[]): Promise<P[]> {
  const parts = await openParts()
  const damaged: P[] = []
  for (const part of checked) {
    if (await readVerified(partPath(part), part.hash)) continue
    await parts.delete(partPath(part))
    damaged.push(part)
  }
  return damaged
}
