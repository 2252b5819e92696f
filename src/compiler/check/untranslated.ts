import type { PackLanguage } from '#domain/content/languages.ts'
import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import { proseOf, type Prose } from './prose.ts'

const arabicLetters = /\p{Script=Arabic}/gu
const latinLetters = /\p{Script=Latin}/gu

/** A text that was copied from the other language and stayed as it was. A word or two of the other script may be quoted. */
export function checkUntranslated(module: ModuleSource): readonly Diagnostic[] {
  return module.languages.flatMap((source) => untranslatedOf(proseOf(module, source), source.language))
}

export const untranslatedOf = (prose: readonly Prose[], language: PackLanguage): readonly Diagnostic[] =>
  prose
    .filter(({ text }) => isForeign(text, language))
    .map(({ file, line }) =>
      errorAt(file, line, 'untranslated', `this text is not in ${language}; it was left in another language`),
    )

function isForeign(text: string, language: PackLanguage): boolean {
  const arabic = text.match(arabicLetters)?.length ?? 0
  const latin = text.match(latinLetters)?.length ?? 0
  const [own, foreign] = language === 'ar' ? [arabic, latin] : [latin, arabic]
  // Short ones are names and signs, such as « SAMU ».
  return foreign > 8 && foreign > own
}
