import { type Day, dayOf } from './days.ts'

/** No zone is further from UTC, and offsets are whole quarters of an hour. */
const furthestMs = 15 * 3_600_000
const quarterMs = 900_000

/** The first instant of a calendar day in a zone. */
export function firstMomentOf(day: Day, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  let [before, after] = [midnight - furthestMs, midnight + furthestMs]
  // Days only go forward: the border lies between a moment before it and one after it.
  while (after - before > quarterMs) {
    const middle = before + Math.floor((after - before) / 2 / quarterMs) * quarterMs
    if (dayOf(middle, timeZone) < day) before = middle
    else after = middle
  }
  return after
}
