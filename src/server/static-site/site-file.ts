import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'

/** A file that may be served: where it lies and how it may be kept by a phone or a proxy. */
export type SiteFile = {
  readonly file: string
  readonly cacheControl: string
  /** Weak, because one file travels in several encodings; null for parts of packs, which are never asked for twice. */
  readonly etag: string | null
}

export const askFirst = 'no-cache, no-transform'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.opus': 'audio/ogg',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

export const typeOf = (file: string): string => types[extname(file)] ?? 'application/octet-stream'

/**
 * A file that its content names may be kept for ever. What a worker imports is asked for again by Chromium all the same: its
 * name says enough.
 */
export const namedByContent = (path: string, file: string): SiteFile => ({
  file,
  cacheControl: 'public, max-age=31536000, immutable, no-transform',
  etag: path.startsWith('/assets/') ? `W/"${basename(file)}"` : null,
})

/** How the file of a path may be kept: for ever when its content names it, else only after asking. */
export async function siteFile(path: string, file: string): Promise<SiteFile> {
  if (path.startsWith('/assets/') || /^\/packs\/[0-9a-f]{64}\./.test(path)) return namedByContent(path, file)
  const digest = hash('sha256', await readFile(file), 'base64url').slice(0, 22)
  return { file, cacheControl: askFirst, etag: `W/"${digest}"` }
}
