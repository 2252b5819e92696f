import { expect, it } from 'vitest'
import { changeForm, readForm } from '#local/desk/form-draft.ts'
import { reopenForm } from '#local/desk/reopen-form.ts'
import { asId } from '#domain/id.ts'
import type { ActFacts } from '#domain/desk/act.ts'
import {
  dropRefused,
  findUnsentActs,
  forgetSentSecrets,
  listActs,
  writeAct,
  writeActs,
} from '#local/desk/acts.ts'
import { changeWords, findWords } from '#local/drafts/half-written.ts'
import { counts, listRecords } from '#local/outbox/records.ts'
import { openProfileDatabase } from '#local/database/profile-database.ts'
import { syncProfile } from '#local/sync/sync.ts'
import { type Person, TestDevice } from '../support/device.ts'
import { answerLost } from '../support/scripted-server.ts'

const questionId = asId<'record'>('01900000-0000-7000-8000-000000000001')
const reply = (text = 'Count to five.'): ActFacts => ({ kind: 'reply', questionId, text, was: null })
const write = (phone: TestDevice, { db }: Person, facts: ActFacts = reply(), form?: string) =>
  writeAct(db, phone.world, { facts, language: 'ar', ...(form === undefined ? {} : { form }) })

it('an act is numbered with the records, and is none of them', async () => {
  const phone = new TestDevice()
  const zahra = await phone.learner('Zahra')
  await phone.attempt(zahra)
  const act = await write(phone, zahra)
  await phone.attempt(zahra)
  expect(act).toMatchObject({ kind: 'reply', seq: 2, moduleId: null, packHash: null })
  expect((await listRecords(zahra.db)).map(({ record }) => record.seq)).toEqual([3, 1])
  expect(await counts(zahra.db)).toEqual({ waiting: 3, refused: 0, sent: 0 })
})

it('an act is there after the app was killed, and its draft is not', async () => {
  const phone = new TestDevice()
  const zahra = await phone.learner('Zahra')
  await changeWords(zahra.db, 'reply:q', () => 'Count to five.', phone.world)
  const act = await write(phone, zahra, reply(), 'reply:q')
  zahra.db.close()
  const again = openProfileDatabase(zahra.profile.id)
  expect(await listActs(again)).toMatchObject([{ act, state: 'waiting', receipt: null }])
  expect(await findWords(again, 'reply:q')).toBe('')
  again.close()
})

it('several acts of one tap are written all or none, at one moment', async () => {
  const phone = new TestDevice()
  const zahra = await phone.learner('Zahra')
  await changeWords(zahra.db, 'assign', () => 'half', phone.world)
  const all = [reply('One.'), reply('Two.')]
  const acts = await writeActs(zahra.db, phone.world, { all, language: 'ar', form: 'assign' })
  expect(acts.map(({ seq }) => seq)).toEqual([1, 2])
  expect(new Set(acts.map(({ submittedAt }) => submittedAt)).size).toBe(1)
  expect(await findWords(zahra.db, 'assign')).toBe('')
  // The second cannot be written: nothing of the first is there, and its draft stays.
  await changeWords(zahra.db, 'assign', () => 'half', phone.world)
  let writes = 0
  zahra.db.outbox.hook('creating', () => {
    if (++writes === 2) throw new Error('no room')
  })
  await expect(writeActs(zahra.db, phone.world, { all, language: 'ar', form: 'assign' })).rejects.toThrow()
  expect(await listActs(zahra.db)).toHaveLength(2)
  expect(await findWords(zahra.db, 'assign')).toBe('half')
})

it('acts go with the next delivery, once each, and their receipts come back', async () => {
  const phone = new TestDevice()
  const zahra = await phone.learner('Zahra')
  const act = await write(phone, zahra)
  await phone.attempt(zahra)
  await syncProfile(phone.device, zahra.profile.id, phone.world)
  const [stored] = await listActs(zahra.db)
  expect(stored).toMatchObject({ act: { id: act.id }, state: 'sent' })
  expect(stored?.receipt).toMatch(/^.{4}-.{4}$/)
  expect(await findUnsentActs(zahra.db)).toEqual([])
  expect(await counts(zahra.db)).toEqual({ waiting: 0, refused: 0, sent: 1 })
})

it('an act whose receipt was lost on the way is offered again, and is the same act', async () => {
  const phone = new TestDevice()
  const zahra = await phone.learner('Zahra')
  await write(phone, zahra)
  phone.server.faults.push(answerLost)
  await syncProfile(phone.device, zahra.profile.id, phone.world)
  expect(await listActs(zahra.db)).toMatchObject([{ state: 'waiting' }])
  await syncProfile(phone.device, zahra.profile.id, phone.world)
  expect(await listActs(zahra.db)).toMatchObject([{ state: 'sent' }])
})

it('a refused act stays with its reason until she takes it off her list', async () => {
  const phone = new TestDevice()
  const zahra = await phone.learner('Zahra')
  const act = await write(phone, zahra)
  phone.server.refusal = ({ id }) =>
    id === act.id ? { kind: 'refused', id, reason: 'not-yours', code: 'ABCD-EFGH' } : undefined
  await syncProfile(phone.device, zahra.profile.id, phone.world)
  expect(await listActs(zahra.db)).toMatchObject([{ state: 'refused', reason: 'not-yours' }])
  await dropRefused(zahra.db, act.id)
  expect(await listActs(zahra.db)).toEqual([])
  expect(await counts(zahra.db)).toMatchObject({ waiting: 0, refused: 0 })
  await syncProfile(phone.device, zahra.profile.id, phone.world)
  expect(await zahra.db.outbox.count()).toBe(0)
})

it('a refused act stands in its form again, and in nothing that was begun there meanwhile', async () => {
  const phone = new TestDevice()
  const zahra = await phone.learner('Zahra')
  const act = await write(phone, zahra)
  phone.server.refusal = ({ id }) =>
    id === act.id ? { kind: 'refused', id, reason: 'not-yours', code: 'ABCD-EFGH' } : undefined
  await syncProfile(phone.device, zahra.profile.id, phone.world)
  const form = 'desk:/supervision/learners/a/#note:a'
  await changeForm(zahra.db, form, { text: 'Begun.' }, phone.world)
  await reopenForm(zahra.db, act.id, { form, fields: { text: 'Refused.' } }, phone.world)
  expect(await readForm(zahra.db, form)).toEqual({ text: 'Begun.' })
  expect(await listActs(zahra.db)).toHaveLength(1)
  await changeForm(zahra.db, form, { text: undefined }, phone.world)
  await reopenForm(zahra.db, act.id, { form, fields: { text: 'Refused.' } }, phone.world)
  expect(await readForm(zahra.db, form)).toEqual({ text: 'Refused.' })
  expect(await listActs(zahra.db)).toEqual([])
})

it('an act that waits is not taken off the list: it may be on its way', async () => {
  const phone = new TestDevice()
  const zahra = await phone.learner('Zahra')
  const act = await write(phone, zahra)
  await dropRefused(zahra.db, act.id)
  expect(await findUnsentActs(zahra.db)).toHaveLength(1)
})

it('an act keeps a telephone number until the server has it, and no longer', async () => {
  const phone = new TestDevice()
  const zahra = await phone.learner('Zahra')
  const learnerId = asId<'account'>('01900000-0000-7000-8000-000000000002')
  await write(phone, zahra, { kind: 'telephone', learnerId, number: '0661234567' })
  await forgetSentSecrets(zahra.db)
  expect(await listActs(zahra.db)).toMatchObject([{ state: 'waiting', act: { number: '0661234567' } }])
  await syncProfile(phone.device, zahra.profile.id, phone.world)
  await forgetSentSecrets(zahra.db)
  expect(await listActs(zahra.db)).toMatchObject([{ state: 'sent', act: { number: '…' } }])
})
