import { readPage } from '#local/packs/pages.ts'
import type { Language } from '#domain/content/languages.ts'
import { pageAddress } from '#protocol/page-address.ts'
import { AlteredFile } from './as-built.ts'
import { alteredPage, notHerePage } from './plain-pages.ts'
import { noteFault } from './faults.ts'
import { chosenLanguage, languagesHere } from './languages.ts'
import { readPrecached } from './precache.ts'
import { isLater, readLater, shellOf } from './precache-later.ts'
import { isOurPage } from './only-our-files.ts'
import { isLessonPath, languageOfPath, withLesson, withoutContent } from './compose.ts'

/** On a bad line a page that may be on its way is waited for this long; then the app explains. */
const patienceMs = 4_000

/**
 * A page: an installed lesson inside the shell; any other screen as the empty shell, rendered from the phone, so that
 * nothing waits for a 2G line; a lesson that is not here from the network, if there is one. A language that is not here yet comes
 * from the network too. Whatever breaks in here, the network serves it as if there were no worker. `list`: see precache-later.ts.
 */
export async function servePage(request: Request, url: URL, list: string): Promise<Response> {
  try {
    const page = await fromPhone(url, list)
    if (page) return page
  } catch (error) {
    noteFault(error, 'page')
    const page = fromServer(request) // Whatever broke in here: as if there were no worker.
    if (!(error instanceof AlteredFile)) return page
    return page.catch(() => alteredPage(url.pathname)) // No network: what to do is said there.
  }
  const wanted = languageOfPath(url.pathname)
  const page = fromServer(request)
  if (!wanted) return page
  return page.catch(() => withoutLanguage(url, wanted, list)) // No network: what comes is said there.
}

/** Never the browser's own copy: a Wi-Fi's sign-in page may lie there under this address. */
const fromServer = (request: Request): Promise<Response> =>
  fetch(request.url, { cache: 'no-cache', redirect: 'manual' })

async function fromPhone(url: URL, list: string): Promise<Response | undefined> {
  if (url.pathname === '/') return Response.redirect(`/${await firstLanguage(list)}/`, 302)
  const address = pageAddress(url.pathname)
  if (address !== undefined && address !== url.pathname)
    return Response.redirect(`${address}${url.search}`, 308)
  const language = languageOfPath(url.pathname)
  const shell = language && (await readLater(shellOf(language), list))
  if (!shell) return undefined
  const html = await shell.text()
  // Without what it names the page would stay blank.
  await Promise.all(Array.from(html.matchAll(/\/assets\/[^"]+/g), ([path]) => readKept(path, list)))
  const fragment = await readPage(url.pathname)
  if (fragment !== undefined) return asPage(shell, withLesson(html, fragment))
  if (isLessonPath(url.pathname)) {
    const page = await fromNetwork(url)
    if (page) return page
  }
  return asPage(shell, withoutContent(html))
}

const readKept = (path: string, list: string): Promise<Response | undefined> =>
  isLater(path) ? readLater(path, list) : readPrecached(path)

/** No network, and a language that has not come yet. */
async function withoutLanguage(url: URL, wanted: Language, list: string): Promise<Response> {
  const here = await languagesHere(list).catch(() => []) // One was altered: nothing more is promised.
  return notHerePage(
    url,
    wanted,
    here.find((language) => language !== wanted),
  )
}

/** Patience is for the first byte of a response; once it comes it may take as long as the line needs. */
async function fromNetwork(url: URL): Promise<Response | undefined> {
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(), patienceMs)
  try {
    const response = await fetch(url, { signal: waiting.signal, cache: 'no-cache' })
    // A lesson that does not exist has a page of its own; a page that is not ours is no lesson.
    return response.status < 500 && (await isOurPage(response.clone())) ? response : undefined
  } catch (error) {
    noteFault(error, 'lesson')
    return undefined // No network, or too slow: the shell comes instead.
  } finally {
    clearTimeout(timer)
  }
}

/** The shell's headers carry the policy; what no longer fits the new body goes. */
function asPage(shell: Response, html: string): Response {
  const headers = new Headers(shell.headers)
  headers.delete('content-encoding')
  headers.delete('content-length')
  return new Response(html, { headers })
}

/** The chosen one; before anybody chose, one that this phone can show. */
async function firstLanguage(list: string): Promise<Language> {
  const chosen = await chosenLanguage()
  if (chosen) return chosen
  const here = await languagesHere(list)
  return here.find((language) => navigator.language.startsWith(language)) ?? here[0] ?? 'ar'
}
