import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import { describeOnBoth, openTestDatabase, type TestDatabase } from '../support/databases.ts'

describeOnBoth('the database', (kind) => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await openTestDatabase(kind)
  })
  afterEach(() => database.remove())

  it('holds no device of an account that is not there', async () => {
    const orphan = {
      key_id: 'k',
      account_id: asId<'account'>('nobody'),
      public_key: '{}',
      name: null,
      enrolled_at: 0,
      ended: 0,
    }
    await expect(database.db.insertInto('device').values(orphan).execute()).rejects.toThrow(/foreign key/i)
  })

  it('gives instants back as numbers and bytes as bytes', async () => {
    const at = 8_640_000_000_000_000
    const raw = Uint8Array.from([0, 255, 10, 13, 39])
    const entry = {
      digest: 'd',
      code: 'c',
      key_id: 'k',
      account_id: asId<'account'>('a'),
      record_id: null,
      reason: 'malformed',
      raw,
      measured_offset_ms: 0,
      received_at: at,
      resolved_at: null,
    } as const
    await database.db.insertInto('quarantine').values(entry).execute()
    const row = await database.db.selectFrom('quarantine').selectAll().executeTakeFirstOrThrow()
    expect([row.received_at, [...row.raw]]).toEqual([at, [...raw]])
  })

  it('flushes every commit to the disk', async () => {
    const settings = kind === 'SQLite' ? ['journal_mode', 'synchronous'] : ['synchronous_commit']
    const values: unknown[] = []
    for (const name of settings) {
      const { rows } = await sql<
        Record<string, unknown>
      >`${sql.raw(kind === 'SQLite' ? 'pragma' : 'show')} ${sql.raw(name)}`.execute(database.db)
      values.push(...Object.values(rows[0] ?? {}))
    }
    expect(values).toEqual(kind === 'SQLite' ? ['wal', 2] : ['on'])
  })
})
