import type { AccountId } from '#domain/id.ts'
import type { Db } from '../database/database.ts'
import { rowsOfEach } from '../database/of-each.ts'
import { withPresence } from '../presence/presence.repository.ts'
import { withCalibrated } from '../visits/calibrations.ts'
import { withReplies } from '../visits/visit-replies.ts'
import { listVisitsOf } from '../visits/visit.repository.ts'

/** The newest visits to each of these people, with all that is known about each visit. */
export async function readVisitsTo(db: Db, learnerIds: readonly AccountId[], most: number) {
  const visits = await listVisitsOf(db, learnerIds, most)
  const replied = await withReplies(db, await withPresence(db, visits))
  return rowsOfEach(await withCalibrated(db, replied), ({ learnerId }) => learnerId)
}
