import Dexie from 'dexie'
import { expect, test } from 'vitest'
import { openProfileDatabase, profileDatabaseName } from '#local/database/profile-database.ts'
import { counts, listRecords } from '#local/outbox/records.ts'
import { TestDevice } from '#tests/support/device.ts'

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
