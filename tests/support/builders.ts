import type { Question, QuestionKind } from '#domain/content/quiz.ts'
import { asId, type QuestionId } from '#domain/id.ts'

type QuestionParts = {
  readonly questionId?: QuestionId
  readonly kind?: QuestionKind
  readonly correct?: readonly string[]
  readonly choiceIds?: readonly string[]
  /** By choice id, for a short text. */
  readonly accepts?: Readonly<Record<string, readonly string[]>>
  readonly partnerIds?: readonly string[]
  readonly critical?: boolean
  readonly parallelOf?: QuestionId
}

/** A question with plain texts; say what matters to the test. */
export function aQuestion(parts: QuestionParts = {}): Question {
  const choiceIds = parts.choiceIds ?? ['a', 'b', 'c']
  return {
    questionId: parts.questionId ?? asId('q01'),
    kind: parts.kind ?? 'single-choice',
    prompt: 'What now?',
    choices: choiceIds.map((id) => ({
      choiceId: asId(id),
      text: `choice ${id}`,
      feedback: `about ${id}`,
      picture: null,
      accepts: parts.accepts?.[id] ?? [],
    })),
    partners: (parts.partnerIds ?? []).map((partnerId) => ({ partnerId, text: `partner ${partnerId}` })),
    correct: parts.correct ?? ['a'],
    critical: parts.critical ?? false,
    lessonId: null,
    card: null,
    right: 'All right.',
    closing: null,
    unit: null,
    other: parts.kind === 'short-text' ? 'about anything else' : null,
    picture: null,
    awaitingReview: false,
    parallelOf: parts.parallelOf ?? null,
  }
}
