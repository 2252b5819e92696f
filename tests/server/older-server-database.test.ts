import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { asId } from '#domain/id.ts'
import type { Db } from '#server/database/database.ts'
import { migrate, migrations } from '#server/database/migrate.ts'
import { migratingPatience, openPostgres } from '#server/database/postgres.ts'
import { openSqlite } from '#server/database/sqlite.ts'
import { databaseKinds, type DatabaseKind } from '../support/databases.ts'
import { ask } from '../support/postgres.ts'

/** An empty database of the kind, and how to throw it away. */
async function emptyDatabase(kind: DatabaseKind): Promise<{ db: Db; remove(): Promise<void> }> {
  if (kind === 'SQLite') {
    const dataDir = mkdtempSync(join(tmpdir(), 'smart-educator-test-'))
    const opened = openSqlite(dataDir, true)
    if (opened.kind !== 'opened') throw new Error('no database')
    return {
      db: opened.db,
      async remove() {
        await opened.db.destroy()
        rmSync(dataDir, { recursive: true, force: true })
      },
    }
  }
  const url = new URL(inject('postgresUrl') ?? '')
  const name = inject('postgresTemplate').replace(/template$/, crypto.randomUUID().slice(0, 8))
  await ask(url.href, `create database "${name}"`)
  const here = new URL(url)
  here.pathname = `/${name}`
  const db = openPostgres(here.href, migratingPatience)
  return {
    db,
    async remove() {
      await db.destroy()
      await ask(url.href, `drop database "${name}"`)
    },
  }
}

describe.each(databaseKinds())('a database of the version before (%s)', (kind) => {
  it('keeps every record, reply and code when records become unique within an account', async () => {
    const { db, remove } = await emptyDatabase(kind)
    const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0005'))
    const older = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(before) } })
    expect((await older.migrateToLatest()).error).toBeUndefined()
    await fill(db)
    expect(await migrate(db)).toEqual({ kind: 'migrated' })
    const [records, answers, codes, keys] = await Promise.all([
      db.selectFrom('record').select(['record_id', 'account_id', 'content']).execute(),
      db.selectFrom('answer').select(['record_id', 'account_id', 'text']).execute(),
      db.selectFrom('invitation').select(['invitation_id', 'code_hash', 'created_by']).execute(),
      db.selectFrom('device').select(['key_id', 'ended']).orderBy('key_id').execute(),
    ])
    expect(records).toEqual([{ record_id: 'r', account_id: 'a', content: '{}' }])
    expect(answers).toEqual([{ record_id: 'r', account_id: 'a', text: 'Yes.' }])
    expect(codes).toEqual([{ invitation_id: 'i', code_hash: 'h', created_by: null }])
    // The key of an account that was ended stays ended when the account is taken back.
    expect(keys).toEqual([
      { key_id: 'k', ended: 0 },
      { key_id: 'l', ended: 1 },
    ])
    const [record] = await db.selectFrom('record').selectAll().execute()
    if (record === undefined) throw new Error('no record')
    await db
      .insertInto('record')
      .values({ ...record, account_id: asId('b') })
      .execute()
    await expect(db.insertInto('record').values(record).execute()).rejects.toThrow()
    await remove()
  })
})

async function fill(db: Db): Promise<void> {
  const account = (id: string, ended: number) => ({
    account_id: asId<'account'>(id),
    name: id,
    is_learner: 1,
    is_supervisor: 0,
    is_administrator: 0,
    language: 'ar' as const,
    address: 'feminine' as const,
    login: null,
    password_hash: null,
    phone: null,
    cohort_id: null,
    joined_at: 0,
    ended,
    change_number: 0,
  })
  const device = (key_id: string, id: string) => ({
    key_id,
    account_id: asId<'account'>(id),
    public_key: '{}',
    name: null,
    enrolled_at: 0,
    ended: 0,
  })
  await db
    .insertInto('account')
    .values([account('a', 0), account('b', 1)])
    .execute()
  await db
    .insertInto('device')
    .values([device('k', 'a'), device('l', 'b')])
    .execute()
  await db
    .insertInto('record')
    .values({
      record_id: asId('r'),
      key_id: 'k',
      account_id: asId('a'),
      seq: 1,
      kind: 'question',
      module_id: '',
      pack_hash: '',
      submitted_at: 1,
      offset_ms: null,
      measured_offset_ms: 0,
      received_at: 1,
      receipt: 'x',
      change_number: 1,
      content: '{}',
      score_raw: null,
      score_max: null,
      passed: null,
      lesson_id: null,
      completed: null,
      spent_ms: 0,
      voids: null,
    })
    .execute()
  const answer = { record_id: asId<'record'>('r'), account_id: asId<'account'>('a'), text: 'Yes.' }
  await db
    .insertInto('answer')
    .values({ ...answer, answered_by: asId('a'), answered_at: 1 })
    .execute()
  await db
    .insertInto('cohort')
    .values({ cohort_id: asId('c'), name: 'c', time_zone: 'UTC', created_at: 0, local_card: null })
    .execute()
  // The version before has no column for who made it.
  await sql`insert into invitation values ('i', 'c', null, 'h', null, 0, 1, 0, null, null)`.execute(db)
}
