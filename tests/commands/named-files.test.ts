import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'

// What newcomers read names files and folders. When one moves, the page that names it must say so.
const root = resolve(import.meta.dirname, '../..')
const pages = ['README.md', '.github/*.md', 'docs/*.md', 'src/README.md', 'src/*/README.md'].flatMap(
  (pattern) => globSync(pattern, { cwd: root }),
)
/** Made by a build, or an example of a name. */
const isNoFile =
  /^(dist|DATA_DIR|data)\/|^[a-z]+\.(routes|repository|table)\.ts$|^(steps|lint|demo|bench|screens|server)\/$/

/** Paths with a folder in them; what has a sign of a pattern, an address or a command names no file. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([\w./-]+\/[\w./-]*)`/g)]
    .map(([, path = '']) => path)
    .filter(
      (path) =>
        /(\.(ts|vue|md|mjs|css|json|jsonc|yaml)|\/)$/.test(path) &&
        !path.startsWith('/') &&
        !isNoFile.test(path),
    )

it.each(pages)('every file that %s names is there', (page) => {
  const text = readFileSync(join(root, page), 'utf8')
  const folder = dirname(join(root, page))
  const places = [root, join(root, 'src'), folder]
  const missing = pathsIn(text).filter((path) => !places.some((place) => existsSync(join(place, path))))
  const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link)
  expect([...missing, ...links.filter((link) => !existsSync(join(folder, link)))]).toEqual([])
})
