import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf } from '#domain/assignment/days.ts'
import { firstMomentOf } from '#domain/assignment/start-of-day.ts'
import { quietUntilOf } from '#domain/supervision/contact.ts'

const zone = 'Europe/Paris'
/** 10:00 in Paris. */
const at = Date.parse('2026-11-30T10:00:00+01:00')

describe('the first moment of a day', () => {
  it('belongs to it, and the moment before does not: in any zone, also where clocks change', () => {
    const zones = fc.constantFrom('Africa/Casablanca', 'Europe/Paris', 'Asia/Kathmandu', 'Pacific/Kiritimati')
    const days = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2024-01-01', days))
    fc.assert(
      fc.property(zones, days, (timeZone, day) => {
        const start = firstMomentOf(day, timeZone)
        expect(dayOf(start, timeZone)).toBe(day)
        expect(dayOf(start - 1, timeZone)).toBe(addDays(day, -1))
      }),
    )
  })
})

describe('until when she stays off the list', () => {
  it.each([
    ['nothing said', 0, null, null],
    ['three days', 3, null, '2026-12-03T00:00:00+01:00'],
    ['a week', 7, null, '2026-12-07T00:00:00+01:00'],
    ['a promise: its day is to be over', 0, '2026-12-03', '2026-12-04T00:00:00+01:00'],
    ['a promise counts before days', 3, '2026-12-20', '2026-12-21T00:00:00+01:00'],
  ])('%s', (_, quietDays, promisedOn, until) => {
    expect(quietUntilOf({ at, quietDays, promisedOn }, zone)).toBe(until === null ? null : Date.parse(until))
  })
})
