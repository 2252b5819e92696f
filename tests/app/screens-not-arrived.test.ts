import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bringLaterScreens } from '#app/frame/not-arrived.ts'
import * as arrivals from '#app/device/opened/open-when-reachable.ts'
import type { OnDevice } from '#app/device/on-device.ts'
import { useSession } from '#app/device/session.ts'

const address = '/ar/supervision/'
const opened: string[] = []
let answers: (() => Promise<Response>)[] = []
const offline = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'))
const portal = (): Promise<Response> =>
  Promise.resolve(new Response('<html>Welcome', { headers: { 'content-type': 'text/html' } }))
const server = (): Promise<Response> => Promise.resolve(Response.json({ build: 'b' }))

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  sessionStorage.clear()
  opened.length = 0
  answers = []
  vi.stubGlobal('location', { assign: (path: string) => opened.push(path) })
  vi.stubGlobal('fetch', () => (answers.shift() ?? offline)())
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const worker: OnDevice['worker'] = {
  registerWorker: () => Promise.resolve(),
  fetchLaterScreens: () => Promise.resolve(true),
  laterScreensForModule: () => Promise.resolve(true),
}

/** A page is opened at an address whose screen is not on this phone. */
async function aPage(): Promise<void> {
  setActivePinia(createPinia())
  useSession().notArrived = address
  await bringLaterScreens({ arrivals, worker })
}

test('the supervisor’s screens on an educator’s phone without a network: no fresh page is opened, however long', async () => {
  await aPage()
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(opened).toEqual([])
})

test('a Wi-Fi’s sign-in page is no server: the screen is opened once when ours replies', async () => {
  answers = [portal, portal, server]
  await aPage()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(opened).toEqual([address])
})

test('a screen that never comes although the server replies is opened less and less often, at most every five minutes', async () => {
  const times: number[] = []
  const start = Date.now()
  for (let page = 0; page < 14; page++) {
    answers = [server]
    await aPage()
    while (opened.length === page) await vi.advanceTimersByTimeAsync(1_000)
    times.push(Math.round((Date.now() - start) / 1_000))
    useSession().notArrived = null
  }
  const waits = times.map((at, index) => at - (times[index - 1] ?? 0))
  expect(waits.slice(0, 9)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256])
  expect(Math.min(...waits.slice(9))).toBeGreaterThanOrEqual(300)
})
