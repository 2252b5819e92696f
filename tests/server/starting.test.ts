import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig, type Config } from '#server/config.ts'
import { sqliteFile } from '#server/database/sqlite.ts'
import { startServer, type Started } from '#server/start-server.ts'
import { createPostgresDatabase, describeOnBoth } from '../support/databases.ts'
import { aPack, writeDist } from '../support/packs.ts'
import { TestPhone } from '../support/phone.ts'

const clock = (): number => Date.UTC(2026, 8, 7)

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      kind: 'config',
      port: 8080,
      host: undefined,
      databaseUrl: null,
      publicUrl: null,
      unreviewed: 'show',
      association: null,
    })
  })
  it.each([
    [{ PORT: '80a' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ PUBLIC_URL: 'training.example.org' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://example.org/below' }, 'PUBLIC_URL'],
    [{ UNREVIEWED: 'maybe' }, 'UNREVIEWED'],
  ])('says in a sentence what is wrong with %j', (env, name) => {
    expect(readConfig(env)).toMatchObject({ kind: 'wrong', sentence: expect.stringContaining(name) })
  })
  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true)
  })
})

describeOnBoth('starting', (kind) => {
  let dataDir: string
  let dist: string
  let config: Config
  const running: Extract<Started, { kind: 'started' }>[] = []
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'smart-educator-start-'))
    dist = mkdtempSync(join(tmpdir(), 'smart-educator-dist-'))
    writeDist(dist, [aPack()])
    const databaseUrl = kind === 'SQLite' ? null : await createPostgresDatabase()
    config = {
      kind: 'config',
      port: 0,
      host: '127.0.0.1',
      dataDir,
      databaseUrl,
      publicUrl: null,
      unreviewed: 'show',
      association: null,
    }
  })
  afterEach(async () => {
    for (const server of running.splice(0)) await server.close()
    for (const folder of [dataDir, dist]) rmSync(folder, { recursive: true, force: true })
  })

  async function start(changes: Partial<Config> = {}): Promise<Extract<Started, { kind: 'started' }>> {
    const started = await startServer({ ...config, ...changes }, { dist, clock, log: () => undefined })
    if (started.kind === 'wrong') throw new Error(started.sentence)
    running.push(started)
    return started
  }
  const stop = async (server: Extract<Started, { kind: 'started' }>): Promise<void> => {
    running.splice(running.indexOf(server), 1)
    await server.close()
  }

  it('prints a link for the first administrator until somebody used one', async () => {
    const first = await start({ publicUrl: 'https://training.example.org' })
    expect(first.firstLink).toMatch(/^https:\/\/training\.example\.org\/ar\/password\/#new\.[\w-]{22}$/)
    await stop(first)
    const second = await start()
    expect(second.firstLink).not.toBe(first.firstLink)
    expect(second.firstLink).toContain(`${second.url}/ar/password/#`)
    const phone = new TestPhone(
      (request) => fetch(request.url.replace('http://server', second.url), request),
      clock,
    )
    const token = second.firstLink?.split('#new.')[1] ?? ''
    const reply = await phone.setPassword(token, 'une phrase de passe', { login: 'admin', name: 'Admin' })
    expect(reply).toMatchObject({ kind: 'answer', body: { account: { roles: ['administrator'] } } })
    await stop(second)
    expect((await start()).firstLink).toBeNull()
  })

  it('serves and says that it is ready', async () => {
    const { url } = await start()
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: 'ready' })
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'alive' })
    expect(await (await fetch(`${url}/version`)).json()).toEqual({ build: 'test-build' })
    expect(await (await fetch(`${url}/fr/`)).text()).toContain('home')
  })

  it('on a port in use is a sentence, and leaves nothing locked', async () => {
    const first = await start()
    const other = mkdtempSync(join(tmpdir(), 'smart-educator-other-'))
    const attempt = () =>
      startServer(
        { ...config, dataDir: other, port: first.port },
        { dist: null, clock, log: () => undefined },
      )
    for (let tries = 0; tries < 2; tries++) {
      expect(await attempt()).toEqual({
        kind: 'wrong',
        sentence: `Port ${first.port} is in use. Stop what uses it, or choose another, for example PORT=8081.`,
      })
    }
    rmSync(other, { recursive: true, force: true })
  })

  it('finishes what is under way when it is stopped, and takes nothing new', async () => {
    const server = await start()
    const { port } = server
    const socket = connect(port, '127.0.0.1')
    const received: string[] = []
    socket.setEncoding('utf8').on('data', (text: string) => received.push(text))
    socket.write('GET /fr/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n')
    await fetch(`${server.url}/healthz`) // Both requests have reached the server by now.
    const stopped = stop(server)
    socket.write('\r\n')
    await new Promise((resolve) => socket.once('close', resolve))
    await stopped
    expect(received.join('')).toContain('HTTP/1.1 200 OK')
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
  })

  it('after a stop finds everything again', async () => {
    const first = await start()
    const phone = new TestPhone(
      (request) => fetch(request.url.replace('http://server', first.url), request),
      clock,
    )
    await phone.setPassword(first.firstLink?.split('#new.')[1] ?? '', 'une phrase de passe', {
      login: 'admin',
      name: 'Admin',
    })
    const { epoch } = await phone.sync()
    await stop(first)
    const second = await start()
    const again = new TestPhone(
      (request) => fetch(request.url.replace('http://server', second.url), request),
      clock,
      phone.key,
    )
    expect((await again.sync()).epoch).toBe(epoch)
  })
})

describe('one data directory', () => {
  it('has one server: a second one reads so in a sentence, and may start when the first has stopped', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'smart-educator-lock-'))
    const config: Config = {
      kind: 'config',
      port: 0,
      host: '127.0.0.1',
      dataDir,
      databaseUrl: null,
      publicUrl: null,
      unreviewed: 'show',
      association: null,
    }
    const start = () => startServer(config, { dist: null, clock, log: () => undefined })
    const first = await start()
    expect(await start()).toEqual({
      kind: 'wrong',
      sentence: `Another Smart Educator is using ${dataDir}. Stop it first, or set DATA_DIR to another folder.`,
    })
    if (first.kind === 'started') await first.close()
    const second = await start()
    expect(second.kind).toBe('started')
    if (second.kind === 'started') await second.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const startIn = (dataDir: string) =>
    startServer(
      {
        kind: 'config',
        port: 0,
        host: '127.0.0.1',
        dataDir,
        databaseUrl: null,
        publicUrl: null,
        unreviewed: 'show',
        association: null,
      },
      { dist: null, clock, log: () => undefined },
    )

  it('with a damaged database is not served, after a power cut or ever', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'smart-educator-damaged-'))
    const file = sqliteFile(dataDir)
    const first = await startIn(dataDir)
    if (first.kind === 'started') await first.close()
    const bytes = readFileSync(file)
    const sentence = `The database in ${dataDir} is damaged. Restore the newest backup; docs/operate.md says how.`
    // Pages in the middle are overwritten, and a log beside the file says that the server did not stop in good order.
    writeFileSync(file, Buffer.from(bytes).fill(0xa5, 3 * 4096, 9 * 4096))
    writeFileSync(`${file}-wal`, '')
    expect(await startIn(dataDir)).toEqual({ kind: 'wrong', sentence })
    rmSync(`${file}-wal`, { force: true })
    writeFileSync(file, 'this is not a database, but it is long enough to look like one'.repeat(100))
    expect(await startIn(dataDir)).toEqual({ kind: 'wrong', sentence })
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('made by a newer version is left alone', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'smart-educator-newer-'))
    const first = await startIn(dataDir)
    if (first.kind === 'started') await first.close()
    const database = new DatabaseSync(sqliteFile(dataDir))
    database.exec(`insert into kysely_migration values ('0002-later', '2027')`)
    database.close()
    const second = await startIn(dataDir)
    expect(second).toMatchObject({
      kind: 'wrong',
      sentence: expect.stringContaining('newer version of Smart Educator'),
    })
    rmSync(dataDir, { recursive: true, force: true })
  })
})
