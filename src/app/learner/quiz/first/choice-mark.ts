import type { Question } from '#domain/content/quiz.ts'
import type { Response } from '#domain/content/response.ts'

/** What is said of a choice once the response stands: hers and right, hers and wrong, right but not hers. */
export type ChoiceMark = 'is-right' | 'is-wrong' | 'is-missed'

export function markOfChoice(question: Question, response: Response, choiceId: string): ChoiceMark | null {
  const isHers = response.includes(choiceId)
  if (question.correct.includes(choiceId)) return isHers ? 'is-right' : 'is-missed'
  return isHers ? 'is-wrong' : null
}
