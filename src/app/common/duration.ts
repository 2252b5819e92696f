import type { Language } from '#domain/content/languages.ts'
import { localeOf } from '../frame/i18n/plural.ts'

/** A unit is used from this many of it on: 90 minutes are still minutes, two hours are hours. */
const units = [
  ['year', 31_556_952_000, 2],
  ['month', 2_629_746_000, 2],
  ['day', 86_400_000, 2],
  ['hour', 3_600_000, 2],
  ['minute', 60_000, 1],
] as const

/** A length of time in the largest unit that still says something: never 525 600 minutes. */
export function durationIn(language: Language, ms: number): string {
  const [unit, size] = units.find(([, length, from]) => ms >= from * length) ?? (['second', 1_000] as const)
  const format = new Intl.NumberFormat(localeOf[language], {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  })
  return format.format(ms / size).replace(/ /g, '\u00a0')
}
