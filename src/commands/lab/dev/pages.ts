import type { IncomingMessage, ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ViteDevServer } from 'vite'
import { directionOf, isLanguage, type Language } from '#domain/content/languages.ts'

/** Serves index.html at every page address in the language of the address: in development nothing is prerendered. */
export function devPages(vite: ViteDevServer, root: string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const first = path.split('/')[1] ?? ''
    if (!isLanguage(first)) {
      response.writeHead(path === '/' ? 302 : 404, path === '/' ? { Location: '/ar/' } : {}).end()
      return
    }
    const template = await readFile(join(root, 'index.html'), 'utf8')
    const page = inLanguage(template, first)
    const html = await vite.transformIndexHtml(
      request.url ?? '/',
      isGallery(path) ? page.replace('/src/app/frame/main.ts', '/src/app/gallery/gallery.ts') : page,
    )
    response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
      .end(html)
  }
}

/** Every component in every state: a page of development alone. */
const isGallery = (path: string): boolean => path.endsWith('/components/')

const inLanguage = (template: string, language: Language): string =>
  template.replace(/<html[^>]*>/, `<html lang="${language}" dir="${directionOf(language)}">`)
