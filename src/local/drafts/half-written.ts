import { hasVisibleSign } from '#domain/text/clean.ts'
import { type Clock, readNow } from '../clock/clock.ts'
import { withRoom } from '../database/reserve.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'

/** The words of a form as they were left; empty when there are none. */
export const findWords = async (db: ProfileDatabase, form: string): Promise<string> =>
  (await db.halfWritten.get(form))?.text ?? ''

/**
 * Changes the words of a form, or forgets a form that was emptied. What is changed is read in the same transaction. Resolves with
 * the words, when the phone has written them.
 */
export const changeWords = (
  db: ProfileDatabase,
  form: string,
  change: (stored: string) => string,
  clock: Clock,
): Promise<string> =>
  withRoom(() =>
    db.transaction('rw', db.halfWritten, db.state, async () => {
      const text = change(await findWords(db, form))
      if (hasVisibleSign(text)) await db.halfWritten.put({ form, text, at: await readNow(db, clock) })
      else await db.halfWritten.delete(form)
      return text
    }),
  )

/** Under `reply:` and the question's id a supervisor's reply waits until it is sent. */
export const replyPrefix = 'reply:'

export const countReplies = (db: ProfileDatabase): Promise<number> =>
  db.halfWritten.where('form').startsWith(replyPrefix).count()
