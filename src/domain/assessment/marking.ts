import type { Question } from '../content/quiz.ts'
import type { Response } from '../content/response.ts'
import type { QuestionId } from '../id.ts'
import { bandHolding } from './bands.ts'
import { choiceAccepting } from './typed.ts'

/** `raw` of `max` questions right. Whether that passes is `outcomeOf`'s to say. */
export type Score = { readonly raw: number; readonly max: number }
export type Outcome = 'passed' | 'failed'

/** All or nothing for every kind, so that a mark is one thing everybody can recount. */
export function isCorrect(question: Question, response: Response): boolean {
  switch (question.kind) {
    case 'single-choice':
    case 'scenario':
    case 'true-false':
    case 'picture-choice':
      return response.length === 1 && response[0] === question.correct[0]
    case 'multiple-choice':
    case 'tap-danger':
    case 'tap-sentence':
    case 'matching':
      return isSameSet(response, question.correct)
    case 'ordering':
      return (
        response.length === question.correct.length &&
        response.every((id, index) => id === question.correct[index])
      )
    case 'numeric': {
      const band = bandHolding(question, response[0])
      return (
        response.length === 1 && band !== undefined && band === bandHolding(question, question.correct[0])
      )
    }
    case 'short-text': {
      const choice = choiceAccepting(question, response[0])
      return (
        response.length === 1 &&
        choice !== undefined &&
        choice === choiceAccepting(question, question.correct[0])
      )
    }
    default:
      return question satisfies never
  }
}

/** A question left blank scores nothing; it does not make the attempt invalid. */
export function scoreOf(questions: readonly Question[], responses: ReadonlyMap<QuestionId, Response>): Score {
  const raw = questions.filter((question) =>
    isCorrect(question, responses.get(question.questionId) ?? []),
  ).length
  return { raw, max: questions.length }
}

/** Passed when the share of right responses reaches `passMark` (0 to 1) and every critical question asked is right. */
export function outcomeOf(
  questions: readonly Question[],
  responses: ReadonlyMap<QuestionId, Response>,
  passMark: number,
): Outcome {
  const { raw, max } = scoreOf(questions, responses)
  const criticalRight = questions.every(
    (question) => !question.critical || isCorrect(question, responses.get(question.questionId) ?? []),
  )
  return criticalRight && max > 0 && raw / max >= passMark ? 'passed' : 'failed'
}

function isSameSet(one: Response, other: Response): boolean {
  const set = new Set(one)
  return set.size === one.length && set.size === other.length && other.every((entry) => set.has(entry))
}
