import { expect, test, vi } from 'vitest'
import { maxSyncJson } from '#protocol/limits.ts'
import { counts, listRecords } from '#local/outbox/records.ts'
import { readState } from '#local/database/state.ts'
import { lastSync, syncAll, syncProfile, type SyncOutcome } from '#local/sync/sync.ts'
import { type Person, TestDevice } from '#tests/support/device.ts'
import {
  answerLost,
  noNetwork,
  portal,
  problem,
  silence,
  type Fault,
} from '#tests/support/scripted-server.ts'

const sync = (phone: TestDevice, { profile }: Person): Promise<SyncOutcome> =>
  syncProfile(phone.device, profile.id, phone.world)

test('a record is sent once its receipt is here: the receipt comes in and the entry goes out together', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  const record = await phone.attempt(person)
  expect(await sync(phone, person)).toEqual({ kind: 'synced', sent: 1, refused: 0 })
  const kept = phone.server.records.get(record.id)
  expect((await listRecords(person.db))[0]).toMatchObject({
    state: 'sent',
    receipt: kept?.receipt,
    receivedAt: kept?.receivedAt,
    serverScore: { raw: 1, max: 2 },
  })
  expect(kept?.receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(await lastSync(person.db)).toEqual({ at: phone.world.now(), kind: 'synced' })
})

test('the response is lost: the record waits, is sent again, and the server has it once', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  await phone.attempt(person)
  phone.server.faults.push(answerLost)
  expect(await sync(phone, person)).toMatchObject({ kind: 'unreachable' })
  expect(await counts(person.db)).toEqual({ waiting: 1, refused: 0, sent: 0 })
  expect(await sync(phone, person)).toMatchObject({ kind: 'synced', sent: 1 })
  expect(phone.server.records.size).toBe(1)
})

const says =
  (status: number, body: string, type = 'application/json'): Fault =>
  () =>
    Promise.resolve(new Response(body, { status, headers: { 'content-type': type } }))
const cutInHalf: Fault = async (reach) => {
  const text = await (await reach()).text()
  return new Response(text.slice(0, text.length / 2), { headers: { 'content-type': 'application/json' } })
}
test.each<readonly [string, Fault]>([
  ['no network', noNetwork],
  ['a portal that answers 200', portal],
  ['an answer cut in half', cutInHalf],
  ['an empty 200', says(200, '')],
  ['a 200 of another shape', says(200, '{"ok":true}')],
  [
    'an answer with a byte order mark',
    async (reach) => says(200, `\ufeff${await (await reach()).text()}`)(reach, {}),
  ],
  ['400', says(400, '{}')],
  ['404', says(404, '<html>', 'text/html')],
  ['409', says(409, '{}')],
  ['422', says(422, '{}')],
  ['500', says(500, 'oops', 'text/plain')],
  ['a wrong signature', () => Promise.resolve(problem('wrong-signature', 0))],
  ['forbidden', () => Promise.resolve(problem('forbidden', 0, 403))],
])('%s: everything stays and waits', async (_name, fault) => {
  const phone = new TestDevice()
  const person = await phone.learner()
  await phone.attempt(person)
  phone.server.faults.push(fault)
  expect(await sync(phone, person)).toMatchObject({ kind: 'unreachable' })
  expect(await counts(person.db)).toEqual({ waiting: 1, refused: 0, sent: 0 })
  expect(await sync(phone, person)).toMatchObject({ kind: 'synced', sent: 1 })
})

test('a server that accepts and never speaks is given up in time, and half as much is tried next', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  for (let i = 0; i < 4; i++) await phone.attempt(person)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const asked = Promise.withResolvers<void>()
    phone.server.faults.push((reach, init) => {
      asked.resolve()
      return silence(reach, init)
    })
    const outcome = sync(phone, person)
    await asked.promise
    vi.advanceTimersByTime(60_000)
    expect(await outcome).toMatchObject({ kind: 'unreachable' })
  } finally {
    vi.useRealTimers()
  }
  const sizes = recordSizes(phone)
  expect(await sync(phone, person)).toMatchObject({ kind: 'synced', sent: 4 })
  expect(recordSizes(phone).slice(sizes.length)).toEqual([2, 2])
  expect(await readState(person.db, 'batch')).toBe(8)
})

test('waiting grows with failures, keeps to what the server asks, and starts again after a success', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  const waits: number[] = []
  for (let i = 0; i < 12; i++) {
    phone.server.faults.push(noNetwork)
    const outcome = await sync(phone, person)
    if (outcome.kind === 'unreachable') waits.push(outcome.retryInMs)
  }
  expect(waits.length).toBe(12)
  expect(waits[0]).toBeLessThanOrEqual(10_000)
  expect(Math.max(...waits)).toBeLessThanOrEqual(15 * 60_000)
  expect(await readState(person.db, 'retry')).toMatchObject({ failures: 12 })
  phone.server.faults.push(() =>
    Promise.resolve(new Response('busy', { status: 503, headers: { 'retry-after': '600' } })),
  )
  const told = await sync(phone, person)
  expect(told.kind === 'unreachable' && told.retryInMs).toBeGreaterThanOrEqual(600_000)
  await sync(phone, person)
  expect(await readState(person.db, 'retry')).toBeNull()
})

test('half a year of work goes in batches the line can take', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  for (let i = 0; i < 230; i++) await phone.attempt(person)
  expect(await sync(phone, person)).toMatchObject({ kind: 'synced', sent: 230 })
  expect(recordSizes(phone)).toEqual([100, 100, 30])
  for (const { body } of phone.server.asked)
    expect(JSON.stringify(body).length).toBeLessThan(maxSyncJson + 1000)
})

test('the server finds a batch too large: it is halved until it passes', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  for (let i = 0; i < 9; i++) await phone.attempt(person)
  phone.server.mostRecords = 2
  expect(await sync(phone, person)).toMatchObject({ kind: 'synced', sent: 9 })
  expect(phone.server.records.size).toBe(9)
})

test('one record that is too large even alone needs help, and does not stop those behind it', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  const first = await phone.attempt(person)
  await phone.attempt(person)
  const tooLarge: Fault = () => Promise.resolve(problem('too-large', 0, 413))
  // Both together, then the first alone.
  phone.server.faults.push(tooLarge, tooLarge)
  expect(await sync(phone, person)).toMatchObject({ kind: 'synced', sent: 1 })
  const stored = await listRecords(person.db)
  expect(stored.find(({ record }) => record.id === first.id)).toMatchObject({
    state: 'refused',
    reason: 'too-large',
  })
  expect(phone.server.records.size).toBe(1)
})

test('a refused record stays with its code, the others pass, and a new build offers it again', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  const bad = await phone.attempt(person)
  await phone.attempt(person)
  phone.server.refusal = ({ id }) =>
    id === bad.id ? { kind: 'refused', id, reason: 'unknown-pack', code: 'WXYZ-1234' } : undefined
  expect(await sync(phone, person)).toMatchObject({ kind: 'synced', sent: 1, refused: 1 })
  expect((await listRecords(person.db)).find(({ record }) => record.id === bad.id)).toMatchObject({
    state: 'refused',
    reason: 'unknown-pack',
    code: 'WXYZ-1234',
  })
  phone.server.refusal = undefined
  expect(await sync(phone, person)).toMatchObject({ kind: 'synced', sent: 0 })
  phone.build = 'build-2'
  expect(await sync(phone, person)).toMatchObject({ kind: 'synced', sent: 1 })
  expect(await counts(person.db)).toEqual({ waiting: 0, refused: 0, sent: 2 })
})

test('a record without a reply stays waiting, and the phone does not ask for ever', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  await phone.attempt(person)
  phone.server.refusal = () => 'silence'
  expect(await sync(phone, person)).toMatchObject({ kind: 'synced', sent: 0 })
  expect(await counts(person.db)).toMatchObject({ waiting: 1 })
})

test('two tabs and the worker at once deliver once, and a record made meanwhile is not left behind', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  await phone.attempt(person)
  const made = Promise.withResolvers<void>()
  // The second record is made while the first exchange is on its way; the second tab finds the lock taken.
  phone.server.faults.push(undefined, async (reach) => {
    const answer = await reach()
    await made.promise
    return answer
  })
  const first = sync(phone, person)
  const second = sync(phone, person)
  await phone.attempt(person)
  made.resolve()
  const outcomes = await Promise.all([first, second])
  expect(outcomes.map(({ kind }) => kind)).toContain('synced')
  expect(await counts(person.db)).toEqual({ waiting: 0, refused: 0, sent: 2 })
  expect(phone.server.records.size).toBe(2)
})

test('two people on one phone: each is delivered under her own key, whoever is on the screen', async () => {
  const phone = new TestDevice()
  const [amina, sara] = [await phone.learner('Amina'), await phone.learner('Sara')]
  const [hers, others] = [await phone.attempt(amina), await phone.attempt(sara)]
  await phone.guest('a guest, who has nobody to send to')
  expect(await syncAll(phone.device, phone.world)).toMatchObject({ kind: 'synced' })
  const keys = await Promise.all([amina, sara].map(({ db }) => db.keys.get('device')))
  expect(phone.server.records.get(hers.id)?.keyId).toBe(keys[0]?.keyId)
  expect(phone.server.records.get(others.id)?.keyId).toBe(keys[1]?.keyId)
})

test('the broken database of one person does not hold up the other', async () => {
  const phone = new TestDevice()
  const [amina, sara] = [await phone.learner('Amina'), await phone.learner('Sara')]
  const record = await phone.attempt(sara)
  await phone.attempt(amina)
  await amina.db.keys.clear()
  const reported: string[] = []
  const listen = (event: ErrorEvent): void => {
    reported.push(event.message)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  addEventListener('error', listen, { capture: true })
  try {
    expect(await syncAll(phone.device, phone.world)).toMatchObject({ kind: 'synced', sent: 1 })
  } finally {
    removeEventListener('error', listen, { capture: true })
  }
  expect(reported).toEqual([expect.stringContaining('has no key')])
  expect(phone.server.records.has(record.id)).toBe(true)
  expect(await counts(amina.db)).toMatchObject({ waiting: 1 })
})

const recordSizes = (phone: TestDevice): number[] =>
  phone.server.asked.flatMap(({ path, body }) =>
    path === '/api/sync' &&
    typeof body === 'object' &&
    body !== null &&
    'records' in body &&
    Array.isArray(body.records) &&
    body.records.length > 0
      ? [body.records.length]
      : [],
  )
