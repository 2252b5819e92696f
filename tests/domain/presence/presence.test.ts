import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultInVisit, faultOnPhone } from '#domain/presence/presence.ts'
import { nearestWindow, restOfWindow, shortWindows, windowMs, windowOf } from '#domain/presence/window.ts'

const noon = Date.UTC(2026, 11, 1, 12)
const window = windowOf(noon)

describe('a code that a phone reads', () => {
  const read = (changes: object, of = window) =>
    faultOnPhone(of, { now: noon, arrived: null, isUsed: false, ...changes })

  it.each([-2, -1, 0, 1, 2])('is good %i half minutes away', (away) => {
    expect(read({}, window + away)).toBeUndefined()
  })
  it.each([-3, 3, -120, 2_880])('is a photograph, or of a wrong clock, %i half minutes away', (away) => {
    expect(read({}, window + away)).toBe('old')
  })
  it('at leaving is not the one of arrival, nor one before it', () => {
    expect(read({ arrived: window })).toBe('repeated')
    expect(read({ arrived: window + 1 })).toBe('repeated')
    expect(read({ arrived: window - 1 })).toBeUndefined()
  })
  it('of another visit is not taken', () => {
    expect(read({ isUsed: true })).toBe('used')
  })
})

describe('a genuine code in a visit', () => {
  const visit = { startedAt: noon, endedAt: noon + 3_600_000 }
  const judge = (at: number, changes: object = {}) =>
    faultInVisit(windowOf(at), { readAt: at, arrived: null, visit, ...changes })

  it('is good from ten minutes before the visit to ten minutes after it', () => {
    expect(judge(noon - 600_000)).toBeUndefined()
    expect(judge(noon + 4_200_000)).toBeUndefined()
    expect(judge(noon - 700_000)).toBe('outside')
    expect(judge(noon + 4_300_000)).toBe('outside')
  })
  it('shown yesterday and read today is refused, whatever the visit says', () => {
    expect(judge(noon - 86_400_000, { readAt: noon })).toBe('old')
  })
  it('at leaving comes after the one at arrival', () => {
    expect(judge(noon + 60_000, { arrived: windowOf(noon + 60_000) })).toBe('repeated')
  })
})

describe('the window of a typed code', () => {
  it('is the nearest one with its last bits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: window, max: window + 100_000_000 }),
        fc.integer({ min: -(shortWindows / 2) + 1, max: shortWindows / 2 }),
        (now, away) => nearestWindow((now + away) % shortWindows, now * windowMs) === now + away,
      ),
    )
  })
  it('ends when the next one begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
        expect(windowOf(at + restOfWindow(at))).toBe(windowOf(at) + 1)
      }),
    )
  })
})
