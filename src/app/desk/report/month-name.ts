import type { Month } from '#domain/desk/month.ts'
import type { Language } from '#domain/content/languages.ts'
import { localeOf } from '../../frame/i18n/plural.ts'

/** A month in words, as calendars of the country have it: نونبر 2026. */
export const monthName = (month: Month, language: Language): string =>
  new Intl.DateTimeFormat(localeOf[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  )
