import { describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import type { AreasOf } from '#domain/review/areas.ts'
import { recallsIn } from '#domain/review/recall.ts'
import { fewestRecalls, retention } from '#domain/review/retention.ts'
import { recentWeeks, weeksLearnedIn } from '#domain/review/weeks.ts'
import {
  anAttempt,
  aReview,
  aWithdrawal,
  dayMs,
  markByWord,
  monday,
  timeZone,
  when,
} from '../support/recalls.ts'

const ids = Array.from({ length: 10 }, (_, index) => `q${index}`)
const module = 'language-stories-songs'
const areasOf: AreasOf = (moduleId) => (moduleId === module ? ['language'] : ['self', 'values'])
const first = anAttempt({ seq: 1, at: monday, right: false, moduleId: module }, ids)
const reviewed = (days: number, rights: number, from = 0) =>
  ids.map((questionId, index) =>
    aReview({
      seq: 2 + from + index,
      at: monday + days * dayMs,
      right: index < rights,
      questionId,
      moduleId: module,
    }),
  )
const figure = (records: Parameters<typeof recallsIn>[0], days: 30 | 60) =>
  retention(recallsIn(records, markByWord, when), days, areasOf).get('language')

describe('what is retained', () => {
  it('is the share right among recalls made so many days after an item was first met', () => {
    const records = [first, ...reviewed(30, 7), ...reviewed(60, 4, 10)]
    expect(figure(records, 30)).toEqual({ kind: 'known', right: 11, of: 20 })
    expect(figure(records, 60)).toEqual({ kind: 'known', right: 4, of: 10 })
  })

  it('does not count a recall a day too early', () => {
    expect(figure([first, ...reviewed(29, 10)], 30)).toEqual({ kind: 'not-yet', of: 0 })
  })

  it('is not said of fewer recalls than mean something', () => {
    const few = [first, ...reviewed(30, 10).slice(0, fewestRecalls - 1)]
    expect(figure(few, 30)).toEqual({ kind: 'not-yet', of: fewestRecalls - 1 })
  })

  it('does not count what was withdrawn, first meetings included', () => {
    const records = [first, ...reviewed(30, 10), aWithdrawal(first, 40)]
    expect(figure(records, 30)).toEqual({ kind: 'not-yet', of: 0 })
  })

  it('counts a module in every area it serves', () => {
    const both = [first, ...reviewed(30, 10)].map((record) => ({
      ...record,
      moduleId: asId<'module'>('child-protection'),
    }))
    const figures = retention(recallsIn(both, markByWord, when), 30, areasOf)
    expect(figures.get('self')).toEqual({ kind: 'known', right: 10, of: 10 })
    expect(figures.get('values')).toEqual(figures.get('self'))
    expect(figures.get('craft')).toEqual({ kind: 'not-yet', of: 0 })
  })
})

describe('the weeks somebody learned in', () => {
  it('begin on Monday, count once, and are never taken away by a pause', () => {
    const on = (days: number, seq: number) => aReview({ seq, at: monday + days * dayMs, right: true })
    const records = [on(0, 1), on(6, 2), on(7, 3), on(70, 4)]
    const weeks = weeksLearnedIn(records, when, timeZone)
    expect(weeks).toEqual(['2026-01-05', '2026-01-12', '2026-03-16'])
    expect(recentWeeks(weeks, monday + 13 * dayMs, timeZone, 3)).toEqual([
      { monday: '2025-12-29', learned: false },
      { monday: '2026-01-05', learned: true },
      { monday: '2026-01-12', learned: true },
    ])
  })
})
