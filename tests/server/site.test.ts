import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '#server/app.ts'
import { createDependencies } from '#server/create-dependencies.ts'
import type { Env } from '#server/http/client-address.ts'
import { openTestDatabase, type TestDatabase } from '../support/databases.ts'
import { aPack, type TestPack, writeDist } from '../support/packs.ts'

describe('the site', () => {
  let database: TestDatabase
  let folder: string
  beforeEach(async () => {
    database = await openTestDatabase('SQLite')
    folder = mkdtempSync(join(tmpdir(), 'smart-educator-dist-'))
  })
  afterEach(async () => {
    await database.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Starts the server on a build of its own, as after an update. */
  async function startOn(build: string, packs: readonly TestPack[]): Promise<Hono<Env>> {
    const dist = join(folder, build)
    writeDist(dist, packs, build)
    const main = join(dist, `client/assets/main-${build}.js`)
    writeFileSync(`${main}.br`, brotliCompressSync('br'))
    writeFileSync(`${main}.gz`, gzipSync('gz'))
    const deps = await createDependencies({
      db: database.db,
      clock: () => 0,
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      log: () => undefined,
      dataDir: database.dataDir,
      dist,
      isHttps: true,
      isStopping: () => false,
    })
    return createApp(deps)
  }
  const get = (app: Hono<Env>, path: string, headers: Record<string, string> = {}) =>
    app.request(path, { headers })

  it('opens in the saved language, else the browser’s, else Arabic', async () => {
    const app = await startOn('one', [aPack()])
    const choice = async (headers: Record<string, string>) =>
      (await get(app, '/', headers)).headers.get('location')
    expect(await choice({})).toBe('/ar/')
    expect(await choice({ 'accept-language': 'de, fr-MA;q=0.8, en;q=0.5' })).toBe('/fr/')
    expect(await choice({ 'accept-language': 'en;q=0.5, ar-MA;q=0.9' })).toBe('/ar/')
    expect(await choice({ 'accept-language': 'fr', cookie: 'other=1; lang=en' })).toBe('/en/')
    expect(await choice({ cookie: 'lang=xx' })).toBe('/ar/')
  })

  it('sends pages to be asked for again, and everything named by its content for good', async () => {
    const pack = aPack()
    const app = await startOn('one', [pack])
    for (const path of ['/ar/', '/sw.js', '/packs/catalogue.json', '/rescue.html', '/shell/fr.html']) {
      const response = await get(app, path)
      expect([path, response.status, response.headers.get('cache-control')]).toEqual([
        path,
        200,
        'no-cache, no-transform',
      ])
      const again = await get(app, path, { 'if-none-match': response.headers.get('etag') ?? '' })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
    for (const path of [`/packs/${pack.packHash}.json`, '/assets/main-one.js']) {
      const response = await get(app, path)
      expect([response.status, response.headers.get('cache-control')]).toEqual([
        200,
        'public, max-age=31536000, immutable, no-transform',
      ])
    }
    const script = await get(app, '/assets/main-one.js')
    const again = await get(app, '/assets/main-one.js', {
      'if-none-match': script.headers.get('etag') ?? '',
    })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const head = await app.request('/ar/', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(head.headers.get('strict-transport-security')).toContain('max-age')
  })

  it('sends what the build compressed to those who take it', async () => {
    const app = await startOn('one', [aPack()])
    const encoding = async (accept: string) =>
      (await get(app, '/assets/main-one.js', { 'accept-encoding': accept })).headers.get('content-encoding')
    expect(await encoding('gzip, deflate, br')).toBe('br')
    expect(await encoding('gzip')).toBe('gzip')
    expect(await encoding('br;q=0, gzip')).toBe('gzip')
    expect(await encoding('')).toBeNull()
    const response = await get(app, '/assets/main-one.js', { 'accept-encoding': 'br' })
    expect([response.headers.get('vary'), response.headers.get('content-type')]).toEqual([
      'Accept-Encoding',
      'text/javascript; charset=utf-8',
    ])
    expect((await get(app, '/assets/main-one.js.br')).status).toBe(404)
  })

  it('draws the app’s own pages from the shell, and one that does not exist as a 404 in its language', async () => {
    const app = await startOn('one', [aPack()])
    const page = async (path: string) => {
      const response = await get(app, path)
      return [response.status, await response.text()]
    }
    expect(await page('/fr/join/')).toEqual([200, '<html lang="fr">shell'])
    expect(await page('/ar/supervision/cohorts/0199/invitations/')).toEqual([200, '<html lang="ar">shell'])
    expect(await page('/ar/modules/play/quiz/')).toEqual([200, '<html lang="ar">shell'])
    expect(await page('/ar/modules/play/')).toEqual([200, 'module play'])
    expect(await page('/ar/modules/play/papers/door-card/')).toEqual([200, '<html lang="ar">shell'])
    expect(await page('/ar/modules/unknown/papers/door-card/')).toEqual([404, '<html lang="ar">not found'])
    expect(await page('/ar/modules/unknown/quiz/')).toEqual([404, '<html lang="ar">not found'])
    expect(await page('/fr/nowhere/')).toEqual([404, '<html lang="fr">not found'])
    expect(await page('/nowhere')).toEqual([404, '<html lang="ar">not found'])
    const withoutSlash = await get(app, '/ar/modules/play')
    expect([withoutSlash.status, withoutSlash.headers.get('location')]).toEqual([308, '/ar/modules/play/'])
  })

  it('serves a missing file as a real 404, never with a page', async () => {
    const app = await startOn('one', [aPack()])
    const paths = [
      '/assets/none.js',
      '/assets/..%2fbuild.json',
      '/packs/none.json',
      `/packs/${'0'.repeat(64)}.json`,
      '/favicon.ico',
      '/.git/config',
      '/ar/404.html',
      '/build.json',
      '/assets/',
      '/packs/',
    ]
    for (const path of paths) {
      const response = await get(app, path)
      expect([path, response.status]).toEqual([path, 404])
    }
    expect(await (await get(app, '/assets/none.js')).text()).toBe('Not found\n')
  })

  it('keeps every pack for ever and the assets of ten builds', async () => {
    const first = aPack({ version: 1 })
    await startOn('build-0', [first])
    for (let number = 1; number < 10; number++) await startOn(`build-${number}`, [aPack({ version: 2 })])
    const tenth = await startOn('build-9', [aPack({ version: 2 })])
    expect((await get(tenth, '/assets/main-build-0.js')).status).toBe(200)
    const eleventh = await startOn('build-10', [aPack({ version: 2 })])
    expect((await get(eleventh, '/assets/main-build-0.js')).status).toBe(404)
    expect((await get(eleventh, '/assets/main-build-1.js')).status).toBe(200)
    expect((await get(eleventh, `/packs/${first.packHash}.json`)).status).toBe(200)
    expect(await (await get(eleventh, '/version')).json()).toEqual({ build: 'build-10' })
  })

  it('does not take a damaged manifest into the database', async () => {
    const pack = aPack()
    const dist = join(folder, 'damaged')
    writeDist(dist, [pack], 'damaged')
    writeFileSync(
      join(dist, `client/packs/${pack.packHash}.json`),
      JSON.stringify({ ...pack.manifest, passMark: 0 }),
    )
    const deps = await createDependencies({
      db: database.db,
      clock: () => 0,
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      log: () => undefined,
      dataDir: database.dataDir,
      dist,
      isHttps: false,
      isStopping: () => false,
    })
    expect(await deps.packs.findPack(pack.packHash)).toBeUndefined()
  })
})
