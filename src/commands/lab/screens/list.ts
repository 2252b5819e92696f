/** What an educator can open, below `/<language>/`. */
export const educatorScreens = [
  '',
  'welcome/',
  'modules/',
  'modules/play-and-interactions/',
  'modules/play-and-interactions/why-play/',
  'modules/play-and-interactions/quiz/',
  'modules/play-and-interactions/practice/',
  'modules/profession-and-framework/papers/week-plan/',
  'review/',
  'search/',
  'glossary/',
  'ask/?module=play-and-interactions',
  'local-card/',
  'join/',
  'sign-in/',
  'install/',
  'verify/',
  'me/',
  'me/progress/',
  'me/certificates/',
  'me/records/',
  'me/storage/',
  'me/questions/',
  'me/notes/',
  'me/people/',
  'me/phones/',
  'me/pin/',
  'me/storage/',
  'me/data/',
  'nothing-here/',
] as const

/** What a supervisor opens. */
export const supervisorScreens = [
  'supervision/',
  'supervision/cohorts/',
  'supervision/questions/',
  'supervision/assign/',
] as const

export type Look = {
  readonly language: 'ar' | 'fr' | 'en'
  readonly theme: 'light' | 'dark' | 'contrast'
  readonly width: number
}

/** Every language, both themes, two widths of phone; and high contrast on the narrow one. */
export const looks: readonly Look[] = (['ar', 'fr', 'en'] as const).flatMap((language): Look[] => [
  ...(['light', 'dark'] as const).flatMap((theme) => [360, 412].map((width) => ({ language, theme, width }))),
  { language, theme: 'contrast', width: 360 },
])

export const nameOf = ({ language, theme, width }: Look): string => `${language}-${theme}-${width}`
export const fileOf = (screen: string): string =>
  `${screen.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'home'}.png`
