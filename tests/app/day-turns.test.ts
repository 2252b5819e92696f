import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OnDevice } from '../../src/app/device/on-device.ts'
import { followDays } from '../../src/app/common/follow-days.ts'

/** A phone an hour ahead of the server, as far as following the day needs one. */
const aheadMs = 3_600_000
const phone = {
  clock: { readNow: () => Promise.resolve(Date.now() - aheadMs) },
  databaseOf: () => ({}),
  world: {},
  liveQuery: <T>(question: () => Promise<T>) => ({
    subscribe: (next: (answer: T) => void) => {
      void question().then(next)
      return { unsubscribe: () => undefined }
    },
  }),
} as unknown as OnDevice // Only these are asked for.

let visibility: DocumentVisibilityState = 'visible'
let days: string[] = []
let stop: () => void
const dayNow = (): string => new Date(Date.now() - aheadMs).toISOString().slice(0, 10)
const show = (state: DocumentVisibilityState): void => {
  visibility = state
  document.dispatchEvent(new Event('visibilitychange'))
}

describe('a screen about today', () => {
  beforeEach(async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-30T23:50:00Z') })
    vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility)
    visibility = 'visible'
    days = []
    stop = followDays(
      phone,
      'amina',
      () => Promise.resolve(dayNow()),
      (day) => days.push(day),
    )
    await vi.advanceTimersByTimeAsync(0)
  })
  afterEach(() => {
    stop()
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('turns at midnight of the corrected clock while it stays open', async () => {
    expect(days).toEqual(['2026-11-30'])
    await vi.advanceTimersByTimeAsync(20 * 60_000)
    expect(days.at(-1)).toBe('2026-11-30')
    await vi.advanceTimersByTimeAsync(50 * 60_000 + 10)
    expect(days.at(-1)).toBe('2026-12-01')
  })

  it('is asked again when the app is woken days later', () => {
    show('hidden')
    vi.setSystemTime(Date.parse('2026-12-02T10:00:00Z'))
    show('visible')
    return vi.waitFor(() => expect(days.at(-1)).toBe('2026-12-02'))
  })

  it('asks nothing while nobody looks, and nothing once it is left', async () => {
    show('hidden')
    const asked = days.length
    await vi.advanceTimersByTimeAsync(3 * 3_600_000)
    stop()
    show('visible')
    await vi.advanceTimersByTimeAsync(3 * 3_600_000)
    expect(days).toHaveLength(asked)
  })
})
