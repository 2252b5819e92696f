import { addDays, type Day } from './days.ts'

/** What is odd about a date somebody sets. A past one can be meant; one years away is a slip of the finger. */
export type DateDoubt = 'past' | 'far'

const [mostDaysBack, mostDaysAhead] = [366, 5 * 366]

export function doubtOf(dueOn: Day | null, today: Day): DateDoubt | null {
  if (dueOn === null || (dueOn >= today && dueOn <= addDays(today, mostDaysAhead))) return null
  return dueOn >= addDays(today, -mostDaysBack) && dueOn < today ? 'past' : 'far'
}

const mostDaysSinceCheck = 5 * 366

/** Whether somebody can have called the numbers that day: not tomorrow, and not before the card was thought of. A clock may be a day off. */
export const canBeCheckDay = (day: Day, today: Day): boolean =>
  day >= addDays(today, -mostDaysSinceCheck) && day <= addDays(today, 1)
