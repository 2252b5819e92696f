import type { Language } from '#domain/content/languages.ts'

/** Regions are always named: plain `ar` gives other digits on older phones. */
export const localeOf = { ar: 'ar-MA-u-nu-latn', fr: 'fr-MA', en: 'en-GB' } as const satisfies Record<
  Language,
  string
>

const rules = new Map<Language, Intl.PluralRules>()

export function pluralOf(language: Language, count: number): Intl.LDMLPluralRule {
  let rule = rules.get(language)
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(localeOf[language])))
  return rule.select(count)
}
