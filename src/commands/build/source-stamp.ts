import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a build is made of. The server and the commands run from source, so they are not in it. */
const sources = [
  ...['app', 'domain', 'protocol', 'local', 'sw', 'compiler', 'commands/build'].map(
    (layer) => `src/${layer}`,
  ),
  ...['content', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'],
]

/** The same sources and setting give the same stamp; its first 12 digits name the build. About 20 ms. */
export function sourceStamp(root: string, unreviewed: string): string {
  const hash = createHash('sha256').update(`unreviewed=${unreviewed}\n`)
  for (const path of sources.flatMap((source) => filesBelow(root, source))) {
    const bytes = readFileSync(join(root, path))
    hash.update(`${path}\n${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

function filesBelow(root: string, path: string): readonly string[] {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  const names = readdirSync(full).filter((name) => !name.startsWith('.') && !name.endsWith('~'))
  return names.toSorted().flatMap((name) => filesBelow(root, `${path}/${name}`))
}
