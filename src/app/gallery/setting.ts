import type { Address } from '#domain/content/address.ts'
import { packLanguageOf, type Language, type PackLanguage } from '#domain/content/languages.ts'
import type { MessageArea, I18n } from '../frame/i18n/i18n.ts'
import { words, type Words } from './samples/words.ts'

/** To whom a state speaks: its language, its gender, its words, and names as people there have them. */
export type Setting = {
  readonly language: Language
  readonly packLanguage: PackLanguage
  readonly address: Address
  readonly t: I18n<MessageArea>['t']
  readonly words: Words
}

export const settingOf = (language: Language, address: Address, t: Setting['t']): Setting => ({
  ...{ language, address, t },
  packLanguage: packLanguageOf(language),
  words: words[language],
})
