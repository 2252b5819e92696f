import { ifRoom } from '../database/reserve.ts'
import { type ProfileDatabase, responseTable } from '../database/profile-database.ts'

/**
 * The server's last response to a question, such as the supervisor's board, kept for the road with its date. A full phone goes on
 * without it: nothing that exists only here belongs in this store.
 */
export async function keepResponse(
  db: ProfileDatabase,
  key: string,
  body: unknown,
  at: number,
): Promise<void> {
  await ifRoom(() => responseTable(db).put({ key, body, at }))
}

export async function findResponse(
  db: ProfileDatabase,
  key: string,
): Promise<{ readonly body: unknown; readonly at: number } | undefined> {
  return responseTable(db).get(key)
}

/** A response that must not stay: what it tells of is no longer this person's to know. */
export const forgetResponse = (db: ProfileDatabase, key: string): Promise<void> =>
  responseTable(db).delete(key)
