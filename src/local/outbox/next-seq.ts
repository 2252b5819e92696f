import type { ProfileDatabase } from '../database/profile-database.ts'
import { readState, writeState } from '../database/state.ts'

/** No phone makes so many records; a number beyond was counted on from somebody's file. */
const mostOwn = 100_000_000
/** Further ahead than this, an imported number is not of this person's count. */
const farthestAhead = 100_000

/** The next sequence number. A count that was led astray goes back to behind the last plausible record. */
export async function readNextSeq(db: ProfileDatabase): Promise<number> {
  const next = await readState(db, 'nextSeq')
  if (next <= mostOwn) return next
  const last = await db.records.where('record.seq').below(mostOwn).last()
  return (last?.record.seq ?? 0) + 1
}

/** Numbers already used are never given again. */
export async function passOver(db: ProfileDatabase, seq: number): Promise<void> {
  const next = await readNextSeq(db)
  if (seq >= next && seq < next + farthestAhead) await writeState(db, 'nextSeq', seq + 1)
}
