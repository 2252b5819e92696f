import type { LessonId, ModuleId } from '#domain/id.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { withRoom } from '../database/reserve.ts'
import type { Bookmark } from './note.ts'

export type { Bookmark }
type Card = Pick<Bookmark, 'moduleId' | 'lessonId' | 'card'>

const keyOf = ({ moduleId, lessonId, card }: Card): [string, string, string] => [moduleId, lessonId, card]

/** The cards she marked, the last one first. */
export const listBookmarks = (db: ProfileDatabase): Promise<Bookmark[]> =>
  db.bookmarks.orderBy('at').reverse().toArray()

/** The marked cards of one lesson. */
export const bookmarksOf = (
  db: ProfileDatabase,
  moduleId: ModuleId,
  lessonId: LessonId,
): Promise<Bookmark[]> =>
  db.bookmarks
    .where('[moduleId+lessonId+card]')
    .between([moduleId, lessonId, ''], [moduleId, lessonId, '\uffff'])
    .toArray()

/** Also puts back one that was removed: it carries its own time. Resolves when the phone has written it. */
export const saveBookmark = (db: ProfileDatabase, bookmark: Bookmark): Promise<unknown> =>
  withRoom(() => db.bookmarks.put(bookmark))

export const removeBookmark = (db: ProfileDatabase, card: Card): Promise<void> =>
  db.bookmarks.delete(keyOf(card))
