import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useDelivery } from '#app/device/delivery.ts'
import { Deliveries } from '#app/device/opened/deliveries.ts'
import type { OnDevice } from '#app/device/on-device.ts'
import { sendNowAndThen, sendWhenOnline } from '#local/sync/background.ts'
import type { SyncOutcome } from '#local/sync/sync.ts'

const asked: string[] = []
let isFull = false
let outcome: SyncOutcome = { kind: 'synced', sent: 0, refused: 0 }
const sync = {
  forgetFailures: () => Promise.resolve(),
  fetchWanted: () => Promise.resolve(isFull),
  sendNowAndThen: () => Promise.resolve(asked.push('now and then')),
  sendWhenOnline: () => Promise.resolve(asked.push('when online')),
  syncAll: () => {
    asked.push('try')
    return Promise.resolve(outcome)
  },
}

// Only what a delivery touches.
const onDevice = { sync, device: {}, world: {}, catalogue: {} } as unknown as OnDevice

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  asked.length = 0
  isFull = false
  outcome = { kind: 'synced', sent: 0, refused: 0 }
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a try that reached nobody leaves word with the browser; one that arrived does not', async () => {
  const delivery = useDelivery()
  await delivery.start((state) => new Deliveries(onDevice, state))
  expect(asked).toEqual(['now and then', 'try'])
  outcome = { kind: 'unreachable', retryInMs: 5_000 }
  await delivery.deliver()
  expect(asked.slice(2)).toEqual(['try', 'when online'])
})

test('what is saved without a network leaves word at once: the app may be closed before a try has failed', async () => {
  const delivery = useDelivery()
  await delivery.start((state) => new Deliveries(onDevice, state))
  vi.stubGlobal('navigator', { onLine: false })
  await delivery.deliver()
  expect(asked.slice(2, 4)).toEqual(['when online', 'try'])
})

const withWorker = (registration: object | undefined) =>
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: () => Promise.resolve(registration) } })

test('the browser is asked under the name the worker listens for', async () => {
  const register = vi.fn(() => Promise.resolve())
  withWorker({ active: {}, sync: { register }, periodicSync: { register } })
  expect(await sendWhenOnline()).toBe(true)
  expect(await sendNowAndThen()).toBe(true)
  expect(register.mock.calls).toEqual([['deliver'], ['deliver', { minInterval: 43_200_000 }]])
})

test.each([
  ['no worker at all', undefined],
  ['no worker in charge yet', { active: null }],
  ['no background sync, as in Firefox and Safari', { active: {} }],
  [
    'a refusal',
    { active: {}, sync: { register: () => Promise.reject(new DOMException('', 'NotAllowedError')) } },
  ],
])('%s is no fault: the open app sends by itself', async (_what, registration) => {
  withWorker(registration)
  expect(await sendWhenOnline()).toBe(false)
})

test('without HTTPS nothing is asked', async () => {
  vi.stubGlobal('navigator', {})
  expect(await sendWhenOnline()).toBe(false)
})

test('a phone that had no room for a module, or for what came, is known as full, until it has', async () => {
  const delivery = useDelivery()
  isFull = true
  await delivery.start((state) => new Deliveries(onDevice, state))
  expect(delivery.hasNoRoom).toBe(true)
  isFull = false
  await delivery.deliver()
  expect(delivery.hasNoRoom).toBe(false)
  outcome = { kind: 'full' }
  await delivery.deliver()
  expect(delivery.hasNoRoom).toBe(true)
})
