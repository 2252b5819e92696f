import { addDays, type Day, dayOf } from '../assignment/days.ts'
import { type LearningRecord, standing } from '../progress/record.ts'
import type { When } from './recall.ts'

/** The Monday of the week a day lies in. */
function mondayOf(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

/** The weeks somebody learned in, by their Mondays, oldest first. They only ever grow: a week without is no loss. */
export function weeksLearnedIn(
  records: readonly LearningRecord[],
  when: When,
  timeZone: string,
): readonly Day[] {
  const weeks = standing(records).map((record) => mondayOf(dayOf(when(record), timeZone)))
  return [...new Set(weeks)].toSorted()
}

/** The last `count` weeks up to now, oldest first, each with whether she learned in it. */
export function recentWeeks(
  weeks: readonly Day[],
  now: number,
  timeZone: string,
  count: number,
): readonly { readonly monday: Day; readonly learned: boolean }[] {
  const current = mondayOf(dayOf(now, timeZone))
  return Array.from({ length: count }, (_, index) => {
    const monday = addDays(current, -7 * (count - 1 - index))
    return { monday, learned: weeks.includes(monday) }
  })
}
