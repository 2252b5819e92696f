import { expect, test } from 'vitest'
import { asId } from '#domain/id.ts'
import { getDeviceKey } from '#local/secrets/device-key.ts'
import { join } from '#local/enrol/enrol.ts'
import { counts, findAccount, listAssignments, listRecords } from '#local/outbox/records.ts'
import { syncProfile, type SyncOutcome } from '#local/sync/sync.ts'
import type { Change } from '#protocol/sync/sync.ts'
import { type Person, TestDevice } from '#tests/support/device.ts'
import { accountId } from '#tests/support/scripted-server.ts'

const sync = (phone: TestDevice, { profile }: Person): Promise<SyncOutcome> =>
  syncProfile(phone.device, profile.id, phone.world)

const assignment = (number: number): Change => ({
  kind: 'assignment',
  assignment: {
    id: asId(`01940000-0000-7000-8000-${String(number).padStart(12, '0')}`),
    version: 1,
    moduleId: asId('play'),
    dueOn: '2026-12-01',
    graceDays: 0,
    timeZone: 'Africa/Casablanca',
    note: null,
    assignedBy: 'Fatima',
    assignedAt: 1,
    withdrawn: false,
  },
})

test('changes come in pages until there are no more, and what came is not asked for again', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  for (let i = 1; i <= 130; i++) phone.server.changes.push(assignment(i))
  await sync(phone, person)
  expect((await listAssignments(person.db)).length).toBe(130)
  const asked = phone.server.asked.length
  await sync(phone, person)
  expect(phone.server.asked.length).toBe(asked + 1)
})

test('whole objects replace the older version of themselves', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  const facts = {
    id: asId<'account'>(accountId),
    name: 'Amina B.',
    roles: ['learner' as const],
    language: 'ar' as const,
    address: 'feminine' as const,
    cohorts: [],
    supervisors: [{ name: 'Fatima', phone: '+212600000000' }],
  }
  phone.server.changes.push(assignment(1), { kind: 'account', account: facts })
  await sync(phone, person)
  expect(await findAccount(person.db)).toEqual(facts)
  expect((await phone.profileOf(person))?.account).toEqual({
    id: accountId,
    name: 'Amina B.',
    roles: ['learner'],
  })
  const first = assignment(1)
  if (first.kind === 'assignment')
    phone.server.changes.push({ ...first, assignment: { ...first.assignment, version: 2, withdrawn: true } })
  await sync(phone, person)
  expect(await listAssignments(person.db)).toMatchObject([{ version: 2, withdrawn: true }])
})

test('records the server says it misses are offered again', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  const lost = await phone.attempt(person)
  await phone.attempt(person)
  await sync(phone, person)
  phone.server.records.delete(lost.id)
  expect(await sync(phone, person)).toMatchObject({ kind: 'synced', sent: 1 })
  expect(phone.server.records.has(lost.id)).toBe(true)
})

test('another epoch: the cursor is forgotten and everything held is offered, also what came from a lost phone', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  const own = await phone.attempt(person)
  const old = { ...own, id: asId<'record'>('01940000-0000-7000-8000-00000000aaaa'), seq: 40 }
  phone.server.changes.push(assignment(1), {
    kind: 'record',
    record: old,
    receipt: 'AAAA-BBBB',
    receivedAt: 5,
  })
  await sync(phone, person)
  expect(await counts(person.db)).toEqual({ waiting: 0, refused: 0, sent: 2 })
  // A backup from before both records.
  phone.server.epoch = 'epoch-2'
  phone.server.records.clear()
  phone.server.changes.splice(0, 2, assignment(2))
  expect(await sync(phone, person)).toMatchObject({ kind: 'synced', sent: 2 })
  expect([...phone.server.records.keys()].toSorted()).toEqual([old.id, own.id].toSorted())
  expect((await listAssignments(person.db)).length).toBe(2)
})

test('a server that forgot the key: nothing is lost, and joining again delivers it', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  await phone.attempt(person)
  const keys = [...phone.server.keys]
  phone.server.keys.clear()
  expect(await sync(phone, person)).toEqual({ kind: 'not-joined' })
  expect((await phone.profileOf(person))?.account).toBeNull()
  expect(await counts(person.db)).toMatchObject({ waiting: 1 })
  const result = await join(
    phone.device,
    person.profile,
    { code: phone.newCode(), name: 'Amina' },
    phone.world,
  )
  expect(result.kind).toBe('enrolled')
  expect(await sync(phone, person)).toMatchObject({ kind: 'synced', sent: 1 })
  expect([...phone.server.keys.keys()]).toEqual(keys.map(([keyId]) => keyId))
})

test('a server that remembers the key again needs no new code', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  phone.server.changes.push({
    kind: 'account',
    account: {
      id: asId(accountId),
      name: 'Amina',
      roles: ['learner'],
      language: 'ar',
      address: 'feminine',
      cohorts: [],
      supervisors: [],
    },
  })
  await sync(phone, person)
  await phone.attempt(person)
  const keys = [...phone.server.keys]
  phone.server.keys.clear()
  await sync(phone, person)
  for (const [keyId, key] of keys) phone.server.keys.set(keyId, key)
  expect(await sync(phone, person)).toMatchObject({ kind: 'synced', sent: 1 })
  expect((await phone.profileOf(person))?.account).toMatchObject({ id: accountId })
})

test('a device that was ended keeps its work, says so, and delivers it when it is taken back', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  for (let i = 0; i < 130; i++) await phone.attempt(person)
  const { keyId } = await getDeviceKey(person.db)
  const key = phone.server.keys.get(keyId)
  if (!key) throw new Error('not enrolled')
  key.ended = true
  expect(await sync(phone, person)).toEqual({ kind: 'ended' })
  expect(await phone.profileOf(person)).toMatchObject({ ended: true, account: { id: accountId } })
  expect(await counts(person.db)).toEqual({ waiting: 0, refused: 130, sent: 0 })
  // Asked again with nothing to send, the server says so by a problem: the profile stays locked.
  expect(await sync(phone, person)).toEqual({ kind: 'ended' })
  expect((await phone.profileOf(person))?.ended).toBe(true)
  key.ended = false
  expect(await sync(phone, person)).toMatchObject({ kind: 'synced', sent: 130 })
  expect(await phone.profileOf(person)).toMatchObject({ ended: false })
  expect((await listRecords(person.db)).every(({ state }) => state === 'sent')).toBe(true)
})
