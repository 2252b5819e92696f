import type { Language } from '#domain/content/languages.ts'
import type { MessageArea, Messages } from '../frame/i18n/i18n.ts'

const areas = import.meta.glob<Messages>('../frame/i18n/messages/*.*.json', { import: 'default' })

/** The words of one area of the app (`messages/<area>.<language>.json`); they travel with its screens. */
export async function loadAreaMessages(area: MessageArea, language: Language): Promise<Messages> {
  const load = areas[`../frame/i18n/messages/${area}.${language}.json`]
  if (!load) throw new Error(`no messages for ${area} in ${language}`)
  return load()
}
