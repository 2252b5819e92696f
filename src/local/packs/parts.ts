import { isFull } from '../database/quota.ts'
import { hex } from '../secrets/base64.ts'
import { patientFetch } from '../requests/patient-fetch.ts'
import { openCache, openCacheIfAny, subtle, subtleIfAny } from '../support/device-support.ts'
import type { World } from '../world.ts'

/**
 * Parts lie in Cache Storage under their own address, shared between packs and profiles. Their name is the SHA-256 of
 * their bytes, so what is here is right or it is not here.
 */
const cacheName = 'parts'

export const openParts = (): Promise<Cache> => openCache(cacheName)

/** The addresses of every part that is here. */
export async function heldPaths(): Promise<ReadonlySet<string>> {
  const requests = (await (await openCacheIfAny(cacheName))?.keys()) ?? []
  return new Set(requests.map((request) => new URL(request.url).pathname))
}

export type FetchedPart =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'damaged' }

type PartOptions = { readonly bytes?: number; readonly signal?: AbortSignal | undefined }

/** No part of ours comes near this; whoever sends more is not read to the end. */
const mostPartBytes = 20_000_000

/** Fetches one part and checks it before anybody sees it. What is not this part is asked for once more, past every cache on the way. */
export async function fetchPart(
  path: string,
  hash: string,
  world: Pick<World, 'fetch'>,
  options: PartOptions = {},
): Promise<FetchedPart> {
  const first = await fetchOnce(path, hash, world, options, 'default')
  if (first.kind === 'bytes' || first.kind === 'unreachable') return first
  const again = await fetchOnce(path, hash, world, options, 'reload')
  return again.kind === 'not-ours' ? { kind: 'unreachable' } : again
}

async function fetchOnce(
  path: string,
  hash: string,
  world: Pick<World, 'fetch'>,
  { bytes: declared, signal }: PartOptions,
  cache: RequestCache,
): Promise<FetchedPart | { readonly kind: 'not-ours' }> {
  const mostBytes = declared ?? mostPartBytes
  const fetched = await patientFetch(world, path, { init: { cache }, mostBytes, signal })
  if (fetched.kind === 'failed') return { kind: fetched.why === 'too-large' ? 'damaged' : 'unreachable' }
  const { response, bytes } = fetched
  // A portal's page, or an error that a proxy has kept under this address.
  if (!response.ok || isPortalPage(response, path)) return { kind: 'not-ours' }
  // Without keys the page itself could be anybody's already: its lessons are read as they come.
  const isRight = !subtleIfAny() || (await sha256(bytes)) === hash
  return isRight ? { kind: 'bytes', bytes } : { kind: 'damaged' }
}

/** A Wi-Fi's sign-in page returns 200 for everything, always in HTML. */
const isPortalPage = (response: Response, path: string): boolean =>
  (response.headers.get('content-type') ?? '').startsWith('text/html') && !path.endsWith('.html')

/** Where nothing can be kept, it is read from the network each time. */
export async function storePart(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const extension = path.slice(path.lastIndexOf('.') + 1)
  await (
    await openCacheIfAny(cacheName)
  )?.put(
    path,
    new Response(bytes, { headers: { 'content-type': types[extension] ?? 'application/octet-stream' } }),
  )
}

/** Reads a stored part and checks its bytes again; undefined when it is absent or no longer what its name says. */
export async function readVerified(path: string, hash: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const stored = await (await openCacheIfAny(cacheName))?.match(path)
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
  const stored = await readVerified(path, hash)
  if (stored) return new TextDecoder().decode(stored)
  const fetched = await fetchPart(path, hash, world)
  if (fetched.kind !== 'bytes') return undefined
  try {
    await storePart(path, fetched.bytes)
  } catch (error) {
    // A full phone can still read what it has just fetched.
    if (!isFull(error)) throw error
  }
  return new TextDecoder().decode(fetched.bytes)
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(new Uint8Array(await subtle().digest('SHA-256', bytes)))
}

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  avif: 'image/avif',
  opus: 'audio/ogg',
}
