import { assertNever } from '../assert-never.ts'
import type { Given, Question, QuestionOf } from '../content/quiz.ts'
import { bandHolding } from './bands.ts'

/** A response in the words of the quiz, one line for each part; authors' gender forms are left as written. */
export function inWords(
  question: Question,
  given: Given,
  nameless: (choiceId: string) => string = (id) => id,
): readonly string[] {
  const choiceText = (id: string): string => {
    const choice = question.choices.find(({ choiceId }) => choiceId === id)
    return choice?.text || nameless(id)
  }
  switch (question.kind) {
    case 'short-text':
      return given
    case 'numeric':
      return given.map((number) => withUnit(question, number))
    case 'matching':
      return given.map((pair) => {
        const [choiceId = '', partnerId = ''] = pair.split('=')
        const partner = question.partners.find((each) => each.partnerId === partnerId)
        return `${choiceText(choiceId)} ↔ ${partner?.text ?? partnerId}`
      })
    case 'ordering':
      return given.map((id, index) => `${index + 1}. ${choiceText(id)}`)
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
    case 'scenario':
      return given.map(choiceText)
    case 'picture-choice':
      return given.map((id) => {
        const choice = question.choices.find(({ choiceId }) => choiceId === id)
        return choice?.text || choice?.picture?.alt || nameless(id)
      })
    default:
      return assertNever(question)
  }
}

/** The right response in words. A number is right within a band, so the whole band is said. */
export function rightInWords(question: Question, nameless?: (choiceId: string) => string): readonly string[] {
  if (question.kind !== 'numeric') return inWords(question, question.correct, nameless)
  const [number = ''] = question.correct
  return [withUnit(question, bandHolding(question, number)?.text || number)]
}

const withUnit = ({ unit }: QuestionOf<'numeric'>, words: string): string =>
  unit === null ? words : `${words} ${unit}`
