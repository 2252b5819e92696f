import { hasVisibleSign } from '#domain/text/clean.ts'
import type { LessonId, ModuleId } from '#domain/id.ts'
import { mergeWords } from '#domain/text/merge-words.ts'
import { type Clock, readNow } from '../clock/clock.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { withRoom } from '../database/reserve.ts'
import type { Note } from './note.ts'

export type { Note }
type About = Pick<Note, 'moduleId' | 'lessonId'>

/** More than anybody writes on a phone about one lesson; it keeps a pasted book out. */
export const longestNote = 4000

export const findNote = (
  db: ProfileDatabase,
  moduleId: ModuleId,
  lessonId: LessonId,
): Promise<Note | undefined> => db.notes.get([moduleId, lessonId])

/** Every note, the last one first. */
export const listNotes = async (db: ProfileDatabase): Promise<Note[]> =>
  (await db.notes.toArray()).toSorted((one, other) => other.at - one.at)

/**
 * Changes a note, or forgets one that was emptied. What is changed is read in the same transaction, so that two tabs do not undo
 * each other. Resolves with the words, when the phone has written them.
 */
export const changeNote = (
  db: ProfileDatabase,
  { moduleId, lessonId }: About,
  change: (stored: string) => string,
  clock: Clock,
): Promise<string> =>
  withRoom(() =>
    db.transaction('rw', db.notes, db.state, async () => {
      const stored = (await findNote(db, moduleId, lessonId))?.text ?? ''
      const text = change(stored).slice(0, Math.max(longestNote, stored.length))
      if (!hasVisibleSign(text)) await db.notes.delete([moduleId, lessonId])
      else await db.notes.put({ moduleId, lessonId, text, at: await readNow(db, clock) })
      return text
    }),
  )

/** Puts back a note that was deleted, with its place in the list; what was written meanwhile stays under it. */
export const putBackNote = (db: ProfileDatabase, note: Note): Promise<unknown> =>
  withRoom(() =>
    db.transaction('rw', db.notes, async () => {
      const text = mergeWords('', note.text, (await findNote(db, note.moduleId, note.lessonId))?.text ?? '')
      await db.notes.put({ ...note, text })
    }),
  )

export const removeNote = (db: ProfileDatabase, note: About): Promise<void> =>
  db.notes.delete([note.moduleId, note.lessonId])
