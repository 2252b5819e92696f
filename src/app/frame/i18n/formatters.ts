import type { Language } from '#domain/content/languages.ts'
import { localeOf } from './plural.ts'

export type Formatters = {
  /** A calendar day `YYYY-MM-DD` in words: 3 دجنبر 2026. */
  readonly day: (on: string) => string
  /** An instant as day and time of the reader's own clock. With the year, where it is another than this one. */
  readonly moment: (atMs: number) => string
  readonly number: (value: number) => string
  /** Megabytes, what a download weighs: one decimal, below one megabyte two. */
  readonly megabytes: (bytes: number) => string
  /** An amount of money, never less than the smallest coin. */
  readonly dirhams: (amount: number) => string
  readonly percent: (share: number) => string
}

export function formatters(language: Language): Formatters {
  const locale = localeOf[language]
  const dayFormat = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const moment = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const
  const momentFormat = new Intl.DateTimeFormat(locale, moment)
  const otherYear = new Intl.DateTimeFormat(locale, { ...moment, year: 'numeric' })
  const numberFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const decimals = (digits: number): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const [sizeFormat, hundredths] = [decimals(1), decimals(2)]
  /** The number stays with its month and the hour with its word, where a line ends. */
  const whole = (format: Intl.DateTimeFormat, at: number): string =>
    first(format.format(at)).replace(/(\d|1er) | (?=\d+:)/g, '$1\u00a0')
  /** French counts the first of a month: 1er décembre. */
  const first = (text: string): string => (language === 'fr' ? text.replace(/^1 /, '1er ') : text)
  return {
    day: (on) => whole(dayFormat, Date.parse(`${on}T00:00:00Z`)),
    moment: (atMs) => whole(isThisYear(atMs) ? momentFormat : otherYear, atMs),
    number: (value) => numberFormat.format(value),
    megabytes: (bytes) =>
      bytes < 1_000_000
        ? hundredths.format(Math.max(0.01, bytes / 1_000_000))
        : sizeFormat.format(bytes / 1_000_000),
    dirhams: (amount) => hundredths.format(Math.max(0.01, amount)),
    // Written by hand: Intl puts invisible marks around the sign in Arabic.
    percent: (share) => `${Math.round(share * 100)}%`,
  }
}

const isThisYear = (atMs: number): boolean => new Date(atMs).getFullYear() === new Date().getFullYear()
