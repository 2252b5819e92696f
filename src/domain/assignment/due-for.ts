import { addDays, type Day, dayOf, daysBetween } from './days.ts'

/** Who comes later has at least this long, however short the others' time was. */
const fewestDays = 7

type Asked = {
  readonly dueOn: Day | null
  /** Without a day: so many days for each, from the day it is asked of her. */
  readonly afterDays?: number | null
  readonly assignedAt: number
  /** Since when the learner is among those who were asked. */
  readonly since: number
  readonly timeZone: string
}

/**
 * When something is due for one learner. Who joined after it was asked has as many days as the others had, counted from the
 * day she joined: nobody is late on her first day. `ofGroup`: what else her group was asked.
 */
export function dueFor(asked: Asked, ofGroup: readonly Asked[] = []): Day | null {
  const { dueOn, afterDays = null } = asked
  if (dueOn === null && afterDays !== null)
    return addDays(dayOf(Math.max(asked.since, asked.assignedAt), asked.timeZone), afterDays)
  if (dueOn === null || asked.since <= asked.assignedAt) return dueOn
  // What the others did first she does first: nothing of hers is due before what was due before it.
  const before = ofGroup.filter(
    (other) => other.dueOn !== null && other.dueOn <= dueOn && asked.since > other.assignedAt,
  )
  return [asked, ...before].reduce((latest, each) => {
    const own = ownDay(each) ?? latest
    return own > latest ? own : latest
  }, dueOn)
}

function ownDay({ dueOn, assignedAt, since, timeZone }: Asked): Day | null {
  if (dueOn === null) return null
  const days = daysBetween(dayOf(assignedAt, timeZone), dueOn)
  const own = addDays(dayOf(since, timeZone), Math.max(fewestDays, days))
  return own > dueOn ? own : dueOn
}
