import { createHash } from 'node:crypto'
import type { Db } from '../database/database.ts'

/** How many wrong tries cost nothing, and how long the longest wait is. Nobody is ever locked out. */
export type Patience = { readonly free: number; readonly longestS: number }

/** A person who mistypes waits seconds; a machine that guesses waits a quarter of an hour for each guess. */
export const accountPatience: Patience = { free: 5, longestS: 900 }
/** A training room shares one address. */
export const addressPatience: Patience = { free: 100, longestS: 60 }
export const codePatience: Patience = { free: 20, longestS: 60 }

/** After an hour without a wrong try a bucket is forgotten. */
const forgottenAfterMs = 3_600_000

/** Buckets are kept by hash, for unknown logins as well as known ones, and hold no address or name. */
export const bucketOf = (kind: 'login' | 'address' | 'code-address', name: string): string =>
  createHash('sha256').update(`${kind}:${name}`).digest('base64url')

/** Seconds to wait before the next try, 0 when it may be made now. */
export async function waitS(db: Db, buckets: readonly string[], now: number): Promise<number> {
  const row = await db
    .selectFrom('slow_down')
    .select((eb) => eb.fn.max('until_at').as('until_at'))
    .where('bucket', 'in', buckets)
    .executeTakeFirst()
  // A server clock that was set back must not turn a wait into a lock.
  const remainingMs = Math.min(Number(row?.until_at ?? 0) - now, accountPatience.longestS * 1000)
  return remainingMs > 0 ? Math.ceil(remainingMs / 1000) : 0
}

export async function countFailure(db: Db, bucket: string, patience: Patience, now: number): Promise<void> {
  const known = await db.selectFrom('slow_down').selectAll().where('bucket', '=', bucket).executeTakeFirst()
  const failures = known === undefined || now - known.last_at > forgottenAfterMs ? 1 : known.failures + 1
  const beyond = failures - patience.free
  const seconds = beyond <= 0 ? 0 : Math.min(2 ** Math.min(beyond - 1, 20), patience.longestS)
  const row = { failures, last_at: now, until_at: now + seconds * 1000 }
  await db
    .insertInto('slow_down')
    .values({ bucket, ...row })
    .onConflict((conflict) => conflict.column('bucket').doUpdateSet(row))
    .execute()
}

export async function forgetFailures(db: Db, bucket: string): Promise<void> {
  await db.deleteFrom('slow_down').where('bucket', '=', bucket).execute()
}
