import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db, Trx } from './database.ts'

/** Work inside a transaction. It may be run twice when its batch fails, so it touches nothing but the transaction. */
export type Work<T> = (trx: Trx) => Promise<T>

export type Writer = {
  /** Resolves after the commit: what it returns is safe on the disk. */
  write<T>(work: Work<T>): Promise<T>
  /** Resolves when nothing waits any more. */
  drain(): Promise<void>
}

type Job = { run(trx: Trx): Promise<() => void>; fail(error: unknown): void }

/** One flush of the disk serves this many requests at most; beyond it the first would wait for the last. */
const largestBatch = 64

/**
 * Group commit: requests that wait at the same time share one transaction. When one of them fails, the batch is run again
 * with a savepoint around each, so that only the failing one fails; the usual batch pays for no savepoint.
 */
export function createWriter(db: Db): Writer {
  const waiting: Job[] = []
  let running: Promise<void> | null = null

  async function work(): Promise<void> {
    // Requests that arrive in this turn of the event loop join the batch.
    await setImmediate()
    while (waiting.length > 0) {
      await commit(db, waiting.splice(0, largestBatch))
      await setImmediate()
    }
    running = null
  }

  return {
    write<T>(run: Work<T>): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        waiting.push({
          run: async (trx) => {
            const value = await run(trx)
            return () => resolve(value)
          },
          fail: reject,
        })
        running ??= work()
      })
    },
    async drain() {
      while (running !== null) await running
    },
  }
}

async function commit(db: Db, jobs: readonly Job[]): Promise<void> {
  try {
    const settle = await db.transaction().execute(async (trx) => {
      const settled: (() => void)[] = []
      for (const job of jobs) settled.push(await job.run(trx))
      return settled
    })
    for (const tell of settle) tell()
  } catch {
    // Whose fault it was is found by running each behind its own savepoint.
    await commitApart(db, jobs)
  }
}

async function commitApart(db: Db, jobs: readonly Job[]): Promise<void> {
  try {
    const settle = await db.transaction().execute(async (trx) => {
      const settled: (() => void)[] = []
      for (const job of jobs) {
        await sql`savepoint job`.execute(trx)
        try {
          settled.push(await job.run(trx))
          await sql`release savepoint job`.execute(trx)
        } catch (error) {
          await sql`rollback to savepoint job`.execute(trx)
          settled.push(() => job.fail(error))
        }
      }
      return settled
    })
    for (const tell of settle) tell()
  } catch (error) {
    // The commit itself failed (disk full, connection lost): nobody is told that anything is stored.
    for (const job of jobs) job.fail(error)
  }
}
