import type { PackLanguage } from '#domain/content/languages.ts'
import type { Sources } from '#protocol/pack.ts'
import type { SourcesFile } from '../load/schemas.ts'
import { typeset } from './typeset.ts'

/** The facts a module rests on, in one language. */
export const sourcesPart = (facts: SourcesFile, language: PackLanguage): Sources =>
  facts.map(({ fact, text, source, checkedOn, confidence }) => ({
    fact,
    text: typeset(text[language], language),
    source,
    checkedOn,
    confidence,
  }))
