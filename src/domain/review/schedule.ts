import { createEmptyCard, fsrs, Rating, type Card, type Grade } from 'ts-fsrs'
import { addDays, type Day, dayOf } from '../assignment/days.ts'
import type { Recall } from './recall.ts'

/** Nothing rests longer than this: a learner who studies weekly should meet it again within a term. */
export const longestIntervalDays = 60

// No fuzz: the same records give the same day on every phone and on the server. Whole days only: one review a day.
const scheduler = fsrs({
  maximum_interval: longestIntervalDays,
  enable_fuzz: false,
  enable_short_term: false,
})

/** When an item is due again, derived from every recall of it; nothing of this is ever stored. */
export type Schedule = {
  readonly intervalDays: number
  readonly dueOn: Day
  readonly lastWasRight: boolean
}

/** `recalls`: of one item, oldest first, at least one. Days are calendar days of `timeZone`. */
export function scheduleOf(recalls: readonly [Recall, ...Recall[]], timeZone: string): Schedule {
  const [first] = recalls
  let card: Card = createEmptyCard(new Date(first.at))
  let intervalDays = longestIntervalDays
  let last = first
  for (const recall of recalls) {
    card = scheduler.next(card, new Date(recall.at), gradeOf(recall)).card
    // The algorithm keeps its grades a day apart and so may step one day over the cap; and being wrong never earns a rest.
    const most = recall.isRight ? longestIntervalDays : intervalDays
    intervalDays = Math.max(1, Math.min(card.scheduled_days, most))
    last = recall
  }
  return {
    intervalDays,
    dueOn: addDays(dayOf(last.at, timeZone), intervalDays),
    lastWasRight: last.isRight,
  }
}

function gradeOf({ isRight, isUnsure }: Recall): Grade {
  if (!isRight) return Rating.Again
  return isUnsure ? Rating.Hard : Rating.Good
}
