import { expect, test } from 'vitest'
import { asId } from '#domain/id.ts'
import { openProfileDatabase } from '#local/database/profile-database.ts'
import { findDraft } from '#local/drafts/drafts.ts'
import { recordAttempt, recordSession } from '#local/outbox/record.ts'
import { counts, listRecords } from '#local/outbox/records.ts'
import { aDraft, aFinishedQuiz, TestDevice, keepDraft } from '#tests/support/device.ts'

test('a finished quiz becomes a record and an outbox entry, and its draft ends, together', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  const draft = aDraft()
  await keepDraft(db, draft)
  const { record } = await recordAttempt(db, aFinishedQuiz(draft), phone.world)
  expect(record).toMatchObject({ kind: 'attempt', seq: 1, submittedAt: phone.server.now, seed: draft.seed })
  expect(record.responses).toEqual([
    { questionId: 'q01', given: ['a'], spentMs: 5_000 },
    { questionId: 'q02', given: ['b'], spentMs: 7_000 },
  ])
  expect(await findDraft(db, draft.packHash)).toBeUndefined()
  expect(await counts(db)).toEqual({ waiting: 1, refused: 0, sent: 0 })
  expect((await listRecords(db))[0]).toMatchObject({ record, state: 'waiting', receipt: null })
})

test('how sure she was of a response is kept with it, where she said so', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  const draft = aDraft({ sure: { q02: false } })
  const { record } = await recordAttempt(db, aFinishedQuiz(draft), phone.world)
  const { responses } = record
  expect(responses.map((response) => response.sure)).toEqual([undefined, false])
  expect(responses[0]).not.toHaveProperty('sure')
})

test('everything is read again from another connection, as after the app was closed', async () => {
  const phone = new TestDevice()
  const { db, profile } = await phone.guest()
  const record = await phone.attempt({ db, profile })
  db.close()
  const again = openProfileDatabase(profile.id)
  expect((await listRecords(again)).map((stored) => stored.record)).toEqual([record])
})

test('a draft that cannot become a record stays', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  const draft = aDraft()
  await keepDraft(db, draft)
  // The same id twice: the record cannot be added, so nothing of the transaction may remain.
  const stuck = { ...phone.world, random: (bytes: number) => new Uint8Array(bytes) }
  await recordAttempt(db, aFinishedQuiz(aDraft({ packHash: asId('b'.repeat(64)) })), stuck)
  await expect(recordAttempt(db, aFinishedQuiz(draft), stuck)).rejects.toThrow('ConstraintError')
  expect(await findDraft(db, draft.packHash)).toEqual(draft)
  expect(await counts(db)).toEqual({ waiting: 1, refused: 0, sent: 0 })
  expect((await phone.attempt({ db, profile: (await phone.guest()).profile })).seq).toBe(2)
})

test('submitting one draft twice, in two tabs, makes one record', async () => {
  const phone = new TestDevice()
  const { db, profile } = await phone.guest()
  const otherTab = openProfileDatabase(profile.id)
  const draft = aDraft()
  await keepDraft(db, draft)
  const [first, second] = await Promise.all([
    recordAttempt(db, aFinishedQuiz(draft), phone.world),
    recordAttempt(otherTab, aFinishedQuiz(draft), phone.world),
  ])
  expect(second.record).toEqual(first.record)
  expect([first.draft, second.draft].filter((each) => each === null)).toHaveLength(1)
  expect(await counts(db)).toEqual({ waiting: 1, refused: 0, sent: 0 })
})

test('a late submit from an old tab leaves the new try in the same module alone', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  const old = aDraft()
  await recordAttempt(db, aFinishedQuiz(old), phone.world)
  const fresh = aDraft({ startedAt: old.startedAt + 60_000 })
  await keepDraft(db, fresh)
  await recordAttempt(db, aFinishedQuiz(old), phone.world)
  expect(await findDraft(db, fresh.packHash)).toEqual(fresh)
})

test('numbers have no gaps and no doubles, however many tabs record at once', async () => {
  const phone = new TestDevice()
  const { profile } = await phone.guest()
  const tabs = [1, 2, 3].map(() => openProfileDatabase(profile.id))
  const session = {
    moduleId: asId<'module'>('play'),
    packHash: asId<'pack'>('a'.repeat(64)),
    language: 'ar',
    lessonId: asId<'lesson'>('why'),
    startedAt: 1,
    spentMs: 100,
    furthestCard: 2,
    cards: 9,
    completed: false,
  } as const
  const records = await Promise.all(
    tabs.flatMap((db) => Array.from({ length: 8 }, () => recordSession(db, session, phone.world))),
  )
  const seqs = records.map((record) => record.seq).toSorted((a, b) => a - b)
  expect(seqs).toEqual(Array.from({ length: 24 }, (_, index) => index + 1))
})

test('what is written for a person is written strictly: on the disk before it is said', async () => {
  const phone = new TestDevice()
  const asked: (string | undefined)[] = []
  const native = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (mode === 'readwrite') asked.push(options?.durability)
    return native.call(this, stores, mode, options)
  }
  try {
    const person = await phone.guest()
    await keepDraft(person.db, aDraft())
    await phone.attempt(person)
  } finally {
    IDBDatabase.prototype.transaction = native
  }
  expect(asked.length).toBeGreaterThanOrEqual(4)
  expect(new Set(asked)).toEqual(new Set(['strict']))
})
