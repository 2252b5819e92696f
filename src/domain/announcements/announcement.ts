import { addDays, type Day, dayOf } from '../assignment/days.ts'
import type { PackLanguage } from '../content/languages.ts'

/** Something said to whole groups, until a day. At least one of the two texts is there. */
export type AnnouncementFacts = {
  readonly ar: string | null
  readonly fr: string | null
  /** The last day on which it is shown. */
  readonly lastOn: Day
}

export const mostAnnouncementWords = 1_000
/** Nothing is announced for longer: what is true for years belongs into a module. */
const mostDays = 366

/** Whether it is gone by now, in the zone of its group. */
export const isPastLastDay = (lastOn: Day, timeZone: string, now: number): boolean =>
  dayOf(now, timeZone) > lastOn

/** What is wrong with a last day, seen from the day it is written. */
export function doubtAboutLastDay(lastOn: Day, today: Day): 'past' | 'far' | null {
  if (lastOn < today) return 'past'
  return lastOn > addDays(today, mostDays) ? 'far' : null
}

/** The text in her language; where it is missing, the other one. */
export function textIn(
  { ar, fr }: Pick<AnnouncementFacts, 'ar' | 'fr'>,
  language: PackLanguage,
): { readonly text: string; readonly language: PackLanguage } | undefined {
  const own = language === 'ar' ? ar : fr
  if (own !== null) return { text: own, language }
  const other = language === 'ar' ? fr : ar
  return other === null ? undefined : { text: other, language: language === 'ar' ? 'fr' : 'ar' }
}
