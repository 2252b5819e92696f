import type { Question, QuestionKind, Quiz } from '#domain/content/quiz.ts'

type OfKind<Kind extends QuestionKind> = Extract<Question, { readonly kind: Kind }>

/** The question of this id, which is of this kind. */
export function questionIn<Kind extends QuestionKind>(
  quiz: Quiz | null | undefined,
  id: string,
  kind: Kind,
): OfKind<Kind> {
  const question = quiz?.questions.find(({ questionId }) => questionId === id)
  if (!question || !isOf(question, kind)) throw new Error(`no ${kind} ${id}`)
  return question
}

const isOf = <Kind extends QuestionKind>(question: Question, kind: Kind): question is OfKind<Kind> =>
  question.kind === kind
