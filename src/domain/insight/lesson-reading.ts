import type { SessionRecord } from '../progress/record.ts'

/** How far one person came in one lesson, all her readings together. Every part grows with the records, in any order. */
export type LessonReading = {
  /** Counted from 1; 0 when none was seen. Of the reading that came furthest, with as many cards as it had then. */
  readonly furthestCard: number
  readonly cards: number
  readonly completed: boolean
  readonly spentMs: number
}

type Session = Pick<SessionRecord, 'furthestCard' | 'cards' | 'completed' | 'spentMs'>

export function countSession(before: LessonReading | undefined, session: Session): LessonReading {
  const { furthestCard, cards, completed, spentMs } = session
  if (before === undefined) return { furthestCard, cards, completed, spentMs }
  const further = isFurther(session, before) ? session : before
  return {
    furthestCard: further.furthestCard,
    cards: further.cards,
    completed: before.completed || completed,
    spentMs: before.spentMs + spentMs,
  }
}

/** By the part of the lesson that was read; of equal parts the longer lesson. */
function isFurther(one: Omit<Session, 'spentMs'>, other: Omit<Session, 'spentMs'>): boolean {
  const [a, b] = [one.furthestCard * other.cards, other.furthestCard * one.cards]
  return a > b || (a === b && one.cards > other.cards)
}

/** A lesson that lay open for a day says nothing about the lesson: two hours are the most that is noted. */
const mostMinutes = 120
export const minutesRead = ({ spentMs }: LessonReading): number =>
  Math.min(mostMinutes, Math.round(spentMs / 60_000))
