import { decodeKnown } from '#protocol/decode.ts'
import { type Overtaken, overtakenOf } from '#protocol/desk/overtaken.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { readState, writeState } from '../database/state.ts'
import { findResponse } from '../response-cache/response-cache.ts'

/** Values of hers that somebody else replaced, as the board said last, without those she leaves so. */
export async function listOvertaken(db: ProfileDatabase): Promise<readonly Overtaken[]> {
  const board = await findResponse(db, 'board')
  const left = await readState(db, 'leftOvertaken')
  const decoded = board && decodeKnown(overtakenOf, board.body)
  if (decoded?.kind !== 'decoded') return []
  return (decoded.value.overtaken ?? []).filter(({ id }) => !left.includes(id))
}

/** More than is said at one time. */
const most = 200

/** She has read it, and leaves it so or has made hers again. */
export const leaveOvertaken = (db: ProfileDatabase, id: string): Promise<void> =>
  db.transaction('rw', db.state, async () => {
    const left = await readState(db, 'leftOvertaken')
    if (!left.includes(id)) await writeState(db, 'leftOvertaken', [...left, id].slice(-most))
  })
