import { createHash } from 'node:crypto'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { create } from 'tar'

/**
 * Packs a folder, under its own name, into a .tar.gz, and writes its SHA-256 beside it as `sha256sum --check` reads it. The same
 * files give the same bytes: in order of their names, of nobody, without a time.
 */
export function archive(folder: string, target: string): { bytes: number; sha256: string } {
  const name = basename(folder)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => `${name}/${path.replaceAll('\\', '/')}`)
    .toSorted((a, b) => (a < b ? -1 : 1))
  const tar = create({ sync: true, cwd: dirname(folder), portable: true, mtime: new Date(0) }, files).read()
  if (tar === null) throw new Error(`${folder} holds nothing to pack`)
  const packed = gzipSync(tar, { level: 9 })
  const sha256 = createHash('sha256').update(packed).digest('hex')
  writeFileSync(target, packed)
  writeFileSync(`${target}.sha256`, `${sha256}  ${basename(target)}\n`)
  return { bytes: packed.length, sha256 }
}
