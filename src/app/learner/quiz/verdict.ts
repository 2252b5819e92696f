import type { Given, Question } from '#domain/content/quiz.ts'

/** What is said of a choice once the response stands: hers and right, hers and wrong, right but not hers. */
export type Verdict = 'is-right' | 'is-wrong' | 'is-missed'

export function verdictOf(question: Question, given: Given, choiceId: string): Verdict | null {
  const isHers = given.includes(choiceId)
  if (question.correct.includes(choiceId)) return isHers ? 'is-right' : 'is-missed'
  return isHers ? 'is-wrong' : null
}
