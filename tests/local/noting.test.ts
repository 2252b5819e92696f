import { expect, test } from 'vitest'
import { asId } from '#domain/id.ts'
import { openProfileDatabase, type ProfileDatabase } from '#local/database/profile-database.ts'
import { bookmarksOf, listBookmarks, removeBookmark, saveBookmark } from '#local/reading/bookmarks.ts'
import {
  changeNote,
  findNote,
  listNotes,
  longestNote,
  type Note,
  putBackNote,
  removeNote,
} from '#local/reading/notes.ts'
import { TestDevice } from '#tests/support/device.ts'

const moduleId = asId<'module'>('play')
const lessonId = asId<'lesson'>('why-play')
const about = { moduleId, lessonId }
/** The corrected clock knows no time before the product. */
const day = Date.UTC(2026, 10, 30)
/** Written into an empty field, or over what was there. */
const write = (db: ProfileDatabase, { text, at, ...note }: Note) =>
  changeNote(db, note, () => text, { now: () => at })
const mark = (card: string, at: number) => ({ ...about, card, heading: `heading of ${card}`, at })

test('bookmarks and notes are there again from another connection, the last one first', async () => {
  const { db, profile } = await new TestDevice().guest()
  await saveBookmark(db, mark('moment', 1_000))
  await saveBookmark(db, mark('idea', 2_000))
  await write(db, { ...about, text: 'مع ياسين', at: day + 1_000 })
  await write(db, { ...about, lessonId: asId('serve-and-return'), text: 'غدا', at: day + 2_000 })
  db.close()
  const again = openProfileDatabase(profile.id)
  expect((await listBookmarks(again)).map(({ card }) => card)).toEqual(['idea', 'moment'])
  expect((await listNotes(again)).map(({ text }) => text)).toEqual(['غدا', 'مع ياسين'])
  expect(await findNote(again, moduleId, lessonId)).toMatchObject({ text: 'مع ياسين' })
})

test('a lesson knows its own bookmarks and no other lesson’s', async () => {
  const { db } = await new TestDevice().guest()
  await saveBookmark(db, mark('moment', 1_000))
  await saveBookmark(db, { ...mark('moment', 2_000), lessonId: asId('why-play-2') })
  expect(await bookmarksOf(db, moduleId, lessonId)).toEqual([mark('moment', 1_000)])
})

test('what was deleted comes back as it was, with its place in the list', async () => {
  const { db } = await new TestDevice().guest()
  await saveBookmark(db, mark('moment', 1_000))
  await saveBookmark(db, mark('idea', 2_000))
  const note = { ...about, text: 'مع ياسين', at: day + 1_000 }
  await write(db, note)
  await removeBookmark(db, mark('moment', 0))
  await removeNote(db, note)
  expect([...(await listBookmarks(db)), ...(await listNotes(db))]).toEqual([mark('idea', 2_000)])
  await saveBookmark(db, mark('moment', 1_000))
  await putBackNote(db, note)
  expect((await listBookmarks(db)).map(({ card }) => card)).toEqual(['idea', 'moment'])
  expect(await listNotes(db)).toEqual([note])
})

test('a note that was emptied is forgotten, and a pasted book is cut', async () => {
  const { db } = await new TestDevice().guest()
  await write(db, { ...about, text: 'a'.repeat(longestNote + 5), at: day + 1_000 })
  expect((await findNote(db, moduleId, lessonId))?.text).toHaveLength(longestNote)
  await write(db, { ...about, text: ' \n', at: day + 2_000 })
  expect(await listNotes(db)).toEqual([])
})

test('two people on one phone have each their own', async () => {
  const phone = new TestDevice()
  const [one, other] = [await phone.guest(), await phone.guest()]
  await write(one.db, { ...about, text: 'مع ياسين', at: day + 1_000 })
  await saveBookmark(one.db, mark('moment', 1_000))
  expect([...(await listNotes(other.db)), ...(await listBookmarks(other.db))]).toEqual([])
})

test('a note that was written again before the deleted one was put back is kept under it', async () => {
  const { db } = await new TestDevice().guest()
  const note = { ...about, text: 'مع ياسين', at: day + 1_000 }
  await write(db, { ...about, text: 'مع كريم', at: day + 2_000 })
  await putBackNote(db, note)
  expect(await listNotes(db)).toEqual([{ ...note, text: 'مع ياسين\nمع كريم' }])
})
