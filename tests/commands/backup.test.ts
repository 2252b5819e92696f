import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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

  it('never writes over anything', async () => {
    await (await serve('data')).close()
    mkdirSync(join(folder, 'full'))
    writeFileSync(join(folder, 'full/letter.txt'), 'dear')
    const backup = await run('backup', 'data', join(folder, 'full'))
    expect(backup).toMatchObject({ code: 1, stderr: expect.stringContaining('is not empty') })
    const restore = await run('restore', 'data', join(folder, 'full'))
    expect(restore).toMatchObject({ code: 1, stderr: expect.stringContaining('holds a database already') })
  })

  it('asks for what it was not told', async () => {
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
  return started
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
): Promise<{ code: number | null; stderr: string }> {
  const launcher = join(import.meta.dirname, '../../src/commands/launch.mjs')
  const child = spawn(process.execPath, [launcher, command, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], DATA_DIR: join(folder, data) },
  })
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  return new Promise((done) => child.on('close', (code) => done({ code, stderr })))
}
