import { addressed } from '#domain/content/address.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import { errorAt, warningAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import { forbiddenIn } from './forbidden-words.ts'
import { proseOf, type Prose } from './prose.ts'
import { wordsIn } from './words.ts'

const longestSentence = { ar: 18, fr: 22 } as const

/** What a program can say of tone: length of sentences, digits, written genders, forbidden words. */
export function checkTone(module: ModuleSource): readonly Diagnostic[] {
  return module.languages.flatMap((source) => toneOf(proseOf(module, source), source.language))
}

export const toneOf = (prose: readonly Prose[], language: PackLanguage): readonly Diagnostic[] =>
  prose.flatMap(({ file, line, text, where }) => {
    const plain = addressed(text, 'feminine')
    return [
      ...mistakesIn(plain, language).map(([rule, message]) => errorAt(file, line, rule, message)),
      ...forbiddenIn(plain, language).map((word) =>
        warningAt(file, line, 'forbidden-word', `« ${word} » is not used here`),
      ),
      ...(where === 'beside' ? [] : longSentencesIn(plain, language)).map((message) =>
        warningAt(file, line, 'long-sentence', message),
      ),
    ]
  })

type Mistake = readonly [rule: string, message: string]

function mistakesIn(text: string, language: PackLanguage): readonly Mistake[] {
  const gender =
    language === 'ar'
      ? /\p{L}\/[يةهتن](?!\p{L})|\p{L}\([ةيت]\)/u
      : /\p{L}\((e|ne|trice|euse|rice)\)|\p{L}·\p{L}|\p{L}\/(e|ne|trice|euse|rice)s?(?!\p{L})/u
  return [
    ...(/[٠-٩۰-۹]/.test(text) ? [['digits', 'digits are 0 to 9 in every language'] satisfies Mistake] : []),
    ...(gender.test(text) ? [['gender', 'genders are written {feminine|masculine}'] satisfies Mistake] : []),
  ]
}

function longSentencesIn(text: string, language: PackLanguage): readonly string[] {
  const most = longestSentence[language]
  return text
    .split(/[.!?؟؛;:…\n]+|»/)
    .filter((sentence) => wordsIn(sentence) > most)
    .map(
      (sentence) =>
        `${wordsIn(sentence)} words in one sentence; at most ${most}: ${sentence.trim().slice(0, 60)}…`,
    )
}
