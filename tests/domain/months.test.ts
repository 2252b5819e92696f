import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '#domain/assignment/days.ts'
import {
  addMonths,
  boundsOf,
  monthFigures,
  readMonth,
  totalsOf,
  type PersonMonth,
} from '#domain/desk/month.ts'

describe('a month of a group', () => {
  it.each(['2026-13', '2026-00', '1999-01', '2026-1', 'items', ''])('is not %j', (text) => {
    expect(readMonth(text)).toBeUndefined()
  })

  it('is followed and preceded across a new year', () => {
    expect([addMonths('2026-12', 1), addMonths('2027-01', -1)]).toEqual(['2027-01', '2026-12'])
  })

  it('begins at midnight of its first day and ends at midnight after its last, in its zone', () => {
    const zones = ['Africa/Casablanca', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/Anchorage', 'UTC']
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 2024, max: 2040 }),
        fc.integer({ min: 1, max: 12 }),
        (zone, year, number) => {
          const month = `${year}-${String(number).padStart(2, '0')}`
          const { from, until } = boundsOf(month, zone)
          expect(dayOf(from, zone)).toBe(`${month}-01`)
          expect(dayOf(from - 1, zone) < `${month}-01`).toBe(true)
          expect(dayOf(until - 1, zone).slice(0, 7)).toBe(month)
          expect(dayOf(until, zone)).toBe(`${addMonths(month, 1)}-01`)
        },
      ),
    )
  })

  it('adds up what stands in its rows, and counts accounts that are open', () => {
    const nothing = Object.fromEntries(monthFigures.map((figure) => [figure, 0]))
    const row = (change: Partial<PersonMonth>) => ({
      ...{ lessons: 0, quizzes: 0, passed: 0, minutes: 0, overdue: 0, questions: 0, replied: 0, visits: 0 },
      ...{ certificates: 0, ended: false, active: true, ...change },
    })
    expect(totalsOf([])).toEqual({ people: 0, active: 0, ...nothing })
    const rows = [row({ lessons: 2, minutes: 7 }), row({ lessons: 1, ended: true }), row({ active: false })]
    expect(totalsOf(rows)).toEqual({ people: 2, active: 2, ...nothing, lessons: 3, minutes: 7 })
  })
})
