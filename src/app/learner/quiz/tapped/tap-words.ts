import { isLanguage } from '#domain/content/languages.ts'
import type { Messages } from '../../../frame/i18n/i18n.ts'
import { loadAreaMessages } from '../../../common/load-area-messages.ts'

const words = new Map<string, Messages>()

/** The words of these questions in the language of the page: here before the quiz begins, as the questions themselves. */
export async function bringWords(): Promise<void> {
  const { lang } = document.documentElement
  if (isLanguage(lang)) words.set(lang, await loadAreaMessages('study', lang))
}

export const tapWords = (language: string): Messages => words.get(language) ?? {}
