import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import * as v from 'valibot'
import { decodeText } from '#protocol/decode.ts'
import { strictestPolicy } from '../http/security-headers.ts'
import { SentenceError } from '../sentence-for.ts'
import { forgetBytes } from './shared-bytes.ts'
import { siteFile, type SiteFile } from './site-file.ts'

/** What the build made, as served: pages and files by their path. */
export type Site = {
  readonly build: string
  readonly csp: string
  /** `/ar/index.html`, `/sw.js` … → the file. */
  readonly files: ReadonlyMap<string, SiteFile>
}

const buildFile = v.object({ build: v.string(), csp: v.string() })

/** Reads the folder the build wrote. Without one only the API is served, which is what tests of it need. */
export async function openSite(dist: string | null): Promise<Site> {
  forgetBytes()
  if (dist === null || !existsSync(join(dist, 'build.json')))
    return { build: 'none', csp: strictestPolicy, files: new Map() }
  const read = decodeText(buildFile, await readFile(join(dist, 'build.json'), 'utf8'))
  if (read.kind === 'malformed')
    throw new SentenceError('The build is damaged (build.json). Make it again: npm run build')
  const { build, csp } = read.value
  const client = join(dist, 'client')
  const files = new Map<string, SiteFile>()
  for (const entry of await readdir(client, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    const path = file.slice(client.length).split(sep).join('/')
    files.set(path, await siteFile(path, file))
  }
  return { build, csp, files }
}
