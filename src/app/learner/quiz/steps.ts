import { secondTries } from '#domain/assessment/explain/second-try.ts'
import type { Question, Quiz } from '#domain/content/quiz.ts'
import type { Response } from '#domain/content/response.ts'
import type { QuestionId } from '#domain/id.ts'
import type { Draft } from '#local/drafts/drafts.ts'

/**
 * One screen of a quiz: a question of the attempt; after them, for each critical one missed, another form of it to try again.
 * That does not change the mark; before that, where no feedback was shown yet, the missed one to look at.
 */
export type QuizStep = { readonly kind: 'asked' | 'look' | 'again'; readonly question: Question }

/** All screens of this sitting. Those after the attempt are known when every response stands. */
export function stepsOf(quiz: Quiz, asked: readonly Question[], draft: Draft): readonly QuizStep[] {
  const steps = asked.map((question): QuizStep => ({ kind: 'asked', question }))
  if (!asked.every(({ questionId }) => draft.shown.includes(questionId))) return steps
  const afterwards = secondTries(quiz, asked, responsesOf(asked, draft)).flatMap(
    ({ missed, form }): QuizStep[] => [
      ...(quiz.tells === 'at-end' ? [{ kind: 'look', question: missed } as const] : []),
      { kind: 'again', question: form },
    ],
  )
  return [...steps, ...afterwards]
}

/** What a draft holds for these questions; nothing is blank. */
export const responsesOf = (
  questions: readonly Question[],
  draft: Draft,
): ReadonlyMap<QuestionId, Response> =>
  new Map(questions.map(({ questionId }) => [questionId, draft.given[questionId] ?? []]))
