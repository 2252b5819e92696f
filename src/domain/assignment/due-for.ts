import { addDays, type Day, dayOf, daysBetween } from './days.ts'

/** Who comes later has at least this long, however short the others' time was. */
const fewestDays = 7

type Asked = {
  readonly dueOn: Day | null
  readonly assignedAt: number
  /** Since when the learner is among those who were asked. */
  readonly since: number
  readonly timeZone: string
}

/**
 * When something is due for one learner. Who joined after it was asked has as many days as the others had, counted from the
 * day she joined: nobody is late on her first day.
 */
export function dueFor({ dueOn, assignedAt, since, timeZone }: Asked): Day | null {
  if (dueOn === null || since <= assignedAt) return dueOn
  const days = daysBetween(dayOf(assignedAt, timeZone), dueOn)
  const own = addDays(dayOf(since, timeZone), Math.max(fewestDays, days))
  return own > dueOn ? own : dueOn
}
