import { cacheNames } from 'workbox-core'
import { getCacheKeyForURL } from 'workbox-precaching'
import { openDevice } from '#local/database/device-database.ts'
import { readPage } from '#local/packs/pages.ts'
import { readLanguage } from '#local/profiles/language.ts'
import { isLanguage, type Language } from '#domain/content/languages.ts'
import { pageAddress } from '#protocol/page-address.ts'
import { AlteredFile, readAsBuilt } from './as-built.ts'
import { alteredPage } from './altered-page.ts'
import { noteFault } from './faults.ts'
import { isOurPage } from './only-our-files.ts'
import { isLessonPath, languageOfPath, withLesson, withoutContent } from './compose.ts'

/** On a bad line a page that may be on its way is waited for this long; then the app explains. */
const patienceMs = 4_000

/**
 * A page: an installed lesson inside the shell; any other screen as the empty shell, rendered from the phone, so that
 * nothing waits for a 2G line; a lesson that is not here from the network, if it answers. Whatever breaks in here, the
 * network answers as if there were no worker.
 */
export async function answerPage(request: Request, url: URL): Promise<Response> {
  try {
    return (await fromPhone(url)) ?? (await fromServer(request))
  } catch (error) {
    noteFault(error, 'page')
    const page = fromServer(request) // Whatever broke in here: as if there were no worker.
    if (!(error instanceof AlteredFile)) return page
    return page.catch(() => alteredPage(url.pathname)) // No network: what to do is said there.
  }
}

/** Never the browser's own copy: a Wi-Fi's sign-in page may lie there under this address. */
const fromServer = (request: Request): Promise<Response> =>
  fetch(request.url, { cache: 'no-cache', redirect: 'manual' })

async function fromPhone(url: URL): Promise<Response | undefined> {
  if (url.pathname === '/') return Response.redirect(`/${await savedLanguage()}/`, 302)
  const address = pageAddress(url.pathname)
  if (address !== undefined && address !== url.pathname)
    return Response.redirect(`${address}${url.search}`, 308)
  const language = languageOfPath(url.pathname)
  const shell = language && (await readKept(`/shell/${language}.html`))
  if (!shell) return undefined
  const html = await shell.text()
  // Without what it names the page would stay blank.
  await Promise.all(Array.from(html.matchAll(/\/assets\/[^"]+/g), ([path]) => readKept(path)))
  const fragment = await readPage(url.pathname)
  if (fragment !== undefined) return asPage(shell, withLesson(html, fragment))
  if (isLessonPath(url.pathname)) {
    const page = await fromNetwork(url)
    if (page) return page
  }
  return asPage(shell, withoutContent(html))
}

async function readKept(path: string): Promise<Response | undefined> {
  const key = getCacheKeyForURL(path)
  return key === undefined ? undefined : readAsBuilt(cacheNames.precache, key)
}

/** Patience is for the first word of an answer; once it comes it may take as long as the line needs. */
async function fromNetwork(url: URL): Promise<Response | undefined> {
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(), patienceMs)
  try {
    const response = await fetch(url, { signal: waiting.signal, cache: 'no-cache' })
    // A lesson that does not exist has a page of its own; a page that is not ours is no lesson.
    return response.status < 500 && (await isOurPage(response.clone())) ? response : undefined
  } catch (error) {
    noteFault(error, 'lesson')
    return undefined // No network, or too slow: the shell answers instead.
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

async function savedLanguage(): Promise<Language> {
  const device = openDevice()
  try {
    const spoken = navigator.language.slice(0, 2)
    return (await readLanguage(device)) ?? (isLanguage(spoken) ? spoken : 'ar')
  } finally {
    device.close()
  }
}
