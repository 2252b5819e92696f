import {
  inWords as inAuthorsWords,
  rightInWords as rightInAuthorsWords,
} from '#domain/assessment/in-words.ts'
import { addressed } from '#domain/content/address.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Given, Question } from '#domain/content/quiz.ts'

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
export const inWords = (question: Question, given: Given, language: PackLanguage): string[] =>
  // What was typed is shown as it was typed, braces and all.
  question.kind === 'short-text' ? [...given] : plain(inAuthorsWords(question, given, nameless(language)))

/** The right response likewise; of a number the whole band that is right. */
export const rightInWords = (question: Question, language: PackLanguage): string[] =>
  plain(rightInAuthorsWords(question, nameless(language)))

export const promptInWords = (question: Question): string => addressed(question.prompt, 'feminine')
