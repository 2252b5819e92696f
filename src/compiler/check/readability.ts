import { toString } from 'mdast-util-to-string'
import { addressed } from '#domain/content/address.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import { errorAt, warningAt, type Diagnostic } from '../diagnostic.ts'
import { cardsOf } from '../emit/cards.ts'
import type { ModuleSource } from '../load/module-source.ts'
import { proseOf } from './prose.ts'

const longestSentence = { ar: 18, fr: 22 } as const
const longestCard = 80

/** Words that stand for a habit of translation or a term not used in Moroccan preschools (content/README.md). */
const forbidden: Readonly<Record<PackLanguage, RegExp>> = {
  ar: /(?<!\p{L})(قم بـ?|قومي بـ?|يتم|من أجل|بشكل|تعتبر|يجب|ينبغي|يتوجب|من خلال|على مستوى|سيرورة|استراتيجية|[وفبل]?روضة|الروضة|المعلمة|تلميذ|متعلم|كل ما سبق)(?!\p{L})/u,
  fr: /(?<!\p{L})(mettre en place|au niveau d[eu]|il convient|apprenant(e|s)?|maternelle|maîtresse|toutes les réponses)(?!\p{L})/iu,
}

/** What a program can say of tone: length of sentences and cards, digits, written genders, forbidden words. */
export function checkReadability(module: ModuleSource): readonly Diagnostic[] {
  return module.languages.flatMap((source) => [
    ...source.lessons.flatMap(({ file, tree }) =>
      cardsOf(tree).flatMap(({ directive, id }) => {
        const line = directive.position?.start.line ?? 1
        const words = wordsIn(
          addressed(
            directive.children
              .map((child) =>
                child.type === 'leafDirective' && child.name === 'figure' ? '' : toString(child),
              )
              .join(' '),
            'feminine',
          ),
        )
        return words > longestCard
          ? [warningAt(file, line, 'long-card', `card ${id} has ${words} words; at most ${longestCard}`)]
          : []
      }),
    ),
    ...proseOf(source).flatMap(({ file, line, text }) =>
      faultsOf(text, source.language).map(({ rule, message, isError }) =>
        (isError ? errorAt : warningAt)(file, line, rule, message),
      ),
    ),
  ])
}

type Fault = { readonly rule: string; readonly message: string; readonly isError: boolean }

function faultsOf(text: string, language: PackLanguage): readonly Fault[] {
  const plain = addressed(text, 'feminine')
  const word = forbidden[language].exec(plain)?.[0]
  const long = plain.split(/[.!?؟؛:…\n]+|»/).find((sentence) => wordsIn(sentence) > longestSentence[language])
  return [
    ...(/[٠-٩۰-۹]/.test(plain)
      ? [{ rule: 'digits', message: 'digits are 0 to 9 in every language', isError: true }]
      : []),
    ...(language === 'ar' && /\p{L}\/[يةه]|\([ةي]\)/u.test(plain)
      ? [{ rule: 'gender', message: 'genders are written {feminine|masculine}', isError: true }]
      : []),
    ...(language === 'fr' && /\p{L}\(e\)|·e/u.test(plain)
      ? [{ rule: 'gender', message: 'no "(e)" and no point médian', isError: true }]
      : []),
    ...(/[{}]/.test(plain)
      ? [{ rule: 'gender', message: 'a brace is not closed, or its bar is missing', isError: true }]
      : []),
    ...(word ? [{ rule: 'forbidden-word', message: `« ${word} » is not used here`, isError: false }] : []),
    ...(long
      ? [
          {
            rule: 'long-sentence',
            message: `${wordsIn(long)} words in one sentence; at most ${longestSentence[language]}: ${long.trim().slice(0, 60)}…`,
            isError: false,
          },
        ]
      : []),
  ]
}

/** Words as a reader counts them: signs, dashes and lone punctuation are none. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
