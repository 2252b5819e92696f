import type { Question, Quiz } from '../../content/quiz.ts'
import type { Response } from '../../content/response.ts'
import type { QuestionId } from '../../id.ts'
import { formToTryAgain } from '../draw.ts'
import { isCorrect } from '../marking.ts'

/** A critical question that was missed, and the form of it that is asked again, as practice. */
export type SecondTry = { readonly missed: Question; readonly form: Question }

/**
 * What is tried again after an attempt, in the order it was asked, each form once. It is no part of the mark: the
 * score's `max` is what was drawn, and the server derives the same draw.
 */
export function secondTries(
  quiz: Pick<Quiz, 'questions'>,
  asked: readonly Question[],
  responses: ReadonlyMap<QuestionId, Response>,
): readonly SecondTry[] {
  const forms = new Map<Question, SecondTry>()
  for (const missed of asked) {
    if (!missed.critical || isCorrect(missed, responses.get(missed.questionId) ?? [])) continue
    const form = formToTryAgain(missed, quiz, asked)
    if (form && !forms.has(form)) forms.set(form, { missed, form })
  }
  return [...forms.values()]
}
