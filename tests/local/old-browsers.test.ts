import { expect, onTestFinished, test } from 'vitest'
import { counts } from '#local/outbox/records.ts'
import { installPack } from '#local/packs/install.ts'
import { syncAll } from '#local/sync/sync.ts'
import { aServedPack } from '#tests/support/browser-packs.ts'
import { TestDevice } from '#tests/support/device.ts'

/** As in a browser that never had it. */
function without(owner: object, name: string): void {
  const present = Object.getOwnPropertyDescriptor(owner, name)
  Object.defineProperty(owner, name, { value: undefined, configurable: true })
  onTestFinished(() => {
    Reflect.deleteProperty(owner, name)
    if (present) Object.defineProperty(owner, name, present)
  })
}

test('without Web Locks two tabs may both deliver, and nothing is doubled or lost', async () => {
  without(navigator, 'locks')
  const phone = new TestDevice()
  const person = await phone.learner()
  await phone.attempt(person)
  await Promise.all([syncAll(phone.device, phone.world), syncAll(phone.device, phone.world)])
  expect(phone.server.records.size).toBe(1)
  expect(await counts(person.db)).toEqual({ waiting: 0, refused: 0, sent: 1 })
  const pack = await aServedPack()
  for (const [path, bytes] of pack.files) phone.server.files.set(path, bytes)
  expect(await installPack(phone.device, pack, phone.world)).toEqual({ kind: 'ready' })
})

test('without CompressionStream a body goes as it is, signed as it goes', async () => {
  without(globalThis, 'CompressionStream')
  const phone = new TestDevice()
  const person = await phone.learner()
  await phone.attempt(person)
  expect(await syncAll(phone.device, phone.world)).toMatchObject({ kind: 'synced', sent: 1 })
})
