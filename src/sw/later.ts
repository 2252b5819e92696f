import { type BuiltFile, expectFiles, isNamed, readAsBuilt } from './as-built.ts'
import { fetchOurs, isOurFile } from './only-our-files.ts'

const cacheName = 'later'

/** Screens that the first lesson and the first quiz do not need (vite.config.ts names their files). */
export const isLater = (path: string): boolean => path.startsWith('/assets/later-')

/**
 * Fetches what is not here yet, one file after the other; cut in the middle, the next time goes on from there. Their names come
 * first, in a file of their own, so that the worker is small.
 */
export async function fetchLater(list: string): Promise<void> {
  await fetchMissing(list)
  for (const path of (await readList(list)) ?? []) await fetchMissing(path)
}

async function fetchMissing(path: string): Promise<void> {
  const cache = await caches.open(cacheName)
  if (await cache.match(path)) return
  const response = await fetchOurs(path)
  if (!(await isOurFile(path, response.clone())))
    throw new DOMException(`${path} is not ours`, 'NetworkError')
  await cache.put(path, response)
}

/** Undefined on a phone where nothing has come yet. */
async function readList(list: string): Promise<readonly string[] | undefined> {
  const files: readonly BuiltFile[] | undefined = await (await readAsBuilt(cacheName, list))?.json()
  return files && expectFiles(files)
}

/** What the build in charge does not name belongs to an earlier one. */
export async function dropOldLater(list: string): Promise<void> {
  const paths = await readList(list)
  if (!paths) return
  const cache = await caches.open(cacheName)
  for (const request of await cache.keys()) {
    const path = new URL(request.url).pathname
    if (path !== list && !paths.includes(path)) await cache.delete(request)
  }
}

export async function answerLater(request: Request, list: string): Promise<Response> {
  const path = new URL(request.url).pathname
  if (!isNamed(path)) await readList(list) // Once per start of the worker.
  const kept = isNamed(path) ? await readAsBuilt(cacheName, path) : undefined
  return kept ?? fetchOurs(path)
}
