import { type Day, dayOf } from '../assignment/days.ts'

/** Something that happened at a moment. */
type Dated = { readonly at: number; readonly key: string }
export type DayOfTimeline<Entry extends Dated> = { readonly day: Day; readonly entries: readonly Entry[] }

/** What happened, day by day in a zone: the last day first, and within a day the last thing first. */
export function timelineOf<Entry extends Dated>(
  entries: readonly Entry[],
  timeZone: string,
): readonly DayOfTimeline<Entry>[] {
  const days = new Map<Day, Entry[]>()
  for (const entry of entries.toSorted((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1))) {
    const day = dayOf(entry.at, timeZone)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days].map(([day, own]) => ({ day, entries: own }))
}
