import { join } from 'node:path'
import type { Context, Hono } from 'hono'
import { isLanguage } from '#domain/content/languages.ts'
import { pageAddress } from '#protocol/page-address.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { languageFor, choosePage } from './choose-page.ts'
import { askFirst, namedByContent } from './site-file.ts'
import { sendFile } from './send-file.ts'

/** Pages, assets and packs. Nothing here knows who is asking. */
export function siteRoutes(app: Hono<Env>, { site, kept }: Pick<Dependencies, 'site' | 'kept'>): void {
  const has = (path: string): boolean => site.files.has(path)

  app.get('/', (c) => {
    const language = languageFor(c.req.header('cookie'), c.req.header('accept-language'))
    return c.body(null, 302, {
      Location: `/${language}/`,
      'Cache-Control': askFirst,
      Vary: 'Cookie, Accept-Language',
    })
  })
  app.get('/assets/:name', (c) => sendKept(c, kept?.assets, c.req.param('name')))
  app.get('/packs/:name', async (c) => {
    const name = c.req.param('name')
    return /^[0-9a-f]{64}\.[a-z0-9]+$/.test(name) ? sendKept(c, kept?.packs, name) : sendPath(c)
  })
  app.get('*', sendPath)

  async function sendPath(c: Context<Env>): Promise<Response> {
    const path = c.req.path
    const page = path.endsWith('/') ? choosePage(path, has) : path
    const file = page === undefined ? undefined : site.files.get(page)
    const sent = file === undefined || isInside(path) ? undefined : await sendFile(c.req.raw, file)
    if (sent !== undefined) return sent
    const address = pageAddress(path)
    const isSpeltOtherwise =
      address !== undefined && address !== path && choosePage(address, has) !== undefined
    return isSpeltOtherwise
      ? c.body(null, 308, {
          Location: `${address}${new URL(c.req.url).search}`,
          'Cache-Control': askFirst,
        })
      : notFound(c)
  }

  async function sendKept(c: Context<Env>, folder: string | undefined, name: string): Promise<Response> {
    const isName = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/.test(name) && !/\.(br|gz)$/.test(name)
    const file = folder === undefined || !isName ? undefined : namedByContent(c.req.path, join(folder, name))
    return (file === undefined ? undefined : await sendFile(c.req.raw, file)) ?? notAFile()
  }

  async function notFound(c: Context<Env>): Promise<Response> {
    if (c.req.path.includes('.')) return notAFile()
    const inPath = c.req.path.split('/')[1] ?? ''
    const language = isLanguage(inPath)
      ? inPath
      : languageFor(c.req.header('cookie'), c.req.header('accept-language'))
    const page = site.files.get(`/${language}/404.html`)
    return (page === undefined ? undefined : await sendFile(c.req.raw, page, 404)) ?? notAFile()
  }
}

/** What the worker and the 404 pages are made of is not a page of its own. */
const isInside = (path: string): boolean =>
  path.endsWith('/404.html') || /^\/[a-z]{2}\/.*index\.html$/.test(path)

/** A missing chunk, picture or pack is a real 404: never a page in the place of a file. */
const notAFile = (): Response =>
  new Response('Not found\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
