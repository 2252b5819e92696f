import { describe, expect, test } from 'vitest'
import { getDeviceKey } from '#local/secrets/device-key.ts'
import { join, openLocked } from '#local/enrol/enrol.ts'
import { syncProfile } from '#local/sync/sync.ts'
import { counts } from '#local/outbox/records.ts'
import { showCode } from '#protocol/enrolment/code.ts'
import { updateProfile } from '#local/profiles/profiles.ts'
import { TestDevice } from '#tests/support/device.ts'
import { accountId, answerLost, noNetwork, portal } from '#tests/support/scripted-server.ts'

test('a guest joins with the code as she types it, and her work becomes hers on the server', async () => {
  const phone = new TestDevice()
  const guest = await phone.guest('')
  const record = await phone.attempt(guest)
  const code = showCode(phone.newCode()).toLowerCase()
  const result = await join(phone.device, guest.profile, { code, name: 'Amina' }, phone.world)
  expect(result).toEqual({ kind: 'enrolled', account: { id: accountId, name: 'Amina', roles: ['learner'] } })
  expect(await phone.profileOf(guest)).toMatchObject({ name: 'Amina', account: { id: accountId } })
  expect(await syncProfile(phone.device, guest.profile.id, phone.world)).toMatchObject({
    kind: 'synced',
    sent: 1,
  })
  expect(phone.server.records.get(record.id)?.keyId).toBe((await getDeviceKey(guest.db)).keyId)
})

test('the response to joining is lost: joining again with the same code gives the same account', async () => {
  const phone = new TestDevice()
  const guest = await phone.guest()
  const code = phone.newCode()
  phone.server.faults.push(answerLost)
  const facts = { code, name: 'Amina' }
  expect(await join(phone.device, guest.profile, facts, phone.world)).toEqual({ kind: 'unreachable' })
  expect((await phone.profileOf(guest))?.account).toBeNull()
  expect(await join(phone.device, guest.profile, facts, phone.world)).toMatchObject({ kind: 'enrolled' })
  expect(phone.server.keys.size).toBe(1)
})

test('a code for her locked page is one wish until there is a response, and another the next time', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  const code = phone.newCode()
  const wishes = () =>
    phone.server.asked.flatMap(({ path, body }) =>
      path === '/api/join' && typeof body === 'object' && body !== null && 'opens' in body
        ? [body.opens]
        : [],
    )
  phone.server.faults.push(answerLost)
  expect(await openLocked(phone.device, person.profile, code, phone.world)).toEqual({ kind: 'unreachable' })
  await openLocked(phone.device, person.profile, code, phone.world)
  await openLocked(phone.device, person.profile, code, phone.world)
  const [lost, again, later] = wishes()
  expect(lost).toEqual(expect.any(String))
  expect(again).toBe(lost)
  expect(later).not.toBe(lost)
})

test.each([
  ['without a network', noNetwork],
  ['behind a Wi-Fi that asks to sign in', portal],
])('%s, joining says that nobody replied', async (_name, fault) => {
  const phone = new TestDevice()
  const guest = await phone.guest()
  phone.server.faults.push(fault)
  const facts = { code: phone.newCode(), name: 'Amina' }
  expect(await join(phone.device, guest.profile, facts, phone.world)).toEqual({ kind: 'unreachable' })
})

test('a code somebody else used is shown as such; a mistyped one is caught without asking', async () => {
  const phone = new TestDevice()
  const [first, second] = [await phone.guest(), await phone.guest()]
  const code = phone.newCode()
  await join(phone.device, first.profile, { code, name: 'Amina' }, phone.world)
  expect(await join(phone.device, second.profile, { code, name: 'Sara' }, phone.world)).toMatchObject({
    kind: 'problem',
    reason: 'code-used',
  })
  const asked = phone.server.asked.length
  const mistyped = code.slice(0, 9) + (code.endsWith('0') ? '1' : '0')
  expect(
    await join(phone.device, second.profile, { code: mistyped, name: 'Sara' }, phone.world),
  ).toMatchObject({
    reason: 'code-unknown',
  })
  expect(phone.server.asked.length).toBe(asked)
})

test('a phone that believes it is 1970 joins and delivers, at the price of one more trip', async () => {
  const phone = new TestDevice()
  phone.clockAheadMs = -phone.server.now + 60_000
  const person = await phone.learner()
  expect(phone.server.asked.map(({ path }) => path)).toEqual(['/api/join', '/api/join'])
  const record = await phone.attempt(person)
  expect(record.offsetMs).toBe(phone.server.now - 60_000)
  await syncProfile(phone.device, person.profile.id, phone.world)
  expect(phone.server.asked.length).toBe(3)
  expect(await counts(person.db)).toEqual({ waiting: 0, refused: 0, sent: 1 })
})

test('the private key cannot be read out', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  const { privateKey, keyId } = await getDeviceKey(db)
  await expect(crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow('not extractable')
  expect(keyId).toMatch(/^[A-Za-z0-9_-]{43}$/)
})

describe('a name that the supervisor changed', () => {
  async function renamed(onPhone: string, to: string, given = 'Amina'): Promise<string | undefined> {
    const phone = new TestDevice()
    const person = await phone.learner(given)
    await updateProfile(phone.device, person.profile.id, { name: onPhone })
    phone.server.changes.push({
      kind: 'account',
      account: {
        id: accountId,
        name: to,
        roles: ['learner'],
        language: 'ar',
        address: 'feminine',
        cohorts: [],
        supervisors: [],
      },
    })
    await syncProfile(phone.device, person.profile.id, phone.world)
    const profile = await phone.profileOf(person)
    expect(profile?.account?.name).toBe(to)
    return profile?.name
  }

  test('is the one on her phone, where she was called as before', async () => {
    expect(await renamed('Amina', 'Amina Zaki')).toBe('Amina Zaki')
  })

  test('leaves the name she chose herself', async () => {
    expect(await renamed('أمينة', 'Amina Zaki')).toBe('أمينة')
  })

  test('is given to who had none', async () => {
    expect(await renamed('', 'Amina Zaki', '549HT')).toBe('Amina Zaki')
  })

  test('is not taken when it is half a code', async () => {
    expect(await renamed('Amina', '549HT')).toBe('Amina')
  })
})
