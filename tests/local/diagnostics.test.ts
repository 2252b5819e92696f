import Dexie from 'dexie'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { setOffset } from '#local/clock/clock.ts'
import { deviceDatabaseName, openDevice } from '#local/database/device-database.ts'
import { openDiagnostics } from '#local/diagnostics/diagnostics.ts'
import { faultOf } from '#local/diagnostics/fault.ts'
import { problemOf } from '#local/diagnostics/problem-of.ts'
import { exportEverything } from '#local/courier/everything.ts'
import { deviceReport } from '#local/sync/device-report.ts'
import { syncProfile } from '#local/sync/sync.ts'
import { decode } from '#protocol/decode.ts'
import { deviceReport as reportSchema } from '#protocol/sync/sync.ts'
import { shapeFor } from '#protocol/version/shape.ts'
import { liveQuery } from '#local/database/live-query.ts'
import { longestFault } from '#protocol/limits.ts'
import { TestDevice } from '#tests/support/device.ts'
import { withFault } from '#tests/support/failing-storage.ts'

const diagnosticsOf = (phone: TestDevice) => openDiagnostics(phone.device, phone.world)

/** Resolves when so many different faults are written. */
function written({ device }: TestDevice, rows: number): Promise<void> {
  return new Promise((resolve) => {
    const live = liveQuery(() => device.faults.count()).subscribe((count) => {
      if (count !== rows) return
      resolve()
      queueMicrotask(() => live.unsubscribe())
    })
  })
}

describe('what an error is', () => {
  test.each([
    [new DOMException('', 'QuotaExceededError'), 'full'],
    [new Dexie.AbortError('taken back', new DOMException('', 'QuotaExceededError')), 'full'],
    [new Dexie.OpenFailedError('not opened', new DOMException('', 'QuotaExceededError')), 'full'],
    [new Dexie.OpenFailedError('not opened', new DOMException('', 'UnknownError')), 'closed'],
    [new Dexie.DatabaseClosedError(), 'closed'],
    [new DOMException('', 'VersionError'), 'closed'],
    [new Dexie.AbortError('taken back'), 'unwritten'],
    [new DOMException('', 'UnknownError'), 'unwritten'],
    [new DOMException('', 'AbortError'), 'stopped'],
    [new TypeError('Failed to fetch'), 'network'],
    [new TypeError('NetworkError when attempting to fetch resource.'), 'network'],
    [new TypeError('Load failed'), 'network'],
    [new TypeError('Failed to fetch dynamically imported module: https://x/a.js'), 'not-arrived'],
    [new TypeError('error loading dynamically imported module'), 'not-arrived'],
    [new TypeError('x is not a function'), 'fault'],
    [new DOMException('', 'DataCloneError'), 'fault'],
    ['a text', 'fault'],
    [null, 'fault'],
  ])('%s is %s', (error, kind) => expect(problemOf(error)).toBe(kind))

  test('a database that was really closed, and one that really fails', async () => {
    const phone = new TestDevice()
    const { db } = await phone.guest()
    const act = () => phone.device.meta.put({ key: 'x', value: 1 })
    for (const [fault, kind] of [
      ['full', 'full'],
      ['error', 'unwritten'],
      ['abort', 'unwritten'],
    ] as const) {
      const { outcome } = await withFault(phone.device.name, { k: 1, fault, forever: false }, act)
      expect(outcome.status === 'rejected' && problemOf(outcome.reason)).toBe(kind)
    }
    db.close({ disableAutoOpen: true })
    expect(problemOf(await db.state.get('x').catch((error: unknown) => error))).toBe('closed')
  })
})

describe('a fault that is noted', () => {
  test('survives, with the corrected time, the place and the build; met again it is counted', async () => {
    const phone = new TestDevice()
    phone.clockAheadMs = 86_400_000
    const { db } = await phone.guest()
    await setOffset(db, phone.server.now, phone.world.now())
    const fail = () => new TypeError('x is not a function')
    for (let time = 0; time < 3; time++) diagnosticsOf(phone).note(fail(), '/me/records/')
    await written(phone, 1)
    const faults = await openDiagnostics(openDevice(phone.device.name), phone.world).list()
    expect(faults).toMatchObject([
      { kind: 'fault', where: '/me/records/', build: 'build-1', at: phone.server.now },
    ])
    expect(faults[0]?.message).toMatch(/^TypeError: x is not a function/)
  })

  test('a thousand at once are one line of a thousand, and the same error thrown on is not counted twice', async () => {
    const phone = new TestDevice()
    const diagnostics = diagnosticsOf(phone)
    const once = new RangeError('once')
    diagnostics.note(once, 'here')
    diagnostics.note(once, 'there')
    phone.server.now += 1_000
    for (let time = 0; time < 1_000; time++) diagnostics.note(new Error('again'), 'loop')
    expect(await diagnostics.list()).toMatchObject([{ count: 1_000 }, { count: 1, where: 'here' }])
  })

  test('the last fifty are kept', async () => {
    const phone = new TestDevice()
    const diagnostics = diagnosticsOf(phone)
    for (const letter of 'abcdefghijklmnopqrstuvwxyz')
      for (const other of ['one', 'two', 'three']) {
        phone.server.now += 1_000
        diagnostics.note(new Error(`${other} ${letter}`), 'here')
      }
    await written(phone, 50)
    const faults = await diagnosticsOf(phone).list()
    expect(faults).toHaveLength(50)
    expect(faults[0]?.message).toContain('three z')
  })

  test('is in memory when the database is what fails, and clearing takes both', async () => {
    const phone = new TestDevice()
    await phone.device.open()
    const diagnostics = diagnosticsOf(phone)
    await withFault(phone.device.name, { k: 1, fault: 'error', forever: true }, async () => {
      diagnostics.note(new Error('broken'), 'here')
      expect(await diagnostics.list()).toMatchObject([{ count: 1 }])
    })
    diagnostics.note(new Error('later'), 'here')
    await written(phone, 2)
    await diagnostics.clear()
    expect(await diagnostics.list()).toEqual([])
  })

  test('that cannot even be read breaks nothing', () => {
    const hostile = {
      get name(): string {
        throw new Error('no name')
      },
    }
    const diagnostics = diagnosticsOf(new TestDevice())
    for (const error of [hostile, undefined, null, Symbol('s'), 7, Object.create(null), () => 0])
      expect(() => diagnostics.note(error, 'here')).not.toThrow()
  })
})

describe('the words of a fault', () => {
  const said = (message: string): string => faultOf({ name: 'Error', message }, 'here', 'b', 0).message

  test.each([
    [`Unexpected token 'A', "Amina El Idrissi" is not valid JSON`, 'Amina'],
    ['Unexpected identifier «Zineb»', 'Zineb'],
    ["No module named 'Amina'", 'Amina'],
    ['cannot read https://example.org/ar/join/#K7Q2M9XTRB', 'K7Q2'],
    ['cannot read /ar/join/?code=K7Q2M9XTRB', 'K7Q2'],
    ['call 06 61 23 45 67 now', '61 23'],
    ['call 0661234567', '0661'],
    ['no row 019a0000-0000-7000-8000-000000000002', '019a0000'],
    ['no login amina@example.org', 'amina'],
    ['code K7Q2M is used', 'K7Q2M'],
    ['اسم أمينة', 'أمينة'],
  ])('leave out what is somebody’s: %s', (message, somebodys) =>
    expect(said(message)).not.toContain(somebodys),
  )

  test.each([
    "Failed to execute 'put' on 'IDBObjectStore': the transaction is not active",
    "Cannot read properties of undefined (reading 'moduleId')",
  ])('keep what helps: %s', (message) => expect(said(message)).toBe(`Error: ${message}`))

  test('are short plain text, whatever was thrown', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ unit: 'binary' }),
        (message, where) => {
          const fault = faultOf({ name: 'Error', message, stack: message }, where, 'b', 0)
          expect(fault.message.length).toBeLessThanOrEqual(longestFault)
          expect(fault.message + fault.where).toMatch(/^[\x20-\x7e…]*$/)
        },
      ),
    )
  })
})

test('a phone of the first version opens with its people, and room for faults', async () => {
  const name = `${deviceDatabaseName}-${crypto.randomUUID()}`
  const old = new Dexie(name)
  old.version(1).stores({ profiles: 'id', settings: 'key', packs: 'key', catalogue: 'key', meta: 'key' })
  await old.table('profiles').add({ id: 'amina', name: 'Amina' })
  old.close()
  const device = openDevice(name)
  expect(await device.profiles.toArray()).toEqual([{ id: 'amina', name: 'Amina' }])
  expect(await device.faults.count()).toBe(0)
  device.close()
})

describe('the faults of a phone', () => {
  test('go with its report: how many, and the last one', async () => {
    const phone = new TestDevice()
    const { db } = await phone.guest()
    const report = () => deviceReport(phone.device, db, phone.world, 0)
    expect(await report()).not.toHaveProperty('faults')
    const diagnostics = diagnosticsOf(phone)
    for (let time = 0; time < 3; time++) diagnostics.note({ name: 'Error', message: 'first' }, 'quiz: submit')
    phone.server.now += 60_000
    diagnostics.note({ name: 'Error', message: 'second' }, 'quiz: submit')
    await diagnostics.list()
    await written(phone, 2)
    expect(await report()).toMatchObject({
      faults: 4,
      lastFault: 'quiz: submit: Error: second',
      lastFaultAt: phone.server.now,
    })
    const shaped = shapeFor(reportSchema, await report(), 1)
    expect(shaped.ignored).toEqual(['faults', 'lastFault', 'lastFaultAt'])
  })

  test('are never more than the server takes, whatever was thrown and whatever the clock says', async () => {
    const phone = new TestDevice()
    const { db } = await phone.guest()
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          key: fc.string(),
          kind: fc.constant('fault' as const),
          build: fc.string(),
          where: fc.string({ maxLength: 60 }),
          message: fc.string({ maxLength: longestFault }),
          firstAt: fc.integer(),
          at: fc.double({ min: -1e18, max: 1e18, noNaN: true }),
          count: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
        }),
        async (fault) => {
          await phone.device.faults.clear()
          await phone.device.faults.put(fault)
          const report = await deviceReport(phone.device, db, phone.world, 0)
          expect(decode(reportSchema, report)).toMatchObject({ kind: 'decoded' })
        },
      ),
      { numRuns: 40 },
    )
  })

  test('are in her copy of everything', async () => {
    const phone = new TestDevice()
    const { db, profile } = await phone.guest()
    const diagnostics = diagnosticsOf(phone)
    diagnostics.note(new Error('noted'), 'here')
    const copy: unknown = JSON.parse(
      await (await exportEverything(db, profile, await diagnostics.list())).text(),
    )
    expect(copy).toMatchObject({ faults: [{ where: 'here', count: 1 }] })
  })
})

test('what a newer server says and this build leaves out is noted, once a kind, however often it is said', async () => {
  const phone = new TestDevice()
  const diagnostics = diagnosticsOf(phone)
  const world = { ...phone.world, note: diagnostics.note }
  const { profile } = await phone.learner()
  for (let day = 0; day < 3; day++) {
    phone.server.changes.push({ kind: 'badge', badge: { name: 'gold' } })
    await syncProfile(phone.device, profile.id, world)
  }
  expect(await diagnostics.list()).toMatchObject([
    { kind: 'not-understood', where: 'sync', message: 'NotUnderstood: changes[badge]', count: 1 },
  ])
})
