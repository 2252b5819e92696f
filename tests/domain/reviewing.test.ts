import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf } from '#domain/assignment/days.ts'
import { dailyMs } from '#domain/review/due.ts'
import { recallsIn } from '#domain/review/recall.ts'
import { longestIntervalDays, scheduleOf } from '#domain/review/schedule.ts'
import {
  anAttempt,
  aReview,
  aWithdrawal,
  dayMs,
  ids,
  knownAs,
  later,
  markByWord,
  met,
  monday,
  plan,
  timeZone,
  when,
} from '../support/recalls.ts'

const answers = fc.array(
  fc.record({
    gapDays: fc.integer({ min: 0, max: 90 }),
    right: fc.boolean(),
    sure: fc.constantFrom(true, false, undefined),
  }),
  { minLength: 1, maxLength: 12 },
)
type Answers = readonly {
  readonly gapDays: number
  readonly right: boolean
  readonly sure?: boolean | undefined
}[]

function recordsOf(given: Answers) {
  let at = monday
  return given.map(({ gapDays, right, sure }, index) => {
    at += gapDays * dayMs
    return aReview({ seq: index + 1, at, right, ...(sure === undefined ? {} : { sure }) })
  })
}
function scheduleAfter(given: Answers) {
  const [first, ...more] = recallsIn(recordsOf(given), markByWord, when)
  if (!first) throw new Error('nothing was recalled')
  return scheduleOf([first, ...more], timeZone)
}

describe('when an item comes again', () => {
  it('is between a day and sixty days, whatever the response', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { intervalDays } = scheduleAfter(given)
        expect(intervalDays).toBeGreaterThanOrEqual(1)
        expect(intervalDays).toBeLessThanOrEqual(longestIntervalDays)
      }),
    )
  })

  it('reaches sixty days for somebody who always remembers, and stays there', () => {
    const given = Array.from({ length: 9 }, (_, index) => ({ gapDays: index === 0 ? 0 : 60, right: true }))
    expect(scheduleAfter(given).intervalDays).toBe(60)
  })

  it('is never later after a wrong response than before it, nor than after a right one', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 90 }), (given, gapDays) => {
        const before = scheduleAfter(given).intervalDays
        const wrong = scheduleAfter([...given, { gapDays, right: false }]).intervalDays
        const right = scheduleAfter([...given, { gapDays, right: true }]).intervalDays
        expect(wrong).toBeLessThanOrEqual(before)
        expect(wrong).toBeLessThanOrEqual(right)
      }),
    )
  })

  it('is not later for a right response she was not sure of', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 90 }), (given, gapDays) => {
        const unsure = scheduleAfter([...given, { gapDays, right: true, sure: false }]).intervalDays
        expect(unsure).toBeLessThanOrEqual(scheduleAfter([...given, { gapDays, right: true }]).intervalDays)
      }),
    )
  })

  it('counts quizzes and reviews alike', () => {
    const quiz = recallsIn([anAttempt({ seq: 1, at: monday, right: true })], markByWord, when)
    const review = recallsIn([aReview({ seq: 1, at: monday, right: true })], markByWord, when)
    const [asked, reviewed] = [quiz[0], review[0]]
    if (!asked || !reviewed) throw new Error('nothing was recalled')
    expect(scheduleOf([asked], timeZone)).toEqual(scheduleOf([reviewed], timeZone))
  })
})

describe('what records say', () => {
  const records = recordsOf([
    { gapDays: 0, right: true },
    { gapDays: 0, right: false },
    { gapDays: 4, right: true },
    { gapDays: 9, right: true, sure: false },
  ])

  it('does not depend on the order they come in', () => {
    const inOrder = recallsIn(records, markByWord, when)
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(recallsIn(shuffled, markByWord, when)).toEqual(inOrder)
      }),
    )
  })

  it('does not count what was withdrawn', () => {
    const [first] = records
    if (!first) throw new Error('no record')
    const all = recallsIn([...records, aWithdrawal(first, 9)], markByWord, when)
    expect(all).toEqual(recallsIn(records.slice(1), markByWord, when))
  })

  it('is what the phone said of a review whose version nobody has any more, and nothing of such an attempt', () => {
    const forgotten = () => undefined
    const review = aReview({ seq: 1, at: monday, right: true })
    const attempt = anAttempt({ seq: 2, at: monday, right: true })
    expect(recallsIn([review, attempt], forgotten, when).map(({ kind, isRight }) => [kind, isRight])).toEqual(
      [['review', true]],
    )
  })
})

describe('what to review today', () => {
  const asked = (facts: Parameters<typeof met>[0], now = later) =>
    plan(met(facts, now), now).items.map(({ questionId }) => questionId)

  it('is nothing for somebody who has met nothing', () => {
    expect(plan([], monday)).toEqual({
      items: [],
      estimateMs: 0,
      met: 0,
      doneToday: 0,
      rightToday: 0,
      nextOn: null,
    })
  })

  it('says how many were reviewed today, and how many of them were right, pauses or not', () => {
    const facts = [
      { id: 'q01', right: true, daysAgo: 0 },
      { id: 'q02', right: false, daysAgo: 0 },
      { id: 'q03', right: true, daysAgo: 0 },
      { id: 'q04', right: true, daysAgo: 1 },
    ]
    expect(plan(met(facts, later), later)).toMatchObject({ doneToday: 3, rightToday: 2 })
  })

  it('puts own mistakes first, then the longest overdue', () => {
    expect(
      asked([
        { id: 'q01', right: true, daysAgo: 10 },
        { id: 'q02', right: true, daysAgo: 40 },
        { id: 'q03', right: false, daysAgo: 2 },
        { id: 'q04', right: false, daysAgo: 20 },
      ]),
    ).toEqual(['q04', 'q03', 'q02', 'q01'])
  })

  it('never asks the more overdue of two after the other, when both were right or both wrong', () => {
    const one = fc.record({ right: fc.boolean(), daysAgo: fc.integer({ min: 1, max: 80 }) })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (facts) => {
        const recalls = met(
          facts.map((each, index) => ({ id: ids[index] ?? '', ...each })),
          later,
        )
        const { items } = plan(recalls, later)
        for (const [index, { schedule }] of items.entries()) {
          const before = items[index - 1]?.schedule
          if (before?.lastWasRight === schedule.lastWasRight)
            expect(before.dueOn <= schedule.dueOn).toBe(true)
          else if (before) expect(before.lastWasRight).toBe(false)
        }
      }),
    )
  })

  it('fits three minutes at her own pace, whatever that is', () => {
    const one = fc.record({ right: fc.boolean(), spentMs: fc.integer({ min: 0, max: 900_000 }) })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 30 }), (facts) => {
        const recalls = met(
          facts.map((each, index) => ({ id: ids[index] ?? '', daysAgo: 70, ...each })),
          later,
        )
        const { items, estimateMs } = plan(recalls, later)
        expect(items.length).toBeGreaterThan(0)
        expect(estimateMs).toBeLessThanOrEqual(dailyMs)
      }),
    )
  })

  it('is not more than three minutes for having been cut in two', () => {
    const before = ids.map((id) => ({ id, right: true, daysAgo: 70, spentMs: 30_000 }))
    const whole = asked(before)
    expect(whole).toHaveLength(4)
    const cut = met([...before, { id: whole[0] ?? '', right: true, daysAgo: 0, spentMs: 30_000 }], later)
    expect(plan(cut, later).items.map(({ questionId }) => questionId)).toEqual(whole.slice(1))
  })

  it('leaves out what no pack has a question for, and asks one of two forms of a question', () => {
    const facts = ['q01', 'q02', 'q03'].map((id) => ({ id, right: true, daysAgo: 70 }))
    expect(plan(met(facts, later), later, knownAs('q02')).items).toHaveLength(1)
    const known = new Map([...knownAs('q01', 'q03'), ['play-and-interactions/q02', 'q01']])
    expect(plan(met(facts, later), later, known).items.map(({ questionId }) => questionId)).toEqual([
      'q01',
      'q03',
    ])
  })

  it('says the next day: tomorrow when more waits than fits, else the first that falls due', () => {
    const many = met(
      ids.map((id) => ({ id, right: true, daysAgo: 70, spentMs: 60_000 })),
      later,
    )
    expect(plan(many, later).nextOn).toBe(addDays(dayOf(later, timeZone), 1))
    const one = met([{ id: 'q01', right: true, daysAgo: 0 }], later)
    expect(plan(one, later).items).toEqual([])
    expect(plan(one, later).nextOn).toBe(addDays(dayOf(later, timeZone), 3))
  })
})
