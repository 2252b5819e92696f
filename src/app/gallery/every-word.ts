import type { Language } from '#domain/content/languages.ts'
import type { Messages } from '../frame/i18n/i18n.ts'

const files = import.meta.glob<Messages>('../frame/i18n/messages/*.json', { eager: true, import: 'default' })

const known = new Map<Language, Messages>()

/** The words of every area of the app, which come to a phone one by one. */
export function everyWord(language: Language): Messages {
  const words = known.get(language) ?? readIn(language)
  known.set(language, words)
  return words
}

const readIn = (language: Language): Messages =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => /(\w+)\.json$/.exec(path)?.[1] === language)
      .flatMap(([, messages]) => Object.entries(messages)),
  )
