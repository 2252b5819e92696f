import type { Id } from '#domain/id.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { withRoom } from '../database/reserve.ts'
import type { InvitationCode } from './invitation-code.ts'

/** Before the codes are sent. All are kept or none; rejects when the phone has no room for them, even in the reserve. */
export const keepCodes = (db: ProfileDatabase, codes: readonly InvitationCode[]): Promise<unknown> =>
  // Alone, a bulk write that fails on one row would keep the others.
  withRoom(() =>
    db.transaction('rw', db.codes, async () => {
      await db.codes.bulkPut([...codes])
    }),
  )

export const findCodes = async (
  db: ProfileDatabase,
  ids: readonly Id<'invitation'>[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await db.codes.bulkGet([...ids])
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.code] as const] : [])))
}
