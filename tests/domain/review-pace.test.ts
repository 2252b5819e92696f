import { describe, expect, it } from 'vitest'
import { recallsIn } from '#domain/review/recall.ts'
import { anAttempt, aReview, dayMs, ids, later, markByWord, met, plan, when } from '../support/recalls.ts'

/** A sitting as it was: each item thought about, responded to, and its explanation read before the next came. */
const sitting = (start: number, times: readonly { readonly thought: number; readonly read: number }[]) => {
  let now = start
  const recalls = times.flatMap(({ thought, read }, index) => {
    const answered = now + thought
    now = answered + read
    const facts = {
      seq: index + 1,
      at: answered,
      right: true,
      questionId: ids[index] ?? '',
      spentMs: thought,
    }
    return recallsIn([aReview(facts)], markByWord, when)
  })
  return { recalls, tookMs: now - start }
}

describe('the minutes of a review', () => {
  it('announces as long as she took the last time, with the explanations she read', () => {
    const times = Array.from({ length: 5 }, () => ({ thought: 15_000, read: 12_000 }))
    const { recalls, tookMs } = sitting(later - 70 * dayMs, times)
    expect(plan(recalls, later).items).toHaveLength(5)
    expect(plan(recalls, later).estimateMs).toBe(tookMs)
  })

  it('does not jump for one explanation that was read quickly', () => {
    const quick = (items: number) =>
      sitting(
        later - 70 * dayMs,
        Array.from({ length: items }, () => ({ thought: 15_000, read: 500 })),
      ).recalls
    const paceAfter = (items: number) => plan(quick(items), later).items[0]?.paceMs
    expect(paceAfter(2)).toBe(paceAfter(1))
    expect(paceAfter(5)).toBe(15_500)
  })

  it('reckons with the long ones, too: one question in four takes her a minute', () => {
    const facts = [8_000, 8_000, 8_000, 60_000].map((spentMs) => ({
      id: 'q01',
      right: true,
      daysAgo: 70,
      spentMs,
    }))
    const [item] = plan(met(facts, later), later).items
    expect(item?.paceMs).toBeGreaterThanOrEqual(21_000)
  })

  it('takes no pause for reading: away for an hour between two questions is not her pace', () => {
    const { recalls } = sitting(later - 70 * dayMs, [
      { thought: 15_000, read: 10_000 },
      { thought: 15_000, read: 3_600_000 },
      { thought: 15_000, read: 10_000 },
    ])
    expect(plan(recalls, later).items.map(({ paceMs }) => paceMs)).toEqual([25_000, 25_000, 25_000])
  })

  it('reckons with an explanation to read where she has reviewed nothing yet', () => {
    const quiz = recallsIn([anAttempt({ seq: 1, at: later - 70 * dayMs, right: true })], markByWord, when)
    expect(plan(quiz, later).estimateMs).toBeGreaterThan(10_000)
  })
})
