import type { Language } from '#domain/content/languages.ts'
import { localeOf } from './plural.ts'

export type Formatters = {
  /** A calendar day `YYYY-MM-DD` in words: 3 دجنبر 2026. */
  readonly day: (on: string) => string
  /** An instant as day and time of the reader's own clock. */
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
  const momentFormat = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
  const numberFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const decimals = (digits: number): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const [sizeFormat, hundredths] = [decimals(1), decimals(2)]
  /** The number stays with its month and the hour with its word, where a line ends. */
  const whole = (format: Intl.DateTimeFormat, at: number): string =>
    format.format(at).replace(/(\d) | (?=\d+:)/g, '$1\u00a0')
  return {
    day: (on) => whole(dayFormat, Date.parse(`${on}T00:00:00Z`)),
    moment: (atMs) => whole(momentFormat, atMs),
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
