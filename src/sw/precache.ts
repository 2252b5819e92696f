import { readAsBuilt } from './as-built.ts'
import { fetchOurs, isOurFile } from './only-our-files.ts'

/** What Workbox called it, in every build before: what is here is not paid for twice, and a phone that goes back finds its files. */
const cacheName = `workbox-precache-v2-${new URL('/', location.href).href}`

/** Fetches what is not here yet. One file that is not ours fails the installation: the worker in charge stays. */
export async function fetchPrecache(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName)
  for (const path of paths) if (!(await cache.match(path))) await fetchInto(cache, path)
}

async function fetchInto(cache: Cache, path: string): Promise<void> {
  const response = await fetchOurs(path)
  if (!(await isOurFile(path, response.clone())))
    throw new DOMException(`${path} is not ours`, 'NetworkError')
  await cache.put(path, response)
}

/** What the build in charge does not name belongs to an earlier one. */
export async function dropOldPrecache(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName)
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url)
    if (!paths.includes(pathname + search)) await cache.delete(request)
  }
}

/** As it was built. Undefined when the browser dropped it. */
export const readPrecached = (path: string): Promise<Response | undefined> => readAsBuilt(cacheName, path)

export const servePrecached = async (path: string): Promise<Response> =>
  (await readPrecached(path)) ?? fetchOurs(path)
