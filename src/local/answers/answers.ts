import { ifRoom } from '../database/reserve.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'

/** The last answer of the server to a question, such as the supervisor's board, kept for the road with its date. */
export async function keepAnswer(db: ProfileDatabase, key: string, body: unknown, at: number): Promise<void> {
  await ifRoom(() => db.answers.put({ key, body, at }))
}

export async function findAnswer(
  db: ProfileDatabase,
  key: string,
): Promise<{ readonly body: unknown; readonly at: number } | undefined> {
  return db.answers.get(key)
}
