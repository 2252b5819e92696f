import { expect, test } from 'vitest'
import { readNow } from '#local/clock/clock.ts'
import { changeWords } from '#local/drafts/half-written.ts'
import { changeNote, listNotes } from '#local/reading/notes.ts'
import { listRecords } from '#local/outbox/records.ts'
import { changePractice } from '#local/practice/practices.ts'
import { factsOf, progressIn } from '#local/progress/progress.ts'
import { openReading } from '#local/reading/open-reading.ts'
import { findLastPlace } from '#local/reading/places.ts'
import { lastSending, syncProfile } from '#local/sync/sync.ts'
import { asId } from '#domain/id.ts'
import { type Person, TestDevice } from '../support/device.ts'
import { noNetwork } from '../support/scripted-server.ts'

const dayMs = 86_400_000
const sync = (phone: TestDevice, { profile }: Person) => syncProfile(phone.device, profile.id, phone.world)
const finished = async (phone: TestDevice, { db }: Person): Promise<number | undefined> =>
  (await listRecords(db, phone.world))[0]?.finishedAt

test('a phone a month ahead knows the day once it reached the server, and again with a mended clock', async () => {
  const phone = new TestDevice()
  const amina = await phone.learner()
  phone.clockAheadMs = 30 * dayMs
  await sync(phone, amina)
  expect(Math.abs((await readNow(amina.db, phone.world)) - phone.server.now)).toBeLessThan(1_000)
  phone.clockAheadMs = 0
  phone.server.now += dayMs
  expect(await readNow(amina.db, phone.world)).toBe(phone.server.now)
})

test('a quiz made by a clock a year ahead counts when the phone noticed, the same day for ever', async () => {
  const phone = new TestDevice()
  const guest = await phone.guest()
  phone.clockAheadMs = 365 * dayMs
  await phone.attempt(guest)
  phone.clockAheadMs = 0
  await sync(phone, guest)
  const noticed = phone.server.now
  expect(await finished(phone, guest)).toBe(noticed)
  phone.server.now += 3 * dayMs
  await sync(phone, guest)
  expect(await finished(phone, guest)).toBe(noticed)
})

test('what was noted while the clock had fallen back is not believed once it is right', async () => {
  const phone = new TestDevice()
  const guest = await phone.guest()
  await phone.attempt(guest)
  const [made] = await listRecords(guest.db, phone.world)
  phone.clockAheadMs = -300 * dayMs
  await sync(phone, guest)
  phone.clockAheadMs = 0
  expect(await finished(phone, guest)).toBe(made?.record.submittedAt)
})

test('a record made in 2015 by the phone’s clock counts at the last contact with the server', async () => {
  const phone = new TestDevice()
  const amina = await phone.learner()
  await sync(phone, amina)
  const heard = phone.server.now
  phone.server.now += 2 * dayMs
  phone.clockAheadMs = Date.UTC(2015, 0, 1) - phone.server.now
  const record = await phone.attempt(amina)
  expect(record.submittedAt).toBeLessThan(Date.UTC(2016, 0, 1))
  expect(await finished(phone, amina)).toBe(heard)
  phone.clockAheadMs = 0
  expect(await finished(phone, amina)).toBe(heard)
})

test('the server’s word on a record of another phone wins: whether it passed, its score, how wrong the clock was', async () => {
  const phone = new TestDevice()
  const amina = await phone.learner()
  const old = new TestDevice()
  const record = await old.attempt(await old.guest())
  phone.server.changes.push({
    kind: 'record',
    record: { ...record, submittedAt: record.submittedAt + 400 * dayMs, offsetMs: 0 },
    receipt: 'AAAA-BBBB',
    receivedAt: phone.server.now,
    verdict: { score: { raw: 2, max: 2 }, passed: true, measuredOffsetMs: -401 * dayMs },
  })
  await sync(phone, amina)
  const stored = await listRecords(amina.db, phone.world)
  expect(stored[0]).toMatchObject({ serverPassed: true, finishedAt: record.submittedAt - dayMs })
  const passed = new Set(stored.filter((each) => each.serverPassed).map(({ record: { id } }) => id))
  const progress = progressIn(asId('play'), factsOf(stored, passed))
  expect([progress.state, progress.best?.score]).toEqual(['passed', { raw: 2, max: 2 }])
})

test('the lesson read last is the last place, though a clock that ran ahead kept another', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  await db.places.put({
    moduleId: asId('play'),
    lessonId: asId('ahead'),
    language: 'ar',
    card: 'idea',
    cardNumber: 1,
    cards: 5,
    at: phone.world.now() + 365 * dayMs,
  })
  const lesson = {
    moduleId: asId<'module'>('play'),
    lessonId: asId<'lesson'>('now'),
    language: 'ar' as const,
  }
  const reading = openReading(
    db,
    { ...lesson, cards: ['idea', 'steps'] },
    { world: phone.world, packHash: () => Promise.resolve(undefined), recorded: () => undefined },
  )
  await reading.see(0)
  expect((await findLastPlace(db))?.lessonId).toBe('now')
})

test('a note and a tick made by a clock a month ahead stand at the right time', async () => {
  const phone = new TestDevice()
  const amina = await phone.learner()
  phone.clockAheadMs = 30 * dayMs
  await sync(phone, amina)
  const about = { moduleId: asId<'module'>('play'), lessonId: asId<'lesson'>('why-play') }
  const task = { moduleId: about.moduleId, packHash: asId<'pack'>('a'.repeat(64)), language: 'ar' } as const
  const step = asId<'step'>('prepare')
  await changeNote(amina.db, about, () => 'مع ياسين', phone.world)
  await changeWords(amina.db, 'ask', () => 'لماذا؟', phone.world)
  const { doneAt } = await changePractice(
    amina.db,
    task,
    (_, now) => ({ doneAt: { [step]: now } }),
    phone.world,
  )
  const kept = [
    doneAt[step],
    (await listNotes(amina.db))[0]?.at,
    (await amina.db.halfWritten.toArray())[0]?.at,
  ]
  for (const at of kept) expect(Math.abs((at ?? 0) - phone.server.now)).toBeLessThan(1_000)
})

test('a try that failed under a clock a year ahead is shown without that year, until one succeeds', async () => {
  const phone = new TestDevice()
  const amina = await phone.learner()
  await sync(phone, amina)
  phone.clockAheadMs = 365 * dayMs
  phone.server.faults.push(noNetwork)
  await sync(phone, amina)
  phone.clockAheadMs = 0
  expect(await lastSending(amina.db, phone.world)).toMatchObject({
    failure: { at: null, why: 'network' },
    nextTryAt: null,
  })
  await sync(phone, amina)
  expect(await lastSending(amina.db, phone.world)).toMatchObject({ failure: null })
})

test('a try that failed under a right clock is shown with its time, and when the next one is', async () => {
  const phone = new TestDevice()
  const amina = await phone.learner()
  await sync(phone, amina)
  phone.server.faults.push(noNetwork)
  phone.server.now += dayMs
  await sync(phone, amina)
  const failedAt = phone.server.now
  const { failure, nextTryAt } = await lastSending(amina.db, phone.world)
  expect(failure?.at).toBe(failedAt)
  expect(nextTryAt).toBeGreaterThan(failedAt)
})
