import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backUp } from '#commands/operate/backup/back-up.ts'
import { isWholeDatabase } from '#commands/operate/backup/whole-database.ts'
import { readConfig } from '#server/config.ts'
import { startServer } from '#server/start-server.ts'
import { aPack, writeDist } from '../support/packs.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'))
  writeDist(join(folder, 'dist'), [aPack()])
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('backing up and restoring', () => {
  it('copies a running server whole, and the copy starts under a new epoch', async () => {
    const server = await serve('data')
    expect(await run('backup', 'data', join(folder, 'copy'))).toMatchObject({ code: 0 })
    await server.close()
    expect(await run('restore', 'new', join(folder, 'copy'))).toMatchObject({ code: 0 })
    expect(readdirSync(join(folder, 'new/packs'))).toEqual(readdirSync(join(folder, 'data/packs')))
    expect(installation('new', 'code-secret')).toBe(installation('data', 'code-secret'))
    expect(installation('new', 'certificate-key')).toBe(installation('data', 'certificate-key'))
    expect(installation('new', 'epoch')).not.toBe(installation('data', 'epoch'))
    await (await serve('new')).close()
  })

  it('copies a database of 80 MB while phones write without a pause', async () => {
    await (await serve('data')).close()
    const file = join(folder, 'data/smart-educator.sqlite')
    const filled = new DatabaseSync(file)
    filled.exec(`create table filling as with recursive n(i) as (select 1 union all select i + 1 from n where i < 40000)
      select i, hex(randomblob(1000)) as text from n`)
    filled.close()
    const phones = new Worker(
      `const { DatabaseSync } = require('node:sqlite')
       const { workerData, parentPort } = require('node:worker_threads')
       const db = new DatabaseSync(workerData)
       db.exec('PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 5000; PRAGMA synchronous = OFF')
       let isOver = false
       parentPort.on('message', () => (isOver = true))
       const write = () => {
         db.exec("update filling set text = hex(randomblob(1000)) where rowid = abs(random()) % 40000")
         if (isOver) { db.close(); parentPort.close() } else setImmediate(write)
       }
       write()
       parentPort.postMessage('writing')`,
      { eval: true, workerData: file },
    )
    await once(phones, 'message')
    const outcome = await backUp(join(folder, 'data'), join(folder, 'copy'), 20_000)
    phones.postMessage('enough')
    await once(phones, 'exit')
    expect(outcome).toEqual({ kind: 'copied' })
    expect(isWholeDatabase(join(folder, 'copy/smart-educator.sqlite'))).toBe(true)
  })

  it('says when the database could not be copied in time, and leaves nothing half done', async () => {
    await (await serve('data')).close()
    const outcome = await backUp(join(folder, 'data'), join(folder, 'copy'), 0)
    expect(outcome).toMatchObject({ kind: 'wrong', sentence: expect.stringContaining('there is no backup') })
    expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual([])
  })

  it('says at once of a place that takes no files that it takes none', async () => {
    await (await serve('data')).close()
    for (const target of ['/proc/x', '/proc/x/y/z', '/dev/null/x']) {
      const { code, stderr } = await run('backup', 'data', target)
      expect([code, stderr]).toEqual([1, expect.stringContaining(`No files can be written to ${target} (`)])
    }
  })

  it('goes into no folder inside the one it copies, whatever link leads there', async () => {
    await (await serve('data')).close()
    const data = join(folder, 'data')
    symlinkSync(data, join(folder, 'link'))
    symlinkSync(folder, join(data, 'out'))
    const before = readdirSync(data)
    const targets = ['data/bk', 'data/new/bk', 'link/bk', 'data/../data/bk', 'data/..bk', 'data/out']
    for (const target of targets)
      expect([target, await backUp(data, join(folder, target), 20_000)]).toEqual([
        target,
        { kind: 'wrong', sentence: expect.stringMatching(/is inside .*Choose a folder outside it\.$/) },
      ])
    expect(await backUp(join(folder, 'link'), join(data, 'bk'), 20_000)).toMatchObject({ kind: 'wrong' })
    expect(readdirSync(data)).toEqual(before)
    rmSync(join(data, 'out'))
    expect(await backUp(data, join(folder, 'data-copy'), 20_000)).toEqual({ kind: 'copied' })
  })

  it('never throws away a data folder that is called as its own unfinished copy', async () => {
    await (await serve('copy.part')).close()
    const outcome = await backUp(join(folder, 'copy.part'), join(folder, 'copy'), 20_000)
    expect(outcome).toMatchObject({ kind: 'wrong' })
    expect(existsSync(join(folder, 'copy.part/smart-educator.sqlite'))).toBe(true)
  })

  it('leaves nothing half done when a file cannot be copied', async () => {
    await (await serve('data')).close()
    // A socket is no file: Node refuses to copy it, as a full disk would.
    const socket = createServer().listen(join(folder, 'data/socket'))
    await once(socket, 'listening')
    await expect(backUp(join(folder, 'data'), join(folder, 'copy'), 20_000)).rejects.toThrow()
    socket.close()
    expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual([])
  })

  it('lets nobody else on the machine read a copy, what was restored, or copies kept inside of either', async () => {
    await (await serve('data')).close()
    expect(await run('backup', 'data', join(folder, 'copy'))).toMatchObject({ code: 0 })
    expect(openToOthers('copy')).toEqual([])
    // An earlier copy is kept beside the data, as some do, and travels with it from then on.
    cpSync(join(folder, 'copy'), join(folder, 'data/copies/2026-11'), { recursive: true })
    for (const round of ['1', '2']) {
      const from = round === '1' ? 'data' : 'new1'
      expect(await run('backup', from, join(folder, `copy${round}`))).toMatchObject({ code: 0 })
      expect(openToOthers(`copy${round}`)).toEqual([])
      expect(await run('restore', `new${round}`, join(folder, `copy${round}`))).toMatchObject({ code: 0 })
      expect(openToOthers(`new${round}`)).toEqual([])
      expect(existsSync(join(folder, `new${round}/copies/2026-11/packs`))).toBe(true)
    }
    await (await serve('new2')).close()
    expect(openToOthers('new2')).toEqual([])
  })

  it('leaves the modes of what lay in the data folder before a restore', async () => {
    await (await serve('data')).close()
    await run('backup', 'data', join(folder, 'copy'))
    mkdirSync(join(folder, 'new/lost+found'), { recursive: true })
    chmodSync(join(folder, 'new/lost+found'), 0o755)
    expect(await run('restore', 'new', join(folder, 'copy'))).toMatchObject({ code: 0 })
    expect(statSync(join(folder, 'new/lost+found')).mode & 0o777).toBe(0o755)
  })

  it('closes codes and links at a restore, which may have been used since, and says it', async () => {
    const server = await serve('data')
    await run('backup', 'data', join(folder, 'copy'))
    await server.close()
    const restored = await run('restore', 'new', join(folder, 'copy'))
    expect(restored).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('0 codes of invitation or recovery, 1 links'),
    })
    expect(restored.stdout).toMatch(/deactivated after \d{4}-\d\d-\d\dT\d\d:\d\d \(UTC\) are active again/)
    const database = new DatabaseSync(join(folder, 'new/smart-educator.sqlite'))
    const link = database.prepare('select expires_at from one_time_link').get()
    database.close()
    expect(link?.['expires_at']).toBeLessThanOrEqual(Date.now())
  })

  it('puts no damaged backup back', async () => {
    await (await serve('data')).close()
    await run('backup', 'data', join(folder, 'copy'))
    const file = join(folder, 'copy/smart-educator.sqlite')
    writeFileSync(file, readFileSync(file).fill(0xa5, 5 * 4096, 9 * 4096))
    expect(await run('restore', 'new', join(folder, 'copy'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Take an older backup'),
    })
    expect(existsSync(join(folder, 'new'))).toBe(false)
    writeFileSync(join(folder, 'letter.txt'), 'dear')
    expect(await run('restore', 'new', join(folder, 'letter.txt'))).toMatchObject({ code: 1 })
    expect(await run('backup', 'data', join(folder, 'letter.txt'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is a file'),
    })
  })

  it('never writes over anything', async () => {
    await (await serve('data')).close()
    mkdirSync(join(folder, 'full'))
    writeFileSync(join(folder, 'full/letter.txt'), 'dear')
    const backup = await run('backup', 'data', join(folder, 'full'))
    expect(backup).toMatchObject({ code: 1, stderr: expect.stringContaining('is not empty') })
    const restore = await run('restore', 'data', join(folder, 'full'))
    expect(restore).toMatchObject({ code: 1, stderr: expect.stringContaining('holds a database already') })
  })

  it('asks for what it does not know', async () => {
    expect(await run('backup', 'data')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Say where to'),
    })
    expect(await run('restore', 'data')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Say from where'),
    })
  })
})

async function serve(name: string) {
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(folder, name) })
  if (config.kind === 'wrong') throw new Error(config.sentence)
  const started = await startServer(config, { dist: join(folder, 'dist'), log: () => {} })
  if (started.kind === 'wrong') throw new Error(started.sentence)
  addAccount(join(folder, name, 'smart-educator.sqlite'))
  return started
}

/** What somebody else on the machine could read. */
function openToOthers(name: string): string[] {
  const place = join(folder, name)
  const all = ['', ...readdirSync(place, { recursive: true, encoding: 'utf8' })]
  return all.filter((path) => (statSync(join(place, path)).mode & 0o077) !== 0)
}

/** Without anybody in it, a database is no association. */
function addAccount(file: string): void {
  const database = new DatabaseSync(file)
  database.exec(`insert or ignore into account
    (account_id, name, is_learner, is_supervisor, is_administrator, language, address, login, joined_at, ended, change_number)
    values ('somebody', 'Somebody', 0, 1, 0, 'ar', 'feminine', 'somebody', 0, 0, 0)`)
  database.close()
}

function installation(name: string, row: string): unknown {
  const database = new DatabaseSync(join(folder, name, 'smart-educator.sqlite'))
  const found = database.prepare('select value from installation where name = ?').get(row)
  database.close()
  return found?.['value']
}

function run(
  command: string,
  data: string,
  ...args: string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const launcher = join(import.meta.dirname, '../../src/commands/launch.mjs')
  const child = spawn(process.execPath, [launcher, command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], DATA_DIR: join(folder, data) },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  return new Promise((done) => child.on('close', (code) => done({ code, stdout, stderr })))
}
