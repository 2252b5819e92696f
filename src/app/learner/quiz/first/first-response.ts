import { presentedChoices } from '#domain/assessment/draw.ts'
import { longestTyped } from '#domain/assessment/typed.ts'
import { fold } from '#domain/content/fold.ts'
import type { Question } from '#domain/content/quiz.ts'
import { sidesOf, type Response } from '#domain/content/response.ts'

/** What a question holds before it is touched: an ordering shows an order, everything else is blank. */
export function firstResponse(question: Question, seed: number): Response {
  return question.kind === 'ordering' ? presentedChoices(seed, question).map(({ choiceId }) => choiceId) : []
}

/** Whether there is enough of a response to check it. */
export function isComplete(question: Question, response: Response): boolean {
  switch (question.kind) {
    case 'matching':
      // Each line has its own partner.
      return new Set(response.map((pair) => sidesOf(pair)[1])).size === question.choices.length
    case 'short-text':
      return fold(response[0] ?? '') !== '' && (response[0] ?? '').length <= longestTyped
    case 'numeric':
      // As the field writes a number; anything else in it is none yet.
      return /^-?\d+([.,]\d+)?$/.test(response[0] ?? '')
    case 'ordering':
    case 'multiple-choice':
    case 'single-choice':
    case 'true-false':
    case 'scenario':
    case 'picture-choice':
    case 'tap-danger':
    case 'tap-sentence':
      return response.length > 0
    default:
      return question satisfies never
  }
}
