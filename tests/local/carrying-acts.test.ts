import { expect, it } from 'vitest'
import type { ActFacts } from '#domain/desk/act.ts'
import { asId } from '#domain/id.ts'
import { listCarried } from '#local/courier/carried.ts'
import { rescueUnsent } from '#local/courier/export.ts'
import { importUnsent, readUnsentFile, type UnsentPart } from '#local/courier/import.ts'
import { listActs, writeAct } from '#local/desk/acts.ts'
import { counts, listRecords } from '#local/outbox/records.ts'
import { removeProfile, whatGoes } from '#local/profiles/profiles.ts'
import { syncProfile } from '#local/sync/sync.ts'
import { type Person, TestDevice } from '../support/device.ts'

const questionId = asId<'record'>('01900000-0000-7000-8000-000000000001')
const facts: ActFacts = { kind: 'reply', questionId, text: 'Count to five.', was: null }
const write = (phone: TestDevice, { db }: Person) => writeAct(db, phone.world, { facts, language: 'ar' })

async function partOf({ db, profile }: Person): Promise<UnsentPart> {
  const { file } = await rescueUnsent(db, profile)
  const read = readUnsentFile(await file.text())
  const [part] = read.kind === 'work' ? read.parts : []
  if (part === undefined) throw new Error('nothing in the file')
  return part
}

it('what a supervisor did and did not send is in her file, beside what she learned', async () => {
  const phone = new TestDevice()
  const zahra = await phone.learner('Zahra')
  const attempt = await phone.attempt(zahra)
  const act = await write(phone, zahra)
  expect((await partOf(zahra)).records).toEqual([attempt, act])
})

it('a person whose acts wait is not removed before they are in a file, and that is said', async () => {
  const phone = new TestDevice()
  const zahra = await phone.learner('Zahra')
  await write(phone, zahra)
  expect(await whatGoes(zahra.db)).toMatchObject({ unsent: 1, unsentActs: 1 })
  const { rescued } = await rescueUnsent(zahra.db, zahra.profile)
  zahra.db.close()
  expect(await removeProfile(phone.device, zahra.profile.id)).toEqual({ kind: 'has-unsent', count: 1 })
  expect(await removeProfile(phone.device, zahra.profile.id, rescued)).toEqual({ kind: 'removed' })
})

it('her file on her own new phone: the act waits there as hers, once, and is sent with its proof', async () => {
  const phone = new TestDevice()
  const old = await phone.learner('Zahra')
  const act = await write(phone, old)
  const part = await partOf(old)
  const fresh = await phone.learner('Zahra')
  expect(await importUnsent(fresh.db, { records: part.records })).toMatchObject({ added: 1, malformed: 0 })
  expect(await importUnsent(fresh.db, { records: part.records })).toMatchObject({ added: 0, known: 1 })
  expect(await listActs(fresh.db)).toMatchObject([{ act, state: 'waiting' }])
  expect(await syncProfile(phone.device, fresh.profile.id, phone.world)).toMatchObject({ sent: 1 })
  expect(await listActs(fresh.db)).toMatchObject([{ state: 'sent' }])
  expect(await listRecords(fresh.db)).toEqual([])
})

it('a colleague who carries it delivers it in its author’s name, and it is no act of hers', async () => {
  const phone = new TestDevice()
  const zahra = await phone.learner('Zahra')
  const act = await write(phone, zahra)
  const nora = await phone.learner('Nora')
  await importUnsent(nora.db, await partOf(zahra))
  expect(await listActs(nora.db)).toEqual([])
  expect(await counts(nora.db)).toEqual({ waiting: 0, refused: 0, sent: 0 })
  expect(await listCarried(nora.db)).toMatchObject([{ name: 'Zahra', waiting: 1 }])
  phone.server.refusal = ({ id }) => ({
    ...{ kind: 'stored', id, receipt: 'AAAA-AAAA', receivedAt: 1, score: null },
    author: 'other',
  })
  await syncProfile(phone.device, nora.profile.id, phone.world)
  expect(JSON.stringify(phone.server.asked)).toContain(`"carried":[{"id":"${act.id}"`)
  expect(await nora.db.acts.count()).toBe(0)
  expect(await nora.db.outbox.count()).toBe(0)
  expect(await listCarried(nora.db)).toMatchObject([{ name: 'Zahra', waiting: 0, delivered: 1 }])
})
