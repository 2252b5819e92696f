/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

const formats = new Map<string, Intl.DateTimeFormat>()
/** A zone can be spelled in endless ways, and each formatter weighs some 50 kB. */
const keptFormats = 30

/** The calendar day of an instant (ms since 1970 UTC) in a zone such as `Africa/Casablanca`. */
export function dayOf(atMs: number, timeZone: string): Day {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    if (formats.size >= keptFormats) formats.clear()
    formats.set(timeZone, format)
  }
  return format.format(atMs)
}

export function addDays(day: Day, days: number): Day {
  return new Date(midnight(day) + days * dayMs).toISOString().slice(0, 10)
}

/** Whole days from one calendar day to another; negative when the other is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((midnight(to) - midnight(from)) / dayMs)

const dayMs = 86_400_000
const midnight = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
