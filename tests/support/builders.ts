import type { Question, QuestionKind } from '#domain/content/quiz.ts'
import { asId, type QuestionId } from '#domain/id.ts'

type QuestionParts = {
  readonly questionId?: QuestionId
  readonly kind?: QuestionKind
  readonly correct?: readonly string[]
  readonly choiceIds?: readonly string[]
  readonly partnerIds?: readonly string[]
  readonly critical?: boolean
}

/** A question with plain texts; say what matters to the test. */
export function aQuestion(parts: QuestionParts = {}): Question {
  const choiceIds = parts.choiceIds ?? ['a', 'b', 'c']
  return {
    questionId: parts.questionId ?? asId('q01'),
    kind: parts.kind ?? 'single-choice',
    prompt: 'What now?',
    choices: choiceIds.map((id) => ({ choiceId: asId(id), text: `choice ${id}`, feedback: `about ${id}` })),
    partners: (parts.partnerIds ?? []).map((partnerId) => ({ partnerId, text: `partner ${partnerId}` })),
    correct: parts.correct ?? ['a'],
    critical: parts.critical ?? false,
    lessonId: null,
    card: null,
    right: 'All right.',
    closing: null,
    unit: null,
    picture: null,
    awaitingReview: false,
  }
}
