import type { Day } from './days.ts'

/** Feasts of the sun's calendar in Morocco, month and day. */
const fixed = new Set('01-01 01-11 01-14 05-01 07-30 08-14 08-20 08-21 10-31 11-06 11-18'.split(' '))
/** Of the moon's, by calculation: the moon that is seen may move them by a day. */
const lunar = new Set('1-1 3-12 3-13 10-1 10-2 12-10 12-11'.split(' '))

const moon = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
})

/** Whether classes are closed that day: a Sunday, or about a national feast. Nothing is refused for it. */
export function restOn(day: Day): 'sunday' | 'feast' | null {
  const at = new Date(`${day}T12:00:00Z`)
  if (Number.isNaN(at.getTime())) return null
  if (fixed.has(day.slice(5)) || lunar.has(moonDay(at))) return 'feast'
  return at.getUTCDay() === 0 ? 'sunday' : null
}

/** Month and day; nothing on an old phone that does not know this calendar. */
function moonDay(at: Date): string {
  if (!moon.resolvedOptions().calendar.startsWith('islamic')) return ''
  const parts = moon.formatToParts(at)
  const numberOf = (type: string): string => parts.find((part) => part.type === type)?.value ?? ''
  return `${Number(numberOf('month'))}-${Number(numberOf('day'))}`
}
