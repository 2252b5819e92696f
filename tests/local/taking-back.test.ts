import { expect, test } from 'vitest'
import { asId } from '#domain/id.ts'
import { noReason } from '#domain/progress/record.ts'
import { progressOf } from '#domain/progress/progress.ts'
import { listInDoubt } from '#local/certificates/certificates.ts'
import { openProfileDatabase } from '#local/database/profile-database.ts'
import { recordPractice, recordQuestion, recordSession } from '#local/outbox/record.ts'
import { listRecords } from '#local/outbox/records.ts'
import { takeBack } from '#local/outbox/take-back.ts'
import { changePractice, findPractice } from '#local/practice/practices.ts'
import { factsOf } from '#local/progress/progress.ts'
import { listQuestions } from '#local/questions/questions.ts'
import { syncProfile } from '#local/sync/sync.ts'
import { encodeBase64Url } from '#protocol/base64url.ts'
import { type CertificateClaims, signedPartOf } from '#protocol/certificate/certificate.ts'
import { decode } from '#protocol/decode.ts'
import { recordSchema } from '#protocol/sync/record.ts'
import { type Person, TestDevice } from '#tests/support/device.ts'

const packHash = asId<'pack'>('a'.repeat(64))
const about = { moduleId: asId<'module'>('play'), packHash, language: 'ar' } as const
const back = (phone: TestDevice, { db }: Person, recordId: string, reason = '') =>
  takeBack(phone.device, db, { recordId: asId(recordId), reason }, phone.world)

test('a quiz taken back offline does not count any more, and the withdrawal waits in the outbox like any record', async () => {
  const phone = new TestDevice()
  const learner = await phone.learner()
  const quiz = await phone.attempt(learner)
  await syncProfile(phone.device, learner.profile.id, phone.world)
  phone.server.now += 60_000
  const withdrawal = await back(phone, learner, quiz.id, ' My sister did it. ')
  expect(withdrawal).toMatchObject({ kind: 'void', voids: quiz.id, reason: 'My sister did it.', ...about })
  const stored = await listRecords(learner.db)
  const found = stored.find(({ record }) => record.id === quiz.id)
  expect(found).toMatchObject({ state: 'sent', withdrawnAt: phone.server.now })
  expect(found?.receipt).not.toBeNull()
  expect(stored.find(({ record }) => record.kind === 'void')?.state).toBe('waiting')
  expect(progressOf(factsOf(stored, new Set([quiz.id]))).size).toBe(0)
  await syncProfile(phone.device, learner.profile.id, phone.world)
  const sent = (await listRecords(learner.db)).find(({ record }) => record.kind === 'void')
  expect(sent?.state).toBe('sent')
  expect(sent?.receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
})

test('taken back in two tabs at once is one withdrawal, and a withdrawal itself is not taken back', async () => {
  const phone = new TestDevice()
  const learner = await phone.guest()
  const quiz = await phone.attempt(learner)
  const other = { ...learner, db: openProfileDatabase(learner.profile.id) }
  const [one, two] = await Promise.all([back(phone, learner, quiz.id), back(phone, other, quiz.id)])
  expect(two).toEqual(one)
  expect(await back(phone, learner, one?.id ?? '')).toBeUndefined()
  expect((await listRecords(learner.db)).filter(({ record }) => record.kind === 'void')).toHaveLength(1)
  // Without a word of hers it is still a record that a server takes.
  expect(decode(recordSchema, one)).toMatchObject({ kind: 'decoded', value: { reason: noReason } })
})

test('a task whose report is taken back keeps its ticks and can be called ready again', async () => {
  const phone = new TestDevice()
  const learner = await phone.guest()
  const { db } = learner
  const step = asId<'step'>('prepare')
  await changePractice(db, about, () => ({ doneAt: { [step]: 1_000 } }), phone.world)
  const task = { ...about, stepIds: [step], lineIds: [] }
  const ready = await recordPractice(db, task, phone.world)
  await back(phone, learner, ready?.id ?? '')
  expect(await findPractice(db, about.moduleId)).toMatchObject({
    doneAt: { [step]: 1_000 },
    readyAt: null,
    readyBy: null,
  })
  expect((await recordPractice(db, task, phone.world))?.id).not.toBe(ready?.id)
})

test('a report taken back on her other phone is not ready on this one either', async () => {
  const phone = new TestDevice()
  const learner = await phone.learner()
  const { db, profile } = learner
  const step = asId<'step'>('prepare')
  await changePractice(db, about, () => ({ doneAt: { [step]: 1_000 } }), phone.world)
  const ready = await recordPractice(db, { ...about, stepIds: [step], lineIds: [] }, phone.world)
  await syncProfile(phone.device, profile.id, phone.world)
  const elsewhere = {
    id: asId<'record'>('018f0000-0000-7000-8000-000000000001'),
    ...{ seq: 1, submittedAt: phone.server.now, offsetMs: 0 },
    ...about,
    ...{ kind: 'void', voids: asId<'record'>(ready?.id ?? ''), reason: noReason },
  } as const
  phone.server.changes.push({
    kind: 'record',
    record: elsewhere,
    receipt: 'AAAA-BBBB',
    receivedAt: phone.server.now,
  })
  await syncProfile(phone.device, profile.id, phone.world)
  expect(await findPractice(db, about.moduleId)).toMatchObject({ readyAt: null, readyBy: null })
})

test('a lesson whose reading is taken back is read from its first card', async () => {
  const phone = new TestDevice()
  const learner = await phone.guest()
  const { db } = learner
  const lessonId = asId<'lesson'>('why-play')
  const names = { moduleId: about.moduleId, lessonId, language: about.language }
  const cards = { card: 'idea', cardNumber: 2, cards: 2, seen: ['start', 'idea'], at: 1 }
  await db.places.put({ ...names, ...cards })
  const reading = { ...about, lessonId, startedAt: 1, spentMs: 1_000, furthestCard: 2, cards: 2 }
  const session = await recordSession(db, { ...reading, completed: true }, phone.world)
  await back(phone, learner, session.id)
  expect(await db.places.count()).toBe(0)
})

test('a question about no module is withdrawn under one the server knows, and without any it is said', async () => {
  const phone = new TestDevice()
  const learner = await phone.learner()
  const { db } = learner
  const none = { moduleId: null, packHash: null, lessonId: null, card: null }
  const asked = { ...none, language: 'fr', topic: 'erasure', text: 'Erase it.' } as const
  const question = await recordQuestion(db, asked, phone.world)
  expect(await back(phone, learner, question.id)).toBeUndefined()
  await phone.attempt(learner)
  await syncProfile(phone.device, learner.profile.id, phone.world)
  expect(await back(phone, learner, question.id)).toMatchObject({ voids: question.id, ...about })
  expect((await listQuestions(db))[0]?.withdrawnAt).toBe(phone.server.now)
})

/** Nobody checks the signature of a certificate on the phone that holds it. */
function held(kind: CertificateClaims['kind'], subject: string, last: string) {
  const id = asId<'certificate'>(`01990000-0000-7000-8000-00000000000${last}`)
  const claims: CertificateClaims = {
    ...{ version: 1, id, issuer: null, name: 'Amina', otherName: null, kind, subject: asId(subject) },
    ...{ title: { ar: 'اللعب', fr: 'Le jeu' }, packVersion: 1, passedOn: '2026-11-25', issuedAt: 1 },
  }
  return { id, statement: `${signedPartOf('k'.repeat(43), claims)}.${encodeBase64Url(new Uint8Array(64))}` }
}

test('a certificate is in doubt from the moment its quiz is taken back until the server has said what stands', async () => {
  const phone = new TestDevice()
  const learner = await phone.learner()
  const { db, profile } = learner
  const certificates = [
    held('module', 'play', '1'),
    held('module', 'health', '2'),
    held('course', 'all', '3'),
  ]
  await db.certificates.bulkPut(certificates)
  const quiz = await phone.attempt(learner)
  await syncProfile(phone.device, profile.id, phone.world)
  expect(await listInDoubt(db)).toEqual(new Set())
  await back(phone, learner, quiz.id)
  expect(await listInDoubt(db)).toEqual(new Set([certificates[0]?.id, certificates[2]?.id]))
  await syncProfile(phone.device, profile.id, phone.world)
  expect(await listInDoubt(db)).toEqual(new Set())
})
