import { expect, test, vi } from 'vitest'
import { asId, type PackHash } from '#domain/id.ts'
import { isFull } from '#local/database/quota.ts'
import { openProfileDatabase, type ProfileDatabase } from '#local/database/profile-database.ts'
import { listRecords } from '#local/outbox/records.ts'
import { openReading } from '#local/reading/open-reading.ts'
import { findLastPlace } from '#local/reading/places.ts'
import { TestDevice } from '#tests/support/device.ts'
import { withFault } from '#tests/support/failing-storage.ts'

const cards = ['moment', 'idea', 'try', 'end']
const packHash = asId<'pack'>('a'.repeat(64))

function open(
  phone: TestDevice,
  db: ProfileDatabase,
  {
    lessonId = 'why-play',
    hash = () => Promise.resolve<PackHash | undefined>(packHash),
    failed = (_: unknown): void => undefined,
  } = {},
) {
  const lesson = {
    moduleId: asId<'module'>('play'),
    lessonId: asId<'lesson'>(lessonId),
    language: 'ar',
    cards,
  } as const
  return openReading(db, lesson, { world: phone.world, packHash: hash, recorded: () => undefined, failed })
}

const completed = async (db: ProfileDatabase): Promise<readonly string[]> =>
  (await listRecords(db)).flatMap(({ record }) =>
    record.kind === 'session' && record.completed ? [record.lessonId] : [],
  )

test('opening the last card is not reading the lesson: it is complete when each card was on the screen', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  const reading = open(phone, db)
  await reading.see(3)
  expect(await completed(db)).toEqual([])
  // Reading goes on at the first card that was passed over.
  expect(await findLastPlace(db)).toMatchObject({ card: 'moment', cardNumber: 1 })
  for (const index of [0, 1]) await reading.see(index)
  expect(await completed(db)).toEqual([])
  await reading.see(2)
  expect(await completed(db)).toEqual(['why-play'])
})

test('read over two days, and in two windows, it is complete, and recorded once', async () => {
  const phone = new TestDevice()
  const { db, profile } = await phone.guest()
  await open(phone, db).see(0)
  phone.server.now += 86_400_000
  const [one, two] = [open(phone, db), open(phone, openProfileDatabase(profile.id))]
  await Promise.all([one.see(1), two.see(2)])
  await Promise.all([one.see(3), two.see(3)])
  expect(await completed(db)).toEqual(['why-play'])
})

test('completed before the phone knows its version, a lesson is recorded as soon as it does', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  let known: PackHash | undefined
  const reading = open(phone, db, { hash: () => Promise.resolve(known) })
  for (const index of cards.keys()) await reading.see(index)
  expect(await completed(db)).toEqual([])
  known = packHash
  await reading.pause()
  expect(await completed(db)).toEqual(['why-play'])
})

test('completed and left before that, it is recorded when it is opened again', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  const early = open(phone, db, { hash: () => Promise.resolve(undefined) })
  for (const index of cards.keys()) await early.see(index)
  await open(phone, db).see(1)
  expect(await completed(db)).toEqual(['why-play'])
})

test('a write that fails is tried again, and nothing of the lesson is forgotten', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  let isBroken = true
  const hash = () => (isBroken ? Promise.reject(new Error('broken')) : Promise.resolve(packHash))
  const reading = open(phone, db, { hash })
  for (const index of cards.keys()) await reading.see(index)
  expect(await completed(db)).toEqual([])
  isBroken = false
  await reading.pause()
  expect(await completed(db)).toEqual(['why-play'])
})

test('cards that a full phone refuses are said to be unwritten until they are kept, also outside the lesson', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  const failed = vi.fn<(error: unknown) => void>()
  const reading = open(phone, db, { failed })
  await withFault(db.name, { k: 1, fault: 'full', forever: true }, async () => {
    for (const index of cards.keys()) await reading.see(index)
    await reading.pause()
  })
  expect(isFull(failed.mock.lastCall?.[0])).toBe(true)
  await reading.keep()
  expect(failed).toHaveBeenLastCalledWith(null)
  expect(await completed(db)).toEqual(['why-play'])
})

test('a look back into a lesson that is finished moves no place', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  const first = open(phone, db)
  for (const index of cards.keys()) await first.see(index)
  phone.server.now += 60_000
  await open(phone, db, { lessonId: 'next' }).see(1)
  const place = await findLastPlace(db)
  phone.server.now += 60_000
  await open(phone, db).see(1)
  expect(await findLastPlace(db)).toEqual(place)
  expect(place).toMatchObject({ lessonId: 'next', card: 'idea' })
  expect(await completed(db)).toEqual(['why-play'])
})

test('a place of an earlier build counts for the cards up to it', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  const about = {
    moduleId: asId<'module'>('play'),
    lessonId: asId<'lesson'>('why-play'),
    language: 'ar',
  } as const
  await db.places.put({ ...about, card: 'try', cardNumber: 3, cards: 4, at: 1 })
  await open(phone, db).see(3)
  expect(await completed(db)).toEqual(['why-play'])
})
