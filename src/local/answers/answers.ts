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

/** An answer that must not stay: what it tells of is no longer this person's to know. */
export const forgetAnswer = (db: ProfileDatabase, key: string): Promise<void> => db.answers.delete(key)

/** Under which name a supervisor's own answer waits until it can be sent; an empty one was sent. */
const draftPrefix = 'answer-draft:'
export const draftKey = (questionId: string): string => draftPrefix + questionId

export const countDrafts = (db: ProfileDatabase): Promise<number> =>
  db.answers
    .where('key')
    .startsWith(draftPrefix)
    .and(({ body }) => body !== '')
    .count()
