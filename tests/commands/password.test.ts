import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import { noAssociation } from '#commands/operate/association-in.ts'
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

const run = (...args: readonly string[]): Promise<Said> => runIn(dataDir, 'password', ...args)

function runIn(folder: string, command: string, ...args: readonly string[]): Promise<Said> {
  const child = spawn(process.execPath, [join(root, `src/commands/operate/${command}.ts`), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], DATA_DIR: folder, PUBLIC_URL: 'https://training.example.org' },
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
])('meets %o with one sentence', async (args, word) => {
  const { code, err } = await run(...args)
  expect([code, err.trim().split('\n').length]).toEqual([1, 1])
  expect(err).toContain(word)
})

describe('in a DATA_DIR that holds no association', () => {
  const refusal = (folder: string) =>
    expect.stringMatching(
      new RegExp(
        `^There is no association in ${folder} \\(.*DATA_DIR to the folder of the association\\.\\s*$`,
      ),
    )

  it.each(['password', 'rebuild', 'backup'])('%s says it, and makes no folder', async (command) => {
    const folder = join(dataDir, 'other')
    const said = await runIn(folder, command, command === 'backup' ? `${dataDir}-copy` : 'admin')
    expect(said).toEqual({ code: 1, out: '', err: refusal(folder) })
    expect([existsSync(folder), existsSync(`${dataDir}-copy`)]).toEqual([false, false])
  })

  it('it is the same of an empty folder, an empty file and a database without any account', async () => {
    const place = { dataDir: join(dataDir, 'other'), databaseUrl: null }
    mkdirSync(place.dataDir)
    expect(noAssociation(place)).toEqual(refusal(place.dataDir))
    expect(readdirSync(place.dataDir)).toEqual([])
    writeFileSync(join(place.dataDir, 'smart-educator.sqlite'), '')
    expect(noAssociation(place)).toEqual(refusal(place.dataDir))
    rmSync(place.dataDir, { recursive: true })
    const opened = await openDatabase(place)
    if (opened.kind === 'opened') await opened.close()
    expect(noAssociation(place)).toEqual(refusal(place.dataDir))
  })

  it('PostgreSQL needs nothing in it', () => {
    expect(
      noAssociation({ dataDir: join(dataDir, 'other'), databaseUrl: 'postgres://localhost/x' }),
    ).toBeUndefined()
  })
})

it('rebuild and backup go on as before where there is an association', async () => {
  expect(await runIn(dataDir, 'rebuild')).toMatchObject({ code: 0, err: '' })
  const copy = `${dataDir}-copy`
  try {
    expect(await runIn(dataDir, 'backup', copy)).toMatchObject({ code: 0, err: '' })
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
})
