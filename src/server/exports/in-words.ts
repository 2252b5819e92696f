import {
  inWords as inAuthorsWords,
  rightInWords as rightInAuthorsWords,
} from '#domain/assessment/explain/in-words.ts'
import { addressed } from '#domain/content/address.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Question } from '#domain/content/quiz.ts'
import type { Response } from '#domain/content/response.ts'

/** In older packs true and false have no text of their own: the app writes them, and so does a report. */
const trueFalse: Record<PackLanguage, ReadonlyMap<string, string>> = {
  ar: new Map([
    ['true', 'صحيح'],
    ['false', 'خطأ'],
  ]),
  fr: new Map([
    ['true', 'Vrai'],
    ['false', 'Faux'],
  ]),
}
const nameless =
  (language: PackLanguage) =>
  (id: string): string =>
    // A map: a response may be any word, "constructor" too, and a plain object knows that one.
    trueFalse[language].get(id) ?? id
const plain = (words: readonly string[]): string[] => words.map((text) => addressed(text, 'feminine'))

/** A response in the words of the pack, as the learner read them. A supervisor reads both forms as the feminine one. */
export const inWords = (question: Question, response: Response, language: PackLanguage): string[] =>
  // What was typed is shown as it was typed, braces and all.
  question.kind === 'short-text'
    ? [...response]
    : plain(inAuthorsWords(question, response, nameless(language)))

/** The right response likewise; of a number the whole band that is right. */
export const rightInWords = (question: Question, language: PackLanguage): string[] =>
  plain(rightInAuthorsWords(question, nameless(language)))

export const promptInWords = (question: Question): string => addressed(question.prompt, 'feminine')
