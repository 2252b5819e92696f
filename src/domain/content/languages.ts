/** Languages of the interface. Tamazight joins them when its strings are reviewed. */
export const languages = ['ar', 'fr', 'en'] as const
export type Language = (typeof languages)[number]

/** Languages training exists in; the English interface shows one of these and says so. */
export const packLanguages = ['ar', 'fr'] as const
export type PackLanguage = (typeof packLanguages)[number]

export const isLanguage = (value: string): value is Language =>
  languages.some((language) => language === value)

/** Which way a text is read. */
export type Direction = 'rtl' | 'ltr'

export const directionOf = (language: Language): Direction => (language === 'ar' ? 'rtl' : 'ltr')

/** The training shown to a reader of `language`: English readers get French, which more of them read. */
export const packLanguageOf = (language: Language): PackLanguage => (language === 'ar' ? 'ar' : 'fr')

export const otherPackLanguage = (language: PackLanguage): PackLanguage => (language === 'ar' ? 'fr' : 'ar')
