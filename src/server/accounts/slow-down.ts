import { hash } from 'node:crypto'
import type { Db, Trx } from '../database/database.ts'

/** How many wrong tries cost nothing, and how long the longest wait is. Nobody is ever locked out. */
type Patience = { readonly free: number; readonly longestS: number }

/** Whose tries are counted together. It is kept by hash, and holds no login, address or name. */
export type Bucket = { readonly id: string; readonly patience: Patience }

const patience = {
  /** A person who mistypes waits seconds; a machine that guesses waits a quarter of an hour for each guess. */
  login: { free: 5, longestS: 900 },
  /** A phone that signed in to the account before. Strangers who guess do not slow it, and it may not guess for ever. */
  'known-key': { free: 20, longestS: 900 },
  /** A training room shares one address. */
  address: { free: 100, longestS: 60 },
  'code-address': { free: 20, longestS: 60 },
  /** Whoever holds a link may set a password, but not keep the server at hashing. */
  link: { free: 10, longestS: 60 },
} as const satisfies Record<string, Patience>

/** Unknown logins have buckets like known ones, so that the wait does not tell which exist. */
export const bucketOf = (kind: keyof typeof patience, name: string): Bucket => ({
  id: hash('sha256', `${kind}:${name}`, 'base64url'),
  patience: patience[kind],
})

/** After an hour without a wrong try a bucket is forgotten. */
const forgottenAfterMs = 3_600_000
const longestWaitMs = 900_000

export type Looked<T> =
  | { readonly kind: 'wait'; readonly waitS: number }
  | { readonly kind: 'looked-up'; readonly value: T }

type Row = { readonly failures: number; readonly last_at: number; readonly until_at: number }

/** Seconds to wait before the next try, 0 when it may be made now. */
export async function waitS(db: Db, buckets: readonly Bucket[], now: number): Promise<number> {
  const rows = await db
    .selectFrom('slow_down')
    .selectAll()
    .where(
      'bucket',
      'in',
      buckets.map(({ id }) => id),
    )
    .execute()
  return longestWaitS(rows, now)
}

function longestWaitS(rows: readonly Row[], now: number): number {
  // A server clock that was set back must not turn a wait into a lock.
  const waits = rows.map(({ until_at }) => Math.min(until_at - now, longestWaitMs))
  return Math.ceil(Math.max(0, ...waits) / 1000)
}

/**
 * Counts a try as a wrong one before anybody knows what it is. Tries made at the same moment, on several servers, are no more
 * than tries made in turn. Returns the seconds to wait, or 0 when the try may be made.
 */
export async function reserveTry(db: Db, buckets: readonly Bucket[], now: number): Promise<number> {
  const wait = await db.transaction().execute(async (trx) => {
    // Most of a flood ends here, with a question and no write.
    const wait = await waitS(trx, buckets, now)
    if (wait > 0) return wait
    const rows = await lockBuckets(trx, buckets, now)
    const waitNow = longestWaitS([...rows.values()], now)
    if (waitNow > 0) return waitNow
    for (const bucket of buckets) await countTry(trx, bucket, rows.get(bucket.id), now)
    return 0
  })
  if (wait === 0) await sweep(db, now)
  return wait
}

/** The try was right, or was never made: it takes nothing from the tries of others. `cleared` begins again. */
export function settleTry(
  db: Db,
  given: { readonly cleared: readonly Bucket[]; readonly released: readonly Bucket[] },
  now: number,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const rows = await lockBuckets(trx, [...given.cleared, ...given.released], now)
    for (const { id } of given.cleared) await trx.deleteFrom('slow_down').where('bucket', '=', id).execute()
    for (const bucket of given.released) {
      const failures = Math.max(0, (rows.get(bucket.id)?.failures ?? 0) - 1)
      await writeFailures(trx, bucket, failures, now)
    }
  })
}

/**
 * Looks up a code or a link under the lock of the address that brings it: what is wrong is counted before the next one is
 * looked up. What is right costs nothing, also for thirty phones of one room.
 */
export async function lookUpGuess<T>(
  db: Db,
  bucket: Bucket,
  now: number,
  work: (trx: Trx) => Promise<{ readonly isWrong: boolean; readonly value: T }>,
): Promise<Looked<T>> {
  const found = await db.transaction().execute(async (trx) => {
    const wait = await waitS(trx, [bucket], now)
    if (wait > 0) return { kind: 'wait', waitS: wait } as const
    const rows = await lockBuckets(trx, [bucket], now)
    const waitNow = longestWaitS([...rows.values()], now)
    if (waitNow > 0) return { kind: 'wait', waitS: waitNow } as const
    const { isWrong, value } = await work(trx)
    if (isWrong) await countTry(trx, bucket, rows.get(bucket.id), now)
    else await writeFailures(trx, bucket, rows.get(bucket.id)?.failures ?? 0, now)
    return { kind: 'looked-up', value } as const
  })
  if (found.kind === 'looked-up') await sweep(db, now)
  return found
}

/** Takes the rows, in one order, so that servers follow each other and never wait in a circle. */
async function lockBuckets(trx: Trx, buckets: readonly Bucket[], now: number): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>()
  for (const id of buckets.map((bucket) => bucket.id).toSorted()) {
    const row = await trx
      .insertInto('slow_down')
      .values({ bucket: id, failures: 0, last_at: now, until_at: 0 })
      .onConflict((conflict) =>
        conflict.column('bucket').doUpdateSet((eb) => ({ bucket: eb.ref('slow_down.bucket') })),
      )
      .returningAll()
      .executeTakeFirstOrThrow()
    rows.set(id, row)
  }
  return rows
}

async function countTry(trx: Trx, bucket: Bucket, known: Row | undefined, now: number): Promise<void> {
  const isForgotten = known === undefined || Math.abs(now - known.last_at) > forgottenAfterMs
  const failures = isForgotten ? 1 : known.failures + 1
  const beyond = failures - bucket.patience.free
  const seconds = beyond < 0 ? 0 : Math.min(2 ** Math.min(beyond, 20), bucket.patience.longestS)
  await trx
    .updateTable('slow_down')
    .set({ failures, last_at: now, until_at: seconds === 0 ? 0 : now + seconds * 1000 })
    .where('bucket', '=', bucket.id)
    .execute()
}

/** A number of failures without a new one: no wait begins, and an empty bucket goes. */
async function writeFailures(trx: Trx, bucket: Bucket, failures: number, now: number): Promise<void> {
  if (failures === 0) {
    await trx.deleteFrom('slow_down').where('bucket', '=', bucket.id).execute()
    return
  }
  await trx
    .updateTable('slow_down')
    .set({ failures, last_at: now, until_at: 0 })
    .where('bucket', '=', bucket.id)
    .execute()
}

/** Old buckets go when somebody tries: the table holds what the last hours brought, and no more. */
async function sweep(db: Db, now: number): Promise<void> {
  await db
    .deleteFrom('slow_down')
    .where('last_at', '<', now - forgottenAfterMs)
    .where('until_at', '<', now)
    .execute()
}
