import { expect, test } from 'vitest'
import { asId } from '#domain/id.ts'
import { openProfileDatabase, type ProfileDatabase } from '#local/database/profile-database.ts'
import { recordQuestion } from '#local/outbox/record.ts'
import { countUnseen, listQuestions, markSeen } from '#local/questions/questions.ts'
import { syncProfile } from '#local/sync/sync.ts'
import { TestDevice } from '#tests/support/device.ts'

const about = {
  moduleId: asId<'module'>('play'),
  packHash: asId<'pack'>('a'.repeat(64)),
  language: 'ar',
  topic: 'lesson',
  lessonId: asId<'lesson'>('why-play'),
  card: 'idea',
} as const
const ask = (phone: TestDevice, db: ProfileDatabase, text: string) =>
  recordQuestion(db, { ...about, text }, phone.world)
const answer = (phone: TestDevice, id: string, text: string): void =>
  void phone.server.changes.push({
    kind: 'answer',
    answer: { id: asId(id), text, answeredBy: 'Zahra', answeredAt: phone.server.now },
  })

test('a question asked offline is saved, then sent with its receipt, then has a reply', async () => {
  const phone = new TestDevice()
  const { db, profile } = await phone.learner()
  const { id } = await ask(phone, db, '  How long\u202e should I wait?\r\nIn class. ')
  expect(await listQuestions(db)).toMatchObject([
    { question: { text: 'How long should I wait?\nIn class.' }, state: 'waiting', reply: null },
  ])
  await syncProfile(phone.device, profile.id, phone.world)
  const [sent] = await listQuestions(db)
  expect(sent?.state).toBe('sent')
  expect(sent?.receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  answer(phone, id, 'Count to five.')
  await syncProfile(phone.device, profile.id, phone.world)
  expect((await listQuestions(db))[0]?.reply).toMatchObject({ text: 'Count to five.', seen: false })
})

test('the same question sent from two windows at once is one question; asked again later it is another', async () => {
  const phone = new TestDevice()
  const { db, profile } = await phone.guest()
  const other = openProfileDatabase(profile.id)
  const [one, two] = await Promise.all([ask(phone, db, 'How long?'), ask(phone, other, 'How long?')])
  expect(two).toEqual(one)
  await ask(phone, db, 'And outside?')
  phone.server.now += 120_000
  await ask(phone, db, 'And outside?')
  expect((await listQuestions(db)).map(({ question }) => question.text)).toEqual([
    'And outside?',
    'And outside?',
    'How long?',
  ])
})

test('a reply is new until it was on the screen, and again when it was rewritten', async () => {
  const phone = new TestDevice()
  const { db, profile } = await phone.learner()
  const { id } = await ask(phone, db, 'How long?')
  answer(phone, id, 'Count to five.')
  await syncProfile(phone.device, profile.id, phone.world)
  expect(await countUnseen(db)).toBe(1)
  await markSeen(db)
  expect(await countUnseen(db)).toBe(0)
  // The same reply sent again, as after a restored server, is not new.
  answer(phone, id, 'Count to five.')
  await syncProfile(phone.device, profile.id, phone.world)
  expect(await countUnseen(db)).toBe(0)
  answer(phone, id, 'Count to seven.')
  await syncProfile(phone.device, profile.id, phone.world)
  expect(await countUnseen(db)).toBe(1)
})

test('only questions are listed, the newest first', async () => {
  const phone = new TestDevice()
  const person = await phone.guest()
  await ask(phone, person.db, 'first')
  await phone.attempt(person)
  phone.server.now += 1_000
  await ask(phone, person.db, 'second')
  expect((await listQuestions(person.db)).map(({ question }) => question.text)).toEqual(['second', 'first'])
})
