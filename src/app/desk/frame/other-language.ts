import { type Language, packLanguageOf, packLanguages } from '#domain/content/languages.ts'
import { languageNames } from '../../frame/language-choice.ts'

/** The name of the language of what a learner read, for whoever reads another one; null where it is the same. */
export function otherLanguage(of: string, reader: Language): string | null {
  const found = packLanguages.find((language) => language === of)
  return found === undefined || found === packLanguageOf(reader) ? null : languageNames[found]
}
