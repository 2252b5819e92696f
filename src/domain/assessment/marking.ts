import { assertNever } from '../assert-never.ts'
import type { Given, Question } from '../content/quiz.ts'
import type { QuestionId } from '../id.ts'
import { bandHolding } from './bands.ts'
import { choiceAccepting } from './typed.ts'

/** `raw` of `max` questions right. Whether that passes is `outcomeOf`'s to say. */
export type Score = { readonly raw: number; readonly max: number }
export type Outcome = 'passed' | 'failed'

/** All or nothing for every kind, so that a mark is one thing everybody can recount. */
export function isCorrect(question: Question, given: Given): boolean {
  switch (question.kind) {
    case 'single-choice':
    case 'scenario':
    case 'true-false':
    case 'picture-choice':
      return given.length === 1 && given[0] === question.correct[0]
    case 'multiple-choice':
    case 'matching':
      return isSameSet(given, question.correct)
    case 'ordering':
      return (
        given.length === question.correct.length && given.every((id, index) => id === question.correct[index])
      )
    case 'numeric': {
      const band = bandHolding(question, given[0])
      return given.length === 1 && band !== undefined && band === bandHolding(question, question.correct[0])
    }
    case 'short-text': {
      const choice = choiceAccepting(question, given[0])
      return (
        given.length === 1 &&
        choice !== undefined &&
        choice === choiceAccepting(question, question.correct[0])
      )
    }
    default:
      return assertNever(question)
  }
}

/** A question left blank scores nothing; it does not make the attempt invalid. */
export function scoreOf(questions: readonly Question[], given: ReadonlyMap<QuestionId, Given>): Score {
  const raw = questions.filter((question) => isCorrect(question, given.get(question.questionId) ?? [])).length
  return { raw, max: questions.length }
}

/** Passed when the share of right responses reaches `passMark` (0 to 1) and every critical question asked is right. */
export function outcomeOf(
  questions: readonly Question[],
  given: ReadonlyMap<QuestionId, Given>,
  passMark: number,
): Outcome {
  const { raw, max } = scoreOf(questions, given)
  const criticalRight = questions.every(
    (question) => !question.critical || isCorrect(question, given.get(question.questionId) ?? []),
  )
  return criticalRight && max > 0 && raw / max >= passMark ? 'passed' : 'failed'
}

function isSameSet(one: Given, other: Given): boolean {
  const set = new Set(one)
  return set.size === one.length && set.size === other.length && other.every((entry) => set.has(entry))
}
