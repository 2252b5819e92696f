import { uncertainBeyondMs } from '#domain/time/finish.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { isOfTheFuture } from '../outbox/rows.ts'
import { type Clock, readNow } from './clock.ts'

/**
 * A record later than now was made by a clock that ran ahead. Until the server has received it, it counts at the moment the
 * phone first noticed: that moment is written down, so that it stays the same from day to day.
 */
export async function noteFuture(db: ProfileDatabase, clock: Clock): Promise<void> {
  const now = await readNow(db, clock)
  await db.transaction('rw', db.records, db.outbox, async () => {
    const waiting = await db.outbox.toCollection().primaryKeys()
    await db.records
      .where('id')
      .anyOf(waiting)
      .filter((row) => row.notedAt === undefined && isOfTheFuture(row, now + uncertainBeyondMs))
      .modify({ notedAt: now })
  })
}
