import type { PackLanguage } from '#domain/content/languages.ts'
import type { Sources } from '#protocol/pack/pack.ts'
import { labels } from '../labels.ts'
import type { SourcesFile } from '../load/schemas.ts'
import { typeset } from './typeset.ts'

/** The facts a module rests on, in one language. */
export const sourcesPart = (facts: SourcesFile, language: PackLanguage): Sources =>
  facts.map(({ fact, text, source, checkedOn, confidence, read }) => ({
    fact,
    text: typeset(text[language], language),
    source: source + howRead(read, language),
    checkedOn,
    confidence,
  }))

/** A source that we know from others says so. */
const howRead = (read: SourcesFile[number]['read'], language: PackLanguage): string =>
  read === 'summary' || read === 'no' ? ` (${labels[language].read[read]})` : ''
