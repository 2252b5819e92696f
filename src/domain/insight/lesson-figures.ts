import { medianOf } from './figures.ts'
import { fewestPeople } from './fewest-people.ts'

/** How many people came how far in one lesson: all that its figures are made of. Every part can be added up. */
export type LessonTally = {
  readonly completed: number
  /** By the furthest card of those who did not come to the end. */
  readonly stopped: ReadonlyMap<number, number>
  readonly minutes: ReadonlyMap<number, number>
}

/** Of at least eight people who opened the lesson. */
export type LessonFigures = {
  /** Who read it to the end: a share from 0 to 1. */
  readonly completed: number
  /** Where most of the others stopped; of equals the earlier card. Null where nobody stopped. */
  readonly stop: { readonly card: number; readonly share: number } | null
  /** Active minutes, all readings of a person together. */
  readonly medianMinutes: number
}

export const openedBy = ({ completed, stopped }: LessonTally): number =>
  [...stopped.values()].reduce((sum, people) => sum + people, completed)

/** What readings say about a lesson; null for too few people. */
export function lessonFiguresOf(tally: LessonTally): LessonFigures | null {
  const people = openedBy(tally)
  if (people < fewestPeople) return null
  const [most] = [...tally.stopped].toSorted(([cardA, a], [cardB, b]) => b - a || cardA - cardB)
  return {
    completed: tally.completed / people,
    stop: most === undefined ? null : { card: most[0], share: most[1] / people },
    medianMinutes: medianOf(tally.minutes),
  }
}

/** Of one question, so many days after it was first met: who was asked again by then, and who was right at the first time. */
export type KeptTally = { readonly right: number; readonly people: number }

/** Of the questions that at least eight people were asked again: the share of right responses. Null where there is none. */
export function whatStays(
  questions: readonly KeptTally[],
): { readonly right: number; readonly questions: number } | null {
  const asked = questions.filter(({ people }) => people >= fewestPeople)
  const people = asked.reduce((sum, one) => sum + one.people, 0)
  if (people === 0) return null
  return { right: asked.reduce((sum, one) => sum + one.right, 0) / people, questions: asked.length }
}
