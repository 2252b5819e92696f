import { fetchOurs, isOurFile } from './only-our-files.ts'

const cacheName = 'later'

/** Screens that the first lesson and the first quiz do not need (vite.config.ts names their files). */
export const isLater = (path: string): boolean => path.startsWith('/assets/later-')

/** Fetches what is not here yet, one file after the other; cut in the middle, the next time goes on from there. */
export async function fetchLater(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName)
  for (const path of paths) {
    if (await cache.match(path)) continue
    const response = await fetchOurs(path)
    if (!(await isOurFile(path, response.clone())))
      throw new DOMException(`${path} is not ours`, 'NetworkError')
    await cache.put(path, response)
  }
}

/** What the build in charge does not name belongs to an earlier one. */
export async function dropOldLater(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName)
  for (const request of await cache.keys())
    if (!paths.includes(new URL(request.url).pathname)) await cache.delete(request)
}

export async function answerLater(request: Request): Promise<Response> {
  const kept = await (await caches.open(cacheName)).match(request.url)
  return kept ?? fetchOurs(new URL(request.url).pathname)
}
