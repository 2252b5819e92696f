import { afterEach, beforeEach, expect, it } from 'vitest'
import { createWriter } from '#server/database/group-commit.ts'
import type { Work } from '#server/database/group-commit.ts'
import { describeOnBoth, openTestDatabase, type TestDatabase } from '../support/databases.ts'

describeOnBoth('group commit', (kind) => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await openTestDatabase(kind)
  })
  afterEach(() => database.remove())

  const insert =
    (bucket: string): Work<string> =>
    async (trx) => {
      await trx.insertInto('slow_down').values({ bucket, failures: 1, last_at: 0, until_at: 0 }).execute()
      return bucket
    }
  const poison: Work<never> = async (trx) => {
    await trx
      .insertInto('slow_down')
      .values({ bucket: 'half', failures: 1, last_at: 0, until_at: 0 })
      .execute()
    throw new Error('poison')
  }
  const stored = async () =>
    (await database.db.selectFrom('slow_down').select('bucket').orderBy('bucket').execute()).map(
      (row) => row.bucket,
    )

  it('keeps a request that fails from poisoning those beside it', async () => {
    const writer = createWriter(database.db)
    const outcomes = await Promise.allSettled([
      writer.write(insert('a')),
      writer.write(poison),
      writer.write(insert('b')),
      writer.write(insert('a')),
      writer.write(insert('c')),
    ])
    expect(outcomes.map((outcome) => outcome.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
    expect(await stored()).toEqual(['a', 'b', 'c'])
  })

  it('tells nobody that something is stored when the commit fails', async () => {
    const writer = createWriter(database.db)
    // A constraint checked at the commit is the nearest thing to a full disk that both databases can do on demand.
    const orphan: Work<string> = async (trx) => {
      await trx
        .insertInto('slow_down')
        .values({ bucket: 'first', failures: 1, last_at: 0, until_at: 0 })
        .execute()
      await trx.destroy()
      return 'told'
    }
    await expect(writer.write(orphan)).rejects.toThrow()
    expect(await stored()).toEqual([])
    expect(await writer.write(insert('after'))).toBe('after')
  })

  it('shares one transaction among those who wait together', async () => {
    const writer = createWriter(database.db)
    const seen: number[] = []
    const count =
      (name: string): Work<void> =>
      async (trx) => {
        await insert(name)(trx)
        seen.push((await trx.selectFrom('slow_down').select('bucket').execute()).length)
      }
    const all = Promise.all(['a', 'b', 'c'].map((name) => writer.write(count(name))))
    await writer.drain()
    await all
    // Each saw the rows of those before it, which were not committed yet.
    expect(seen).toEqual([1, 2, 3])
    expect(await stored()).toEqual(['a', 'b', 'c'])
  })
})
