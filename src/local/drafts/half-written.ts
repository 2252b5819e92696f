import { withRoom } from '../database/reserve.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import type { HalfWritten } from './draft.ts'

export type { HalfWritten }

/** The words of a form as they were left; empty when there are none. */
export const findWords = async (db: ProfileDatabase, form: string): Promise<string> =>
  (await db.halfWritten.get(form))?.text ?? ''

/** Keeps the words of a form, or forgets a form that was emptied. Resolves when the phone has written it. */
export const keepWords = (db: ProfileDatabase, words: HalfWritten): Promise<unknown> =>
  withRoom<unknown>(() =>
    words.text.trim() === '' ? db.halfWritten.delete(words.form) : db.halfWritten.put(words),
  )
