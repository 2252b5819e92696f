import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languages } from '#domain/content/languages.ts'
import { exactBudgets } from '#commands/lab/bench/budgets/budgets.ts'
import { importedBy } from '#commands/lab/bench/budgets/scripts.ts'
import { isMet } from '#commands/lab/bench/table.ts'
import { root } from '#commands/root.ts'

const dist = join(root, 'dist')

describe('a build', () => {
  it('stays within its budgets of bytes and requests', () => {
    expect(existsSync(join(dist, 'build.json')), 'npm run build comes first; npm test does it').toBe(true)
    const over = exactBudgets(dist).filter((row) => !isMet(row))
    expect(over.map(({ name, measured }) => `${name}: ${measured}`)).toEqual([])
  })

  it('has nothing of the gallery', () => {
    const assets = join(dist, 'client/assets')
    const files = readdirSync(assets).filter((name) => /\.(?:js|css)$/.test(name))
    expect(files.length).toBeGreaterThan(10)
    expect(files.filter((name) => readFileSync(join(assets, name), 'utf8').includes('gallery'))).toEqual([])
  })

  it.each(['sw.js', 'sw-classic.js'])('tells %s the bytes of every file that a phone keeps', (worker) => {
    const client = join(dist, 'client')
    const named = namedIn(readFileSync(join(client, worker), 'utf8'))
    const list = named.filter(({ url }) => url.startsWith('assets/later-'))
    expect(list).toHaveLength(1)
    const later = namedIn(readFileSync(join(client, list[0]?.url ?? ''), 'utf8'))
    for (const { url, hash } of [...named, ...later]) {
      const digest = createHash('sha256').update(readFileSync(join(client, url)))
      expect([url, hash]).toEqual([url, digest.digest('base64').slice(0, 16)])
    }
    const files = readdirSync(join(client, 'assets')).filter((name) =>
      /^later-.*\.(?:js|css|woff2)$/.test(name),
    )
    const shells = languages.map((language) => `shell/${language}.html`)
    const assets = files.map((name) => `assets/${name}`)
    expect(later.map(({ url }) => url).toSorted()).toEqual([...assets, ...shells].toSorted())
    // A shell that is here shows its page: all that it names has to be here before.
    const order = [...named, ...later].map(({ url }) => url)
    for (const shell of shells)
      for (const [, file = ''] of readFileSync(join(client, shell), 'utf8').matchAll(/"\/(assets\/[^"]+)"/g))
        expect([file, order.indexOf(file) < order.indexOf(shell), order.includes(file)]).toEqual([
          file,
          true,
          true,
        ])
  })

  it('leaves no file that an educator’s phone keeps without those it imports', () => {
    const client = join(dist, 'client')
    const named = namedIn(readFileSync(join(client, 'sw.js'), 'utf8')).map(({ url }) => url)
    const list = named.find((url) => url.startsWith('assets/later-')) ?? ''
    const later = namedIn(readFileSync(join(client, list), 'utf8')).map(({ url }) => url)
    const kept = [...named, ...later].filter((url) => url.endsWith('.js'))
    expect(kept.length).toBeGreaterThan(20)
    // The desk's own file is asked for by staff alone: what an educator opens offline must not wait for it.
    const missing = kept.flatMap((url) =>
      [...readFileSync(join(client, url), 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)]
        .map(([, name = '']) => `assets/${name}`)
        .filter((name) => !kept.includes(name))
        .map((name) => `${url} → ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('has no two files that wait for each other', () => {
    const assets = join(dist, 'client/assets')
    const imports = new Map(
      readdirSync(assets)
        .filter((name) => name.endsWith('.js'))
        .map((name) => [name, importedBy(join(dist, 'client'), `assets/${name}`)] as const),
    )
    expect(imports.size).toBeGreaterThan(20)
    expect([...imports].filter(([name, all]) => all.has(`assets/${name}`)).map(([name]) => name)).toEqual([])
  })
})

/** The two lists name the same keys in another order. */
const namedIn = (text: string): readonly { readonly url: string; readonly hash: string }[] =>
  [...text.matchAll(/\{[^{}]*"url":"[^{}]*\}/g)].flatMap(([entry]) => {
    const of = (key: string): string => new RegExp(`"${key}":"([^"]+)"`).exec(entry)?.[1] ?? ''
    return of('hash') === '' ? [] : [{ url: of('url'), hash: of('hash') }]
  })
