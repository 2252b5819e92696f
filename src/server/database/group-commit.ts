import { setImmediate, setTimeout as pause } from 'node:timers/promises'
import { PostgresAdapter, sql } from 'kysely'
import type { AccountId } from '#domain/id.ts'
import type { Log } from '../http/log.ts'
import type { Db, Trx } from './database.ts'
import { isContended } from './fault.ts'
import { lockAccounts } from './lock-accounts.ts'

/** Work inside a transaction. It may be run more than once, so it touches nothing but the transaction. */
export type Work<T> = (trx: Trx) => Promise<T>

export type Writer = {
  /**
   * Resolves after the commit: what it returns is safe on the disk. `accounts` says whose logs the work writes in, when that
   * is known before: they are locked together with those of the others that wait, in one order.
   */
  write<T>(work: Work<T>, accounts?: readonly AccountId[]): Promise<T>
  /** Resolves when nothing waits any more. */
  drain(): Promise<void>
}

type Job = {
  readonly accounts: readonly AccountId[] | undefined
  run(trx: Trx): Promise<() => void>
  fail(error: unknown): void
}

/** One flush of the disk serves this many requests at most; beyond it the first would wait for the last. */
const largestBatch = 64
/** More than this can only be a database that has stopped: the sender is asked to come again. */
const mostWaiting = 5_000
/** Together some ten seconds: as long as another process may hold the database. */
const pausesMs = [20, 50, 100, 200, 400, 800, 1_000, 1_000, 1_500, 2_000, 3_000] as const

/**
 * Group commit: requests that wait at the same time share one transaction. When one of them fails, the batch is run again with
 * a savepoint around each. Then only the failing one fails; the usual batch pays for no savepoint. When somebody else holds
 * what is needed (another server or process), it is tried again a little later. The thread is free meanwhile.
 */
export function createWriter(db: Db, log: Log = () => undefined): Writer {
  const waiting: Job[] = []
  const isShared = db.getExecutor().adapter instanceof PostgresAdapter
  let running: Promise<void> | null = null

  async function work(): Promise<void> {
    // Requests that arrive in this turn of the event loop join the batch.
    await setImmediate()
    while (waiting.length > 0) {
      await commit(db, waiting.splice(0, batchOf(waiting, isShared)), log)
      await setImmediate()
    }
    running = null
  }

  return {
    write<T>(run: Work<T>, accounts?: readonly AccountId[]): Promise<T> {
      if (waiting.length >= mostWaiting)
        return Promise.reject(new Error('too many requests wait for the database'))
      return new Promise<T>((resolve, reject) => {
        waiting.push({
          accounts,
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

/**
 * How many go together. On a database of several servers, work that does not say whom it locks has a transaction of its
 * own: two batches that lock the same accounts in different orders would wait for each other.
 */
function batchOf(waiting: readonly Job[], isShared: boolean): number {
  const first = isShared ? waiting.findIndex((job) => job.accounts === undefined) : -1
  return Math.min(largestBatch, first === -1 ? waiting.length : Math.max(first, 1))
}

async function commit(db: Db, jobs: readonly Job[], log: Log): Promise<void> {
  for (const pauseMs of [...pausesMs, null]) {
    try {
      return await commitOnce(db, jobs)
    } catch (error) {
      if (pauseMs === null || !isContended(error)) {
        // The commit itself failed (disk full, connection lost): nobody reads that anything is stored.
        for (const job of jobs) job.fail(error)
        return
      }
      log({
        event: 'write-again',
        requests: jobs.length,
        why: error instanceof Error ? error.message.slice(0, 100) : '',
      })
      // Two servers that stumbled over each other must not come back together.
      await pause(pauseMs * (0.5 + Math.random()))
    }
  }
}

async function commitOnce(db: Db, jobs: readonly Job[]): Promise<void> {
  try {
    const settle = await inTransaction(db, jobs, async (trx) => {
      const settled: (() => void)[] = []
      for (const job of jobs) settled.push(await job.run(trx))
      return settled
    })
    for (const tell of settle) tell()
  } catch (error) {
    if (isContended(error)) throw error
    // Whose fault it was is found by running each behind its own savepoint.
    await commitOneByOne(db, jobs)
  }
}

async function commitOneByOne(db: Db, jobs: readonly Job[]): Promise<void> {
  const settle = await inTransaction(db, jobs, async (trx) => {
    const settled: (() => void)[] = []
    for (const job of jobs) {
      await sql`savepoint job`.execute(trx)
      try {
        settled.push(await job.run(trx))
        await sql`release savepoint job`.execute(trx)
      } catch (error) {
        if (isContended(error)) throw error
        await sql`rollback to savepoint job`.execute(trx)
        settled.push(() => job.fail(error))
      }
    }
    return settled
  })
  for (const tell of settle) tell()
}

function inTransaction<T>(db: Db, jobs: readonly Job[], run: Work<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await beginWrite(trx)
    await lockAccounts(
      trx,
      jobs.flatMap(({ accounts }) => accounts ?? []),
    )
    return run(trx)
  })
}

/** A receipt is a promise: a database set to acknowledge before it has written is overruled, in each write. */
async function beginWrite(trx: Trx): Promise<void> {
  if (!(trx.getExecutor().adapter instanceof PostgresAdapter)) return
  await sql`select set_config('synchronous_commit', 'on', true) where current_setting('synchronous_commit') = 'off'`.execute(
    trx,
  )
}
