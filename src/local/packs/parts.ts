import { hex } from '../keys/base64.ts'
import type { World } from '../world.ts'

/**
 * Parts lie in Cache Storage under their own address, shared between packs and profiles. Their name is the SHA-256 of
 * their bytes, so what is here is right or it is not here.
 */
const cacheName = 'parts'

export const openParts = (): Promise<Cache> => caches.open(cacheName)

export type Fetched =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'damaged' }

/** Fetches one part and checks it before anybody sees it. A damaged one is fetched once more, past every cache on the way. */
export async function fetchPart(
  path: string,
  hash: string,
  world: Pick<World, 'fetch'>,
  options: { bytes?: number; signal?: AbortSignal } = {},
): Promise<Fetched> {
  const first = await fetchOnce(path, hash, world, options, 'default')
  return first.kind === 'damaged' ? fetchOnce(path, hash, world, options, 'reload') : first
}

async function fetchOnce(
  path: string,
  hash: string,
  world: Pick<World, 'fetch'>,
  options: { bytes?: number; signal?: AbortSignal },
  cache: RequestCache,
): Promise<Fetched> {
  try {
    const response = await world.fetch(path, { cache, credentials: 'omit', signal: options.signal ?? null })
    if (!response.ok) return { kind: 'unreachable' }
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (options.bytes !== undefined && bytes.length !== options.bytes) return { kind: 'damaged' }
    return (await sha256(bytes)) === hash ? { kind: 'bytes', bytes } : { kind: 'damaged' }
  } catch {
    return { kind: 'unreachable' } // No network, a cut download, or paused by the reader: the caller knows which.
  }
}

export async function storePart(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const extension = path.slice(path.lastIndexOf('.') + 1)
  await (
    await openParts()
  ).put(
    path,
    new Response(bytes, { headers: { 'content-type': types[extension] ?? 'application/octet-stream' } }),
  )
}

/** Reads a stored part and checks its bytes again; undefined when it is absent or no longer what its name says. */
export async function readVerified(path: string, hash: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const stored = await (await openParts()).match(path)
  if (!stored) return undefined
  const bytes = new Uint8Array(await stored.arrayBuffer())
  return (await sha256(bytes)) === hash ? bytes : undefined
}

/** A part from the phone, else from the network, which is then kept: a quiz begun online must survive offline. */
export async function readOrFetch(
  path: string,
  hash: string,
  world: Pick<World, 'fetch'>,
): Promise<string | undefined> {
  const stored = await (await openParts()).match(path)
  if (stored) return stored.text()
  const fetched = await fetchPart(path, hash, world)
  if (fetched.kind !== 'bytes') return undefined
  await storePart(path, fetched.bytes)
  return new TextDecoder().decode(fetched.bytes)
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  avif: 'image/avif',
  opus: 'audio/ogg',
}
