import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LearningRecord } from '#domain/progress/record.ts'
import { createPostgresDatabase, describeOnBoth } from '../support/databases.ts'
import { aPack, writeDist } from '../support/packs.ts'
import { everyQuestion, type Send, TestPhone } from '../support/phone.ts'

const main = join(import.meta.dirname, '../../src/server/main.ts')

describeOnBoth('a server that is killed without warning', (kind) => {
  const pack = aPack()
  let folder: string
  let databaseUrl: string | null
  let server: ChildProcess | null = null
  let port = 0
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'smart-educator-killed-'))
    writeDist(join(folder, 'dist'), [pack])
    databaseUrl = kind === 'SQLite' ? null : await createPostgresDatabase()
  })
  afterEach(async () => {
    await kill()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Starts the server as a process of its own; returns the secret of its first link. */
  async function start(): Promise<string> {
    const env = {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: join(folder, 'data'),
      ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
    }
    const child = spawn(process.execPath, [main], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] })
    server = child
    let text = ''
    child.stdout.setEncoding('utf8')
    for await (const part of child.stdout.iterator({ destroyOnReturn: false })) {
      text += part
      if (text.includes('"event":"started"') && (text.includes('#new.') || isKnown)) break
    }
    child.stdout.resume()
    port = Number(/"port":(\d+)/.exec(text)?.[1])
    return /#new\.([\w-]+)/.exec(text)?.[1] ?? ''
  }
  let isKnown = false
  async function kill(): Promise<void> {
    if (server === null || server.exitCode !== null || server.signalCode !== null) return
    const gone = once(server, 'exit')
    server.kill('SIGKILL')
    await gone
  }

  it('has everything it gave a receipt for, once, and gives the same receipt again', async () => {
    const send: Send = (request) =>
      fetch(request.url.replace('http://server', `http://127.0.0.1:${port}`), request)
    const phone = new TestPhone(send, Date.now)
    const token = await start()
    await phone.setPassword(token, 'une phrase de passe', { login: 'admin', name: 'Admin' })
    isKnown = true
    const receipts = new Map<string, string>()
    const records: LearningRecord[] = []

    /** Delivers until the line goes dead. */
    async function deliver(): Promise<void> {
      for (;;) {
        const batch = [phone.attempt(pack, everyQuestion), phone.session(pack)]
        records.push(...batch)
        const answer = await phone.sync(batch).catch(() => undefined)
        if (answer === undefined) return
        for (const reply of answer.replies) if (reply.kind === 'stored') receipts.set(reply.id, reply.receipt)
      }
    }
    for (let kills = 0; kills < 4; kills++) {
      const deliveries = [deliver(), deliver(), deliver()]
      const enough = receipts.size + 20 + kills * 7
      while (receipts.size < enough) await send(new Request('http://server/healthz'))
      await kill()
      await Promise.all(deliveries)
      await start()
    }
    expect(receipts.size).toBeGreaterThan(100)
    for (let from = 0; from < records.length; from += 50) {
      for (const reply of (await phone.sync(records.slice(from, from + 50))).replies) {
        expect(reply.kind).toBe('stored')
        const known = receipts.get(reply.id)
        if (known !== undefined && reply.kind === 'stored') expect(reply.receipt).toBe(known)
      }
    }
    const { missing } = await phone.sync()
    expect(missing).toEqual([])
  })
})
