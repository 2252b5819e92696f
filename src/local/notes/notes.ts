import { hasVisibleSign } from '#domain/text/clean.ts'
import type { LessonId, ModuleId } from '#domain/id.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { withRoom } from '../database/reserve.ts'
import type { Note } from './note.ts'

export type { Note }

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

/** Keeps a note, or forgets one that was emptied. Resolves when the phone has written it. */
export const saveNote = (db: ProfileDatabase, note: Note): Promise<unknown> =>
  withRoom(async () =>
    !hasVisibleSign(note.text)
      ? db.notes.delete([note.moduleId, note.lessonId])
      : db.notes.put({ ...note, text: note.text.slice(0, longestNote) }),
  )

export const removeNote = (db: ProfileDatabase, note: Pick<Note, 'moduleId' | 'lessonId'>): Promise<void> =>
  db.notes.delete([note.moduleId, note.lessonId])
