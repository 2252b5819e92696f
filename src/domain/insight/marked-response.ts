import { isCorrect } from '../assessment/marking.ts'
import type { Question } from '../content/quiz.ts'
import type { ChoiceId, QuestionId } from '../id.ts'
import type { QuestionResponse } from '../progress/record.ts'
import { choicesTaken } from './choices-taken.ts'

/** What became of one response. Nothing in it was typed by a person. */
export type MarkedResponse = {
  readonly questionId: QuestionId
  readonly choices: readonly ChoiceId[]
  readonly isRight: boolean
  readonly seconds: number
  readonly sure: boolean | null
  /** How many of a thousand other questions of this attempt were right; null where nothing else was asked. */
  readonly rest: number | null
}

/** A question that lay open over a meal says nothing about the question: five minutes are the most that is noted. */
export const mostSeconds = 300

/** Those of an attempt to questions it asked. What it did not ask counts for nothing, as in its score. */
export function markedResponses(
  asked: readonly Question[],
  responses: readonly QuestionResponse[],
): readonly MarkedResponse[] {
  const byId = new Map(responses.map((response) => [response.questionId, response]))
  const marked = asked.map((question) => {
    const response = byId.get(question.questionId)
    return { question, response, isRight: isCorrect(question, response?.given ?? []) }
  })
  const raw = marked.filter(({ isRight }) => isRight).length
  return marked.flatMap(({ question, response, isRight }) => {
    if (response === undefined) return []
    const others = marked.length - 1
    const rest = others === 0 ? null : Math.round((1000 * (raw - Number(isRight))) / others)
    return [{ ...markedAlone(question, response), rest }]
  })
}

/** That of a review, where one question is asked by itself. */
export const markedAlone = (question: Question, response: QuestionResponse): MarkedResponse => ({
  questionId: question.questionId,
  choices: choicesTaken(question, response.given),
  isRight: isCorrect(question, response.given),
  seconds: Math.min(mostSeconds, Math.round(response.spentMs / 1000)),
  sure: response.sure ?? null,
  rest: null,
})
