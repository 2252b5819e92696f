import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assignment } from '#domain/assignment/assignment.ts'
import { addDays, dayOf, daysBetween } from '#domain/assignment/days.ts'
import { doubtOf } from '#domain/assignment/due-date.ts'
import { dueFor } from '#domain/assignment/due-for.ts'
import { standingByModule } from '#domain/assignment/standing.ts'
import { asId } from '#domain/id.ts'

const dayMs = 86_400_000
const august = Date.UTC(2026, 7, 1, 9)
const timeZone = 'Africa/Casablanca'

const anAssignment = (id: string, dueOn: string | null, changes: Partial<Assignment> = {}): Assignment => ({
  id: asId(id),
  version: 1,
  moduleId: asId('play'),
  dueOn,
  graceDays: 0,
  timeZone,
  note: null,
  assignedBy: 'Zahra',
  assignedAt: august,
  withdrawn: false,
  ...changes,
})
const counts = (...all: Assignment[]) => standingByModule(all).get(asId('play'))?.id

describe('of several assignments of one module', () => {
  it('the latest date counts, with its days of grace, in whatever order they come', () => {
    const [early, late] = [anAssignment('early', '2026-09-01'), anAssignment('late', '2026-09-20')]
    expect([counts(early, late), counts(late, early)]).toEqual(['late', 'late'])
    expect(counts(late, { ...early, graceDays: 30 })).toBe('early')
  })

  it('one with a date goes before one without, and one withdrawn counts for nothing', () => {
    const [dated, open] = [anAssignment('dated', '2026-09-01'), anAssignment('open', null)]
    expect([counts(open, dated), counts({ ...dated, withdrawn: true }, open)]).toEqual(['dated', 'open'])
  })
})

describe('the day something is due for one learner', () => {
  const due = (since: number, dueOn: string | null = '2026-08-31') =>
    dueFor({ dueOn, assignedAt: august, since, timeZone })

  it('is the day that was set for who was there when it was asked', () => {
    expect(due(august - 90 * dayMs)).toBe('2026-08-31')
    expect(due(august, null)).toBeNull()
  })

  it('is as many days after she joined as the others had, and at least a week', () => {
    expect(due(Date.UTC(2026, 10, 30, 9))).toBe('2026-12-30')
    expect(due(Date.UTC(2026, 10, 30, 9), '2026-08-02')).toBe('2026-12-07')
    expect(due(Date.UTC(2026, 10, 30, 9), '2026-07-01')).toBe('2026-12-07')
  })

  it('is so many days after it reached her, where days are given instead of a day', () => {
    const after = (since: number) =>
      dueFor({ dueOn: null, afterDays: 14, assignedAt: august, since, timeZone })
    expect(after(august - 90 * dayMs)).toBe('2026-08-15')
    expect(after(Date.UTC(2026, 10, 30, 9))).toBe('2026-12-14')
    // An older app has set a day beside them: a day goes before days.
    const both = { dueOn: '2026-09-01', afterDays: 14, assignedAt: august, since: august, timeZone }
    expect(dueFor(both)).toBe('2026-09-01')
  })

  it('comes in the order in which it was due for the others', () => {
    const since = Date.UTC(2026, 10, 30, 9)
    const asked = (assignedAt: number, dueOn: string) => ({ dueOn, assignedAt, since, timeZone })
    const first = asked(Date.UTC(2026, 9, 1, 9), '2026-11-03')
    const second = asked(Date.UTC(2026, 9, 10, 9), '2026-11-09')
    const both = [first, second]
    expect([dueFor(first, both), dueFor(second, both)]).toEqual(['2027-01-02', '2027-01-02'])
    expect(dueFor(second)).toBe('2026-12-30')

    const day = fc.integer({ min: 0, max: 120 })
    const many = fc.array(fc.tuple(day, day), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(many, (given) => {
        const all = given.map(([at, days]) =>
          asked(august + at * dayMs, addDays(dayOf(august + at * dayMs, timeZone), days)),
        )
        const inOrder = all.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
        const own = inOrder.map((each) => dueFor(each, all) ?? '')
        expect(own).toEqual(own.toSorted())
        for (const each of all) expect((dueFor(each, all) ?? '') >= (dueFor(each) ?? '')).toBe(true)
      }),
    )
  })

  it('never makes anybody late on her first day, nor shortens what was set', () => {
    const instant = fc.integer({ min: august - 400 * dayMs, max: august + 800 * dayMs })
    fc.assert(
      fc.property(instant, fc.integer({ min: -60, max: 300 }), (since, days) => {
        const dueOn = addDays(dayOf(august, timeZone), days)
        const own = due(since, dueOn) ?? ''
        expect(own >= dueOn).toBe(true)
        if (since > august) expect(daysBetween(dayOf(since, timeZone), own)).toBeGreaterThanOrEqual(7)
      }),
    )
  })
})

describe('a date somebody sets', () => {
  it.each([
    ['0026-11-30', 'far'],
    ['2025-11-28', 'far'],
    ['2025-11-30', 'past'],
    ['2026-11-29', 'past'],
    ['2026-11-30', null],
    ['2031-11-30', null],
    ['2206-11-30', 'far'],
    ['9999-12-31', 'far'],
    [null, null],
  ])('%s is doubted as %s on 30 November 2026', (dueOn, doubt) => {
    expect(doubtOf(dueOn, '2026-11-30')).toBe(doubt)
  })
})
