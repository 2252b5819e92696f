import type { ChoiceId } from '../id.ts'

/** How often first tries of one question came to what: all that its figures are made of. Every part can be added up. */
export type Tally = {
  readonly people: number
  readonly right: number
  /** How many said whether they were sure, and how many of them were sure and wrong. */
  readonly said: number
  readonly sureAndWrong: number
  /** Of those whose attempt asked something else too: x is right (1 or 0), y the rest of the attempt, in thousandths. */
  readonly pairs: number
  readonly sumX: number
  readonly sumY: number
  readonly sumYY: number
  readonly sumXY: number
  readonly choices: ReadonlyMap<ChoiceId, number>
  readonly seconds: ReadonlyMap<number, number>
}

export const emptyTally: Tally = {
  people: 0,
  right: 0,
  said: 0,
  sureAndWrong: 0,
  pairs: 0,
  sumX: 0,
  sumY: 0,
  sumYY: 0,
  sumXY: 0,
  choices: new Map(),
  seconds: new Map(),
}

export const addTallies = (one: Tally, other: Tally): Tally => ({
  people: one.people + other.people,
  right: one.right + other.right,
  said: one.said + other.said,
  sureAndWrong: one.sureAndWrong + other.sureAndWrong,
  pairs: one.pairs + other.pairs,
  sumX: one.sumX + other.sumX,
  sumY: one.sumY + other.sumY,
  sumYY: one.sumYY + other.sumYY,
  sumXY: one.sumXY + other.sumXY,
  choices: addCounts(one.choices, other.choices),
  seconds: addCounts(one.seconds, other.seconds),
})

function addCounts<K>(one: ReadonlyMap<K, number>, other: ReadonlyMap<K, number>): ReadonlyMap<K, number> {
  const sum = new Map(one)
  for (const [key, count] of other) sum.set(key, (sum.get(key) ?? 0) + count)
  return sum
}
