import { languages, type Language } from '#domain/content/languages.ts'
import { addressOf } from '#protocol/screens/find-screen.ts'
import { screens, type Screen } from '#protocol/screens/screens.ts'

const addresses = (isWanted: (screen: Screen) => boolean): readonly string[] =>
  screens.filter(isWanted).flatMap((screen) => addressOf(screen) ?? [])

/** What an educator can open, below `/<language>/`. */
export const educatorScreens = addresses(({ staff }) => !staff)

/** What a supervisor opens. */
export const supervisorScreens = addresses(({ staff }) => staff === true)

export type Look = {
  readonly language: Language
  readonly theme: 'light' | 'dark' | 'contrast'
  readonly width: number
}

/** Every language, both themes, two widths of phone; and high contrast on the narrow one. */
export const looks: readonly Look[] = languages.flatMap((language): Look[] => [
  ...(['light', 'dark'] as const).flatMap((theme) => [360, 412].map((width) => ({ language, theme, width }))),
  { language, theme: 'contrast', width: 360 },
])

export const nameOf = ({ language, theme, width }: Look): string => `${language}-${theme}-${width}`
export const fileOf = (screen: string): string =>
  `${screen.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'home'}.png`
