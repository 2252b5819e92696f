import type { AcceptingChoice, QuestionOf } from '../content/quiz.ts'
import { fold } from '../content/fold.ts'

/** As long as a typed response may be. */
export const longestTyped = 80

/** The foreseen response that `typed` comes to, however it is spelt. What was not foreseen comes to none. */
export function choiceAccepting(
  question: QuestionOf<'short-text'>,
  typed: string | undefined,
): AcceptingChoice | undefined {
  const folded = fold(typed ?? '')
  if (folded === '') return undefined
  return question.choices.find(({ accepts }) => accepts.some((words) => fold(words) === folded))
}
