import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Config, readConfig } from '#server/config.ts'
import { makePrivate } from '#server/database/data-folder.ts'
import { sqliteFile } from '#server/database/sqlite.ts'
import type { LogLine } from '#server/http/log.ts'
import { startServer, type Started } from '#server/start-server.ts'
import { openAssociation } from '../support/association.ts'
import { createPostgresDatabase, databaseKinds } from '../support/databases.ts'
import { aPack, writeDist } from '../support/packs.ts'

let folder = ''
let dataDir = ''
let log: LogLine[] = []
const running: Extract<Started, { kind: 'started' }>[] = []
const pack = aPack()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'damaged-data-'))
  dataDir = join(folder, 'data')
  log = []
  writeDist(join(folder, 'dist'), [pack])
})
afterEach(async () => {
  for (const server of running.splice(0)) await server.close()
  rmSync(folder, { recursive: true, force: true })
})

function configOf(env: Record<string, string> = {}): Config {
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, ...env })
  if (config.kind === 'wrong') throw new Error(config.sentence)
  return config
}

async function start(env: Record<string, string> = {}): Promise<Started> {
  const started = await startServer(configOf(env), {
    dist: join(folder, 'dist'),
    log: (line) => log.push(line),
  })
  if (started.kind === 'started') running.push(started)
  return started
}

async function startAndStop(env: Record<string, string> = {}): Promise<void> {
  const started = await start(env)
  if (started.kind === 'wrong') throw new Error(started.sentence)
  await running.pop()?.close()
}

const refusal = (part: string) => ({ kind: 'wrong', sentence: expect.stringContaining(part) })

describe('a folder of something else, named by mistake', () => {
  const made = (path: string, mode: number): void => {
    mkdirSync(dirname(join(dataDir, path)), { recursive: true })
    writeFileSync(join(dataDir, path), '')
    chmodSync(join(dataDir, path), mode)
  }

  it.each([
    ['a program', ['bin/tool'], 'bin'],
    ['somebody’s home', ['.profile', 'letters/one.txt'], '.profile'],
    ['one file', ['notes.txt'], 'notes.txt'],
  ])(
    '%s: is refused in a sentence that names what lies there, and nothing in it changes',
    async (_, files, named) => {
      for (const file of files) made(file, 0o755)
      const before = modesUnder(dataDir)
      expect(await start()).toEqual(refusal(`(${named})`))
      expect(modesUnder(dataDir)).toEqual(before)
      expect(readdirSync(dataDir).toSorted()).toEqual(
        [...new Set(files.map((file) => file.split('/')[0]))].toSorted(),
      )
    },
  )

  it('a new disk is none: what its system made there is nobody’s', async () => {
    mkdirSync(join(dataDir, 'lost+found'), { recursive: true })
    expect(await start()).toMatchObject({ kind: 'started' })
  })

  it('what somebody puts beside the data keeps its mode', async () => {
    await startAndStop()
    made('letter.txt', 0o644)
    expect(await start()).toMatchObject({ kind: 'started' })
    expect(statSync(join(dataDir, 'letter.txt')).mode & 0o777).toBe(0o644)
  })
})

describe('a data folder that served an association before', () => {
  beforeEach(() => startAndStop())

  it('is not a new installation when its database file is empty', async () => {
    truncateSync(sqliteFile(dataDir), 0)
    expect(await start()).toEqual(refusal('is empty'))
    expect(statSync(sqliteFile(dataDir)).size).toBe(0)
  })

  it('is not a new installation when its database file is gone', async () => {
    rmSync(sqliteFile(dataDir))
    expect(await start()).toEqual(refusal('is missing'))
    expect(readdirSync(dataDir)).not.toContain('smart-educator.sqlite')
  })

  it('is not served from the database of another program', async () => {
    rmSync(sqliteFile(dataDir))
    const other = new DatabaseSync(sqliteFile(dataDir))
    other.exec('create table songs (title text)')
    other.close()
    rmSync(join(dataDir, 'server.lock'))
    expect(await start()).toEqual(refusal('another program'))
    expect(readdirSync(dataDir)).not.toContain('server.lock')
  })

  it.skipIf(!databaseKinds().includes('PostgreSQL'))(
    'is not a new installation on an empty PostgreSQL',
    async () => {
      rmSync(sqliteFile(dataDir))
      expect(await start({ DATABASE_URL: await createPostgresDatabase('empty') })).toEqual(
        refusal('DATABASE_URL'),
      )
    },
  )

  it('is not served when any page of its database is damaged, after whatever end', async () => {
    const whole = readFileSync(sqliteFile(dataDir))
    const pages = whole.length / 4096
    for (const page of [0, 1, 2, Math.floor(pages / 2), pages - 1]) {
      const from = page === 0 ? 100 : page * 4096
      writeFileSync(sqliteFile(dataDir), Buffer.from(whole).fill(0xa5, from, (page + 1) * 4096))
      expect(await start(), `page ${page} of ${pages}`).toEqual(refusal('damaged'))
    }
    writeFileSync(sqliteFile(dataDir), whole.subarray(0, 5 * 4096 + 17))
    expect(await start(), 'cut').toEqual(refusal('damaged'))
    writeFileSync(sqliteFile(dataDir), whole)
    expect(await start()).toMatchObject({ kind: 'started' })
  })

  it('has its packs mended from the build, and says which could not be', async () => {
    const kept = join(dataDir, 'packs')
    const [first = '', second = ''] = readdirSync(kept)
    const whole = readFileSync(join(kept, first))
    writeFileSync(join(kept, first), whole.subarray(0, whole.length / 2))
    writeFileSync(join(kept, second), '<html>not a pack</html>')
    const stranger = `${'ab'.repeat(32)}.json`
    writeFileSync(join(kept, stranger), '{"half":')
    expect(await start()).toMatchObject({ kind: 'started' })
    expect(readFileSync(join(kept, first))).toEqual(whole)
    expect(log).toContainEqual(expect.objectContaining({ event: 'damaged-file', file: stranger }))
  })

  it('starts again after its list of builds was damaged', async () => {
    writeFileSync(join(dataDir, 'builds.json'), '[{"build":')
    expect(await start()).toMatchObject({ kind: 'started' })
  })

  it('says in a sentence that the build is damaged', async () => {
    writeFileSync(join(folder, 'dist/build.json'), '{"build":')
    expect(await start()).toEqual(refusal('npm run build'))
  })

  it('says in a sentence that the list of modules is damaged', async () => {
    writeFileSync(join(folder, 'dist/client/packs/catalogue.json'), '<html></html>')
    expect(await start()).toEqual(refusal('npm run build'))
  })

  it('says in a sentence that the key of the certificates is damaged', async () => {
    const database = new DatabaseSync(sqliteFile(dataDir))
    database.exec(`update installation set value = 'x' where name = 'certificate-key'`)
    database.close()
    expect(await start()).toEqual(refusal('key of the certificates'))
  })
})

describe('a first start that was cut', () => {
  it('begins again where only an empty database file is there', async () => {
    const first = await start()
    expect(first).toMatchObject({ kind: 'started', firstLink: expect.any(String) })
    await running.pop()?.close()
    rmSync(dataDir, { recursive: true })
    mkdirSync(dataDir)
    writeFileSync(sqliteFile(dataDir), '')
    expect(await start()).toMatchObject({ kind: 'started', firstLink: expect.any(String) })
  })
})

describe('the lock of a data folder', () => {
  it('that is damaged does not keep a server from starting', async () => {
    await startAndStop()
    writeFileSync(join(dataDir, 'server.lock'), 'this is not a lock, and longer than a header'.repeat(50))
    expect(await start()).toMatchObject({ kind: 'started' })
  })

  it.each(['deleted', 'damaged'])(
    'that is %s under a running server lets no second one write',
    async (how) => {
      expect(await start()).toMatchObject({ kind: 'started' })
      if (how === 'deleted') rmSync(join(dataDir, 'server.lock'))
      else writeFileSync(join(dataDir, 'server.lock'), 'damaged '.repeat(2000))
      expect(await start()).toEqual(refusal('Another Smart Educator is using'))
    },
  )
})

describe('who else on the machine may read the data', () => {
  it('nobody, also when the folder was made by an earlier version', async () => {
    await startAndStop()
    chmodSync(dataDir, 0o755)
    for (const name of readdirSync(dataDir))
      chmodSync(join(dataDir, name), statSync(join(dataDir, name)).isDirectory() ? 0o755 : 0o644)
    expect(await start()).toMatchObject({ kind: 'started' })
    expect(modesUnder(dataDir)).toEqual(['600', '700'])
  })

  it('what a link leads to outside keeps its own modes', () => {
    mkdirSync(dataDir, { recursive: true })
    const outside = join(folder, 'outside')
    mkdirSync(join(outside, 'deep'), { recursive: true })
    for (const path of [join(outside, 'file'), join(outside, 'deep', 'file')]) writeFileSync(path, '')
    for (const path of [join(outside, 'file'), join(outside, 'deep', 'file')]) chmodSync(path, 0o644)
    for (const path of [outside, join(outside, 'deep')]) chmodSync(path, 0o755)
    symlinkSync(outside, join(dataDir, 'link-to-folder'))
    symlinkSync(join(outside, 'file'), join(dataDir, 'link-to-file'))
    expect(makePrivate(dataDir)).toBeUndefined()
    expect(modesUnder(outside)).toEqual(['644', '755'])
  })
})

describe('a disk that is nearly full', () => {
  it('is said by /readyz before a write fails', async () => {
    const association = await openAssociation('SQLite', { freeBytes: 1_000_000 })
    const answer = await association.send(new Request('http://server/readyz'))
    expect({ status: answer.status, body: await answer.json() }).toEqual({
      status: 503,
      body: { status: 'disk full' },
    })
    await association.close()
  })
})

describe('the data of a demo', () => {
  it('is not served as if it were an association', async () => {
    const config = configOf()
    const demo = await startServer(config, { dist: join(folder, 'dist'), log: () => {}, isDemo: true })
    if (demo.kind === 'started') await demo.close()
    expect(await start()).toEqual(refusal('demo'))
    const again = await startServer(config, { dist: join(folder, 'dist'), log: () => {}, isDemo: true })
    expect(again.kind).toBe('started')
    if (again.kind === 'started') await again.close()
  })
})

function modesUnder(place: string): string[] {
  const all = [place, ...readdirSync(place, { recursive: true }).map((name) => join(place, String(name)))]
  return [...new Set(all.map((path) => (statSync(path).mode & 0o777).toString(8)))].toSorted()
}
