import { expect, test } from 'vitest'
import { pinDelayMs } from '#domain/people/pin.ts'
import { Absence } from '#local/profiles/absence.ts'
import { PinWaits, setPin, tryPin } from '#local/profiles/pin.ts'
import { findCurrentProfile, setCurrentProfile } from '#local/profiles/profiles.ts'
import { counts } from '#local/outbox/records.ts'
import { type Person, TestDevice } from '#tests/support/device.ts'

/** A phone whose app has been open for some time, by a clock that only runs forward. */
class OpenApp {
  elapsedMs = 1_000
  waits = new PinWaits(() => this.elapsedMs)
  readonly phone: TestDevice
  readonly person: Person

  constructor(phone: TestDevice, person: Person) {
    this.phone = phone
    this.person = person
  }

  try(pin: string) {
    return tryPin(this.phone.device, this.person.profile.id, pin, this.waits)
  }

  /** Closed and opened again: the clock begins again. */
  restart(): void {
    this.elapsedMs = 50
    this.waits = new PinWaits(() => this.elapsedMs)
  }
}

async function withPin(pin: string): Promise<OpenApp> {
  const phone = new TestDevice()
  const person = await phone.learner()
  await setPin(phone.device, person.profile.id, pin, phone.world)
  return new OpenApp(phone, person)
}

test('the right PIN opens the page, another one does not, and neither is kept in words', async () => {
  const app = await withPin('2580')
  expect(await app.try('1111')).toMatchObject({ kind: 'wrong' })
  expect(await app.try('2580')).toEqual({ kind: 'open' })
  const row = await app.phone.device.profiles.get(app.person.profile.id)
  expect(JSON.stringify(row)).not.toContain('2580')
})

test('the third wrong PIN waits, each further one twice as long, up to a quarter of an hour', async () => {
  const app = await withPin('2580')
  for (let tries = 0; tries < 2; tries++) expect(await app.try('1')).toEqual({ kind: 'wrong', waitMs: 0 })
  expect(await app.try('1')).toEqual({ kind: 'wrong', waitMs: 10_000 })
  app.elapsedMs += 9_999
  expect(await app.try('2580')).toEqual({ kind: 'wait', waitMs: 1 })
  app.elapsedMs += 1
  expect(await app.try('1')).toEqual({ kind: 'wrong', waitMs: 20_000 })
  expect(pinDelayMs(60)).toBe(15 * 60_000)
})

test('neither a restart nor another date on the phone shortens the wait', async () => {
  const app = await withPin('2580')
  for (let tries = 0; tries < 3; tries++) await app.try('1')
  app.phone.clockAheadMs = 365 * 86_400_000
  app.restart()
  expect(await app.try('2580')).toEqual({ kind: 'wait', waitMs: 10_000 })
  app.elapsedMs += 10_000
  expect(await app.try('2580')).toEqual({ kind: 'open' })
})

test('what was waited while the app was open counts after a restart, and no restart adds to it', async () => {
  const app = await withPin('2580')
  for (let tries = 0; tries < 3; tries++) await app.try('1')
  app.elapsedMs += 6_000
  expect(await app.waits.keep(app.phone.device)).toBe(true)
  for (let restarts = 0; restarts < 3; restarts++) app.restart()
  expect(await app.try('2580')).toEqual({ kind: 'wait', waitMs: 4_000 })
  app.elapsedMs += 1_500
  await app.waits.keep(app.phone.device)
  app.restart()
  expect(await app.try('2580')).toEqual({ kind: 'wait', waitMs: 2_500 })
  app.elapsedMs += 2_500
  expect(await app.waits.keep(app.phone.device)).toBe(false)
  expect(await app.try('1')).toEqual({ kind: 'wrong', waitMs: 20_000 })
  app.restart()
  expect(await app.try('2580')).toEqual({ kind: 'wait', waitMs: 20_000 })
})

test('another tab is no way around: its wrong try begins the wait here too', async () => {
  const app = await withPin('2580')
  const other = new OpenApp(app.phone, app.person)
  for (let tries = 0; tries < 3; tries++) await app.try('1')
  app.elapsedMs += 10_000
  other.elapsedMs += 10_000
  await other.try('1')
  expect(await app.try('2580')).toEqual({ kind: 'wait', waitMs: 20_000 })
})

test('a forgotten PIN costs no work: everything stays and is delivered', async () => {
  const app = await withPin('2580')
  await app.phone.attempt(app.person)
  for (let tries = 0; tries < 8; tries++) {
    await app.try('1')
    app.elapsedMs += 15 * 60_000
  }
  expect(await counts(app.person.db)).toEqual({ waiting: 1, refused: 0, sent: 0 })
  await setCurrentProfile(app.phone.device, app.person.profile.id)
  expect((await findCurrentProfile(app.phone.device))?.id).toBe(app.person.profile.id)
})

test('an absence is as long as the clock that says more: asleep one stands still, and the other can be set', () => {
  let [now, ticks] = [1_000_000, 0]
  const absence = new Absence({ now: () => now }, () => ticks)
  now += 600_000 // The phone slept.
  expect(absence.ms()).toBe(600_000)
  absence.end()
  ticks += 400_000
  now -= 86_400_000 // Somebody set the date back.
  expect(absence.ms()).toBe(400_000)
})

test('a PIN changed in another window while one is tried stays the changed one', async () => {
  const phone = new TestDevice()
  const { profile } = await phone.guest()
  await setPin(phone.device, profile.id, '1111', phone.world)
  const waits = new PinWaits(() => 0)
  const tried = tryPin(phone.device, profile.id, '1111', waits)
  const changed = setPin(phone.device, profile.id, '2222', phone.world)
  await Promise.all([tried, changed])
  expect(await tryPin(phone.device, profile.id, '2222', new PinWaits(() => 0))).toEqual({ kind: 'open' })
})
