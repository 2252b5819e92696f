import type { ReviewRecord } from '#domain/progress/record.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { isForeign } from './rows.ts'

/** What was recalled on this phone since that number, in whichever window. By number: a clock may be set meanwhile. */
export async function listReviewsSince(db: ProfileDatabase, seq: number): Promise<ReviewRecord[]> {
  const rows = await db.records.where('record.seq').aboveOrEqual(seq).toArray()
  return rows.flatMap((row) =>
    row.own && !isForeign(row) && row.record.kind === 'review' ? [row.record] : [],
  )
}
