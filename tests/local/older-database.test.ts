import Dexie from 'dexie'
import { expect, test } from 'vitest'
import { asId } from '#domain/id.ts'
import { openProfileDatabase, profileDatabaseName } from '#local/database/profile-database.ts'
import { listDrafts } from '#local/drafts/drafts.ts'
import { findWords } from '#local/drafts/half-written.ts'
import { counts, listRecords } from '#local/outbox/records.ts'
import { findResponse } from '#local/response-cache/response-cache.ts'
import { findCodes } from '#local/secrets/secrets.ts'
import { aDraft, TestDevice } from '#tests/support/device.ts'

/** The stores as version 1 had them. Frozen here: what a phone of that time holds does not change with our code. */
const version1 = {
  keys: 'key',
  records: 'id, record.seq, record.moduleId',
  outbox: 'id, state, seq',
  drafts: 'packHash',
  assignments: 'id',
  account: 'key',
  places: '[moduleId+lessonId+language], at',
  answers: 'key',
  state: 'key',
}

test('a phone of the first version opens with all its work, and room for notes, practice and certificates', async () => {
  const phone = new TestDevice()
  const person = await phone.guest()
  const attempt = await phone.attempt(person)
  const rows = await person.db.records.toArray()
  const entries = await person.db.outbox.toArray()
  const keys = await person.db.keys.toArray()
  person.db.close()
  await Dexie.delete(profileDatabaseName(person.profile.id))
  const old = new Dexie(profileDatabaseName(person.profile.id))
  old.version(1).stores(version1)
  await old.table('records').bulkAdd(rows)
  await old.table('outbox').bulkAdd(entries)
  await old.table('keys').bulkAdd(keys)
  old.close()

  const db = openProfileDatabase(person.profile.id)
  expect((await listRecords(db)).map(({ record }) => record)).toEqual([attempt])
  expect(await counts(db)).toEqual({ waiting: 1, refused: 0, sent: 0 })
  expect((await db.keys.get('device'))?.privateKey).toBeInstanceOf(CryptoKey)
  for (const table of [db.practice, db.voices, db.notes, db.bookmarks, db.replies, db.certificates])
    expect(await table.count()).toBe(0)
  db.close()
})

/** What version 2 added. Frozen, as above. */
const version2 = {
  practice: 'moduleId',
  voices: 'moduleId',
  notes: '[moduleId+lessonId]',
  bookmarks: '[moduleId+lessonId+card], at',
  replies: 'id',
  certificates: 'id',
}

test('a phone of the second version opens with its notes and voices, and room for words half written', async () => {
  const name = profileDatabaseName('019a0000-0000-7000-8000-000000000002')
  const old = new Dexie(name)
  old.version(1).stores(version1)
  old.version(2).stores(version2)
  const note = { moduleId: 'play', lessonId: 'why-play', text: 'Try it with Yassine', at: 1 }
  await old.table('notes').add(note)
  await old.table('voices').add({ moduleId: 'play', sound: new Blob(['said']), lengthMs: 900, at: 2 })
  old.close()

  const db = openProfileDatabase('019a0000-0000-7000-8000-000000000002')
  expect(await db.notes.toArray()).toEqual([note])
  expect(await (await db.voices.get('play'))?.sound.text()).toBe('said')
  for (const table of [db.halfWritten, db.voicePieces]) expect(await table.count()).toBe(0)
  db.close()
})

/** What version 3 added. Frozen, as above. */
const version3 = { voicePieces: '[moduleId+number]', halfWritten: 'form' }

test('a phone of the third version opens with its codes, and its replies among the words half written', async () => {
  const phone = new TestDevice()
  const person = await phone.guest()
  const attempt = await phone.attempt(person)
  const rows = await person.db.records.toArray()
  person.db.close()
  const name = profileDatabaseName('019a0000-0000-7000-8000-000000000003')
  const old = new Dexie(name)
  old.version(1).stores(version1)
  old.version(2).stores(version2)
  old.version(3).stores(version3)
  await old.table('answers').bulkAdd([
    { key: 'board', body: { learners: [] }, at: 1 },
    { key: 'code:019b', body: 'ABCDEFGHJ', at: 2 },
    { key: 'answer-draft:019c', body: 'Count to five.', at: 3 },
    { key: 'answer-draft:019d', body: '', at: 4 },
  ])
  await old.table('halfWritten').add({ form: 'ask:play//', text: 'How long', at: 5 })
  await old.table('records').bulkAdd(rows)
  // Two tabs: one submitted the quiz, the other wrote its draft once more.
  const { packHash, moduleId, seed, startedAt } = attempt
  const open = aDraft({ packHash: asId('b'.repeat(64)) })
  await old.table('drafts').bulkAdd([aDraft({ packHash, moduleId, seed, startedAt }), open])
  old.close()

  const db = openProfileDatabase('019a0000-0000-7000-8000-000000000003')
  expect(await findCodes(db, [asId('019b')])).toEqual(new Map([['019b', 'ABCDEFGHJ']]))
  expect(await findWords(db, 'reply:019c')).toBe('Count to five.')
  expect(await findWords(db, 'ask:play//')).toBe('How long')
  expect(await db.halfWritten.count()).toBe(2)
  expect(await findResponse(db, 'board')).toMatchObject({ body: { learners: [] }, at: 1 })
  expect(await listDrafts(db)).toEqual([open])
  expect((await listRecords(db)).map(({ record }) => record)).toEqual([attempt])
  db.close()
})

/** What version 4 added. Frozen, as above. */
const version4 = { codes: 'id' }

test('a phone of the fourth version opens with its bookmarks, and room for ideas for class', async () => {
  const name = profileDatabaseName('019a0000-0000-7000-8000-000000000004')
  const old = new Dexie(name)
  old.version(1).stores(version1)
  old.version(2).stores(version2)
  old.version(3).stores(version3)
  old.version(4).stores(version4)
  const bookmark = { moduleId: 'play', lessonId: 'why-play', card: 'idea', heading: 'Play', at: 1 }
  await old.table('bookmarks').add(bookmark)
  await old.table('codes').add({ id: '019b', code: 'ABCDEFGHJ', at: 2 })
  old.close()

  const db = openProfileDatabase('019a0000-0000-7000-8000-000000000004')
  expect(await db.bookmarks.toArray()).toEqual([bookmark])
  expect(await findCodes(db, [asId('019b')])).toEqual(new Map([['019b', 'ABCDEFGHJ']]))
  for (const table of [db.favouriteIdeas, db.triedIdeas]) expect(await table.count()).toBe(0)
  db.close()
})
