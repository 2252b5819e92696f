import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import { findLink } from '#server/accounts/one-time-link.ts'
import { openDatabase } from '#server/database/open-database.ts'

const root = join(import.meta.dirname, '../..')
let dataDir: string
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'smart-educator-password-'))
  const opened = await open()
  for (const [login, ended] of [
    ['admin', 0],
    ['gone', 1],
  ] as const)
    await opened.db
      .insertInto('account')
      .values({
        account_id: asId<'account'>(login),
        name: login,
        is_learner: 0,
        is_supervisor: 0,
        is_administrator: 1,
        language: 'ar',
        address: 'feminine',
        login,
        password_hash: 'forgotten',
        phone: null,
        cohort_id: null,
        cohort_since: null,
        joined_at: 0,
        ended,
        change_number: 0,
      })
      .execute()
  await opened.close()
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

async function open() {
  const opened = await openDatabase({ dataDir, databaseUrl: null })
  if (opened.kind === 'wrong') throw new Error(opened.sentence)
  return opened
}

type Said = { readonly code: number | null; readonly out: string; readonly err: string }

function run(...args: readonly string[]): Promise<Said> {
  const child = spawn(process.execPath, [join(root, 'src/commands/password.ts'), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, PUBLIC_URL: 'https://training.example.org' },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (text) => (out += String(text)))
  child.stderr.on('data', (text) => (err += String(text)))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

it('the only administrator, who has forgotten her password, gets a link on the server', async () => {
  const { code, out } = await run('Admin')
  expect(code).toBe(0)
  const token = /https:\/\/training\.example\.org\/ar\/password\/#([\w-]{22})\n/.exec(out)?.[1] ?? ''
  const opened = await open()
  const link = await findLink(opened.db, token)
  await opened.close()
  expect([link?.account_id, link?.used_by_key]).toEqual(['admin', null])
})

it.each([
  [[], 'login'],
  [['nobody'], 'nobody'],
  [['gone'], 'deactivated'],
])('answers %o with one sentence', async (args, word) => {
  const { code, err } = await run(...args)
  expect([code, err.trim().split('\n').length]).toEqual([1, 1])
  expect(err).toContain(word)
})
