import type { Choice, PicturedChoice, Question, QuestionOf } from '../../content/quiz.ts'
import { sidesOf, type Response } from '../../content/response.ts'
import { bandHolding } from '../bands.ts'

/** A response in the words of the quiz, one line for each part; authors' gender forms are left as written. */
export function inWords(
  question: Question,
  response: Response,
  nameless: (choiceId: string) => string = (id) => id,
): readonly string[] {
  const choices: readonly (Choice & Partial<PicturedChoice>)[] = question.choices
  const choiceText = (id: string): string => {
    const choice = choices.find(({ choiceId }) => choiceId === id)
    return choice?.text || choice?.picture?.alt || nameless(id)
  }
  switch (question.kind) {
    case 'short-text':
      return response
    case 'numeric':
      return response.map((number) => withUnit(question, number))
    case 'matching':
      return response.map((pair) => {
        const [choiceId, partnerId] = sidesOf(pair)
        const partner = question.partners.find((each) => each.partnerId === partnerId)
        return `${choiceText(choiceId)} ↔ ${partner?.text ?? partnerId}`
      })
    case 'ordering':
      return response.map((id, index) => `${index + 1}. ${choiceText(id)}`)
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
    case 'scenario':
    case 'picture-choice':
    case 'tap-danger':
    case 'tap-sentence':
      return response.map(choiceText)
    default:
      return question satisfies never
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
