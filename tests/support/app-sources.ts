import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { screens } from '#protocol/screens/screens.ts'

const root = resolve(import.meta.dirname, '../../src/app')

/** A file of the app: what it imports at once, what it fetches later, and which words it uses. */
export type Source = {
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
  readonly later: readonly string[]
}

/** Every file of the app but the gallery, which nobody but a developer opens. By path below `src/app`. */
export function readSources(): ReadonlyMap<string, Source> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(?:ts|vue)$/.test(name) && !name.startsWith('gallery'),
  )
  return new Map(files.map((path) => [path, readSource(path)]))
}

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const there = (name: string): string => relative(root, resolve(root, dirname(path), name))
  const found = (pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map((match) => there(match[1] ?? ''))
  return {
    path,
    text,
    imports: found(/^import (?!type )[^'(]*'(\.[^']+)'/gm),
    later: found(/import\('(\.[^']+)'\)/g),
  }
}

/** A file and all that comes with it at once. */
export function closureOf(path: string, sources: ReadonlyMap<string, Source>): ReadonlySet<string> {
  const reached = new Set<string>()
  const visit = (next: string): void => {
    const source = sources.get(next)
    if (!source || reached.has(next)) return
    reached.add(next)
    source.imports.forEach(visit)
  }
  visit(path)
  return reached
}

/** What can be the first thing on the screen: each screen, and each part that is fetched later. */
export function entriesOf(sources: ReadonlyMap<string, Source>): ReadonlySet<string> {
  return new Set([
    'frame/AppShell.vue',
    ...screens.map(({ component }) => component),
    ...[...sources.values()].flatMap(({ later }) => later.filter((path) => !path.endsWith('.json'))),
  ])
}
