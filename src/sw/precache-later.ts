import type { Language } from '#domain/content/languages.ts'
import { type BuiltFile, expectFiles, hashOf, isNamed, readAsBuilt } from './as-built.ts'
import { fetchOurs, isOurFile, isOurPage } from './only-our-files.ts'

const cacheName = 'later'

/** Screens that the first lesson and quiz do not need, and the words of each language (compiler/chunks). */
export const isLater = (path: string): boolean => path.startsWith('/assets/later-')

const isShell = (path: string): boolean => path.startsWith('/shell/')
export const shellOf = (language: Language): string => `/shell/${language}.html`

/** What every page of a language needs: its words and its shell. */
const languageOf = (path: string): string | undefined =>
  /^\/(?:assets\/later-|shell\/)(ar|fr|en)[-.]/.exec(path)?.[1]

/** A shell has the same name in every build. Its key holds its bytes too, so that two builds do not mix. */
const keyOf = (path: string): string => (isShell(path) ? `${path}?${hashOf(path)}` : path)

/** The server has another build by now: its own worker brings this page. */
class OfAnotherBuild extends Error {}

/**
 * Fetches what is not here yet, one file after the other; cut in the middle, the next time goes on from there. Their names come
 * first, in a file of their own, so that the worker is small. `languages`: of these alone.
 */
export async function fetchLater(list: string, languages?: readonly Language[]): Promise<void> {
  for (const path of await namesIn(list))
    if (!languages || languages.some((language) => language === languageOf(path))) await fetchMissing(path)
}

/** The same beside pages that are open: a page that this build can no longer get holds up nothing. */
export const completeLater = (list: string): Promise<void> =>
  (completing ??= fetchAll(list).finally(() => (completing = undefined)))

/** Whoever asks while they are coming waits for the same ones: nothing is paid twice. */
let completing: Promise<void> | undefined

async function fetchAll(list: string): Promise<void> {
  for (const path of await namesIn(list))
    await fetchMissing(path).catch((error: unknown) => {
      if (!(error instanceof OfAnotherBuild)) throw error
    })
}

async function namesIn(list: string): Promise<readonly string[]> {
  await fetchMissing(list)
  return (await readList(list)) ?? []
}

async function fetchMissing(path: string): Promise<void> {
  const cache = await caches.open(cacheName)
  if (await cache.match(keyOf(path))) return
  const response = await fetchOurs(path)
  if (await isOurFile(path, response.clone())) return cache.put(keyOf(path), response)
  if (isShell(path) && response.ok && (await isOurPage(response))) throw new OfAnotherBuild(path)
  throw new DOMException(`${path} is not ours`, 'NetworkError')
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
  const keys = [list, ...paths.map(keyOf)]
  const cache = await caches.open(cacheName)
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url)
    if (!keys.includes(pathname + search)) await cache.delete(request)
  }
}

/** As it was built. Undefined when it is not here. */
export async function readLater(path: string, list: string): Promise<Response | undefined> {
  if (!isNamed(path)) await readList(list) // Once per start of the worker.
  return isNamed(path) ? readAsBuilt(cacheName, keyOf(path)) : undefined
}

export async function serveLater(request: Request, list: string): Promise<Response> {
  const path = new URL(request.url).pathname
  return (await readLater(path, list)) ?? fetchOurs(path)
}
