import { setImmediate } from 'node:timers/promises'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { describe, expect, inject, it } from 'vitest'
import { sqliteFile } from '#server/database/sqlite.ts'
import { openAssociation } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { everyQuestion } from '../support/phone.ts'
import { ask } from '../support/postgres.ts'

describe('a database file that another process holds', () => {
  it('holds up only who writes, and the write succeeds when it is let go', async () => {
    const association = await openAssociation('SQLite')
    const phone = await association.newLearner(await association.newCohort())
    const other = new DatabaseSync(sqliteFile(association.dataDir))
    other.exec('begin immediate')
    const delivery = phone.sync([phone.attempt(association.pack, everyQuestion)])
    while (!association.log.some(({ event }) => event === 'write-again')) await setImmediate()
    expect((await association.send(new Request('http://server/healthz'))).status).toBe(200)
    expect(await association.board()).toMatchObject({ learners: [{ cells: [] }] })
    other.exec('rollback')
    other.close()
    expect((await delivery).replies).toMatchObject([{ kind: 'stored' }])
    await association.close()
  })
})

describe.runIf(inject('postgresUrl') !== null)('a PostgreSQL that ends every connection', () => {
  it('is asked again over new ones: the server lives, and nothing is lost or doubled', async () => {
    const association = await openAssociation('PostgreSQL')
    const phone = await association.newLearner(await association.newCohort())
    const name = new URL(association.databaseUrl ?? '').pathname.slice(1)
    const end = () =>
      ask(
        inject('postgresUrl') ?? '',
        `select pg_terminate_backend(pid)::text from pg_stat_activity where datname = '${name}'`,
      )
    for (let round = 0; round < 5; round++) {
      const record = phone.session(association.pack)
      const first = phone.sync([record]).catch(() => undefined)
      await Promise.all([end(), association.board().catch(() => undefined), end(), first])
      let reply = await phone.sync([record]).catch(() => undefined)
      for (let again = 0; reply === undefined && again < 10; again++)
        reply = await phone.sync([record]).catch(() => undefined)
      expect(reply?.replies).toMatchObject([{ kind: 'stored', id: record.id }])
    }
    const rows = await association.deps.db.selectFrom('record').select('record_id').execute()
    expect(rows).toHaveLength(5)
    await association.close()
  })

  it('has a limit for every statement, every lock and every transaction', async () => {
    const association = await openAssociation('PostgreSQL')
    const { rows } = await association.deps.writer.write((trx) =>
      sql<{ name: string; setting: string }>`select name, setting from pg_settings where name in
        ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'synchronous_commit')`.execute(
        trx,
      ),
    )
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      statement_timeout: '15000',
      lock_timeout: '8000',
      idle_in_transaction_session_timeout: '30000',
      synchronous_commit: 'on',
    })
    await association.close()
  })

  it('that is set to acknowledge before it has written is overruled in every write', async () => {
    const association = await openAssociation('PostgreSQL')
    const { db, writer } = association.deps
    await sql`select set_config('synchronous_commit', 'off', false)`.execute(db)
    const { rows } = await writer.write((trx) =>
      sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(trx),
    )
    expect(rows).toEqual([{ synchronous_commit: 'on' }])
    await association.close()
  })
})

describeOnBoth('a change that concerns many', (kind) => {
  it('reaches each of them once, with what changed for her', async () => {
    const association = await openAssociation(kind)
    const cohortId = await association.newCohort()
    const [amina, khadija] = [await association.newLearner(cohortId), await association.newLearner(cohortId)]
    await association.assign({ cohortId })
    for (const phone of [amina, khadija]) await phone.sync()
    await association.administrator.raw('PUT', `/api/cohorts/${cohortId}`, {
      name: 'Tazenakht',
      timeZone: 'Africa/Casablanca',
    })
    for (const phone of [amina, khadija])
      expect((await phone.sync()).changes.map((change) => change.kind)).toEqual(['account', 'assignment'])
    await association.close()
  })
})
