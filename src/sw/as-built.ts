import { base64 } from '#local/secrets/base64.ts'
import { subtle } from '#local/support/device-support.ts'

/** `hash`: the first 96 bits of the SHA-256 of its bytes (compiler/module-worker.ts). */
export type BuiltFile = { readonly url: string; readonly hash: string }

/** A file of the app was altered on this phone, and the right one cannot be had now. It never runs. */
export class AlteredFile extends Error {}

const hashes = new Map<string, string>()
/** Each file is read whole and checked once per start of the worker, not at each request. */
const checked = new Set<string>()

/** Their paths. */
export function expectFiles(files: readonly BuiltFile[]): readonly string[] {
  for (const { url, hash } of files) hashes.set(`/${url}`, hash)
  return files.map(({ url }) => `/${url}`)
}

/** Undefined for what this build does not name. */
export const hashOf = (path: string): string | undefined => hashes.get(path)

export const isNamed = (path: string): boolean => hashes.has(path)

/** Undefined for what this build does not name. */
export async function isAsBuilt(path: string, response: Response): Promise<boolean | undefined> {
  const hash = hashes.get(path)
  if (hash === undefined) return undefined
  const digest = await subtle().digest('SHA-256', await response.arrayBuffer())
  return base64(new Uint8Array(digest, 0, 12)) === hash
}

/** What is kept under this key, as it was built: an altered file is fetched once more, and kept. */
export async function readAsBuilt(cacheName: string, key: string): Promise<Response | undefined> {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(key)
  const path = new URL(key, location.href).pathname
  if (!kept || checked.has(key)) return kept
  if (!(await isAsBuilt(path, kept.clone()))) {
    const fresh = await fetchAgain(path)
    if (!fresh?.ok || !(await isAsBuilt(path, fresh.clone()))) throw new AlteredFile(path)
    await cache.put(key, fresh.clone())
    checked.add(key)
    return fresh
  }
  checked.add(key)
  return kept
}

/** A silent line holds up no page for ever. */
const longestMs = 30_000

async function fetchAgain(path: string): Promise<Response | undefined> {
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(), longestMs)
  const fresh = await fetch(path, { cache: 'reload', signal: waiting.signal }).catch(() => undefined) // No network: said by the caller.
  clearTimeout(timer)
  return fresh
}
