import type { LaterPhone } from '#protocol/sync/sync.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { readState, writeState } from '../database/state.ts'

/** The newest phone that joined her account after this one and that she does not know of (docs/decisions/0194). */
export async function findLaterPhone(db: ProfileDatabase): Promise<LaterPhone | null> {
  const phones = await readState(db, 'laterPhones')
  const readUntil = await readState(db, 'laterPhonesReadUntil')
  return phones.find(({ joinedAt }) => joinedAt > readUntil) ?? null
}

/** She knows of it, and of those before it. A phone that joins after it is shown again. */
export const readLaterPhone = (db: ProfileDatabase, { joinedAt }: LaterPhone): Promise<void> =>
  writeState(db, 'laterPhonesReadUntil', joinedAt)
