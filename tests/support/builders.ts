import { assertNever } from '#domain/assert-never.ts'
import type { Question, QuestionKind, QuestionOf } from '#domain/content/quiz.ts'
import { asId, type QuestionId } from '#domain/id.ts'

type QuestionParts = {
  readonly questionId?: QuestionId
  readonly correct?: readonly string[]
  readonly choiceIds?: readonly string[]
  /** By choice id, for a short text. */
  readonly accepts?: Readonly<Record<string, readonly string[]>>
  /** For a matching. */
  readonly partnerIds?: readonly string[]
  readonly critical?: boolean
  readonly parallelOf?: QuestionId
}

/** A question with plain texts; say what matters to the test. */
export function aQuestion<Kind extends QuestionKind>(
  parts: QuestionParts & { readonly kind: Kind },
): QuestionOf<Kind>
export function aQuestion(parts?: QuestionParts & { readonly kind?: never }): QuestionOf<'single-choice'>
export function aQuestion({
  kind = 'single-choice',
  ...parts
}: QuestionParts & { readonly kind?: QuestionKind } = {}): Question {
  const choices = (parts.choiceIds ?? ['a', 'b', 'c']).map((id) => ({
    choiceId: asId<'choice'>(id),
    text: `choice ${id}`,
    feedback: `about ${id}`,
  }))
  const asked = {
    questionId: parts.questionId ?? asId('q01'),
    prompt: 'What now?',
    choices,
    correct: parts.correct ?? ['a'],
    critical: parts.critical ?? false,
    lessonId: null,
    card: null,
    picture: null,
    awaitingReview: false,
    parallelOf: parts.parallelOf ?? null,
  }
  const right = 'All right.'
  switch (kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
      return { ...asked, kind }
    case 'scenario':
      return { ...asked, kind, closing: null }
    case 'ordering':
      return { ...asked, kind, right }
    case 'matching': {
      const ids = parts.partnerIds ?? []
      const partners = ids.map((partnerId) => ({ partnerId, text: `partner ${partnerId}` }))
      return { ...asked, kind, right, partners }
    }
    case 'numeric':
      return { ...asked, kind, unit: null }
    case 'picture-choice':
      return { ...asked, kind, choices: choices.map((choice) => ({ ...choice, picture: null })) }
    case 'short-text': {
      const accepting = choices.map((choice) => ({
        ...choice,
        accepts: parts.accepts?.[choice.choiceId] ?? [],
      }))
      return { ...asked, kind, choices: accepting, other: 'about anything else' }
    }
    case 'tap-danger': {
      const spots = choices.map((choice, index) => ({ ...choice, spot: [30 + 60 * index, 30, 25] }))
      return { ...asked, kind, choices: spots }
    }
    case 'tap-sentence':
      return { ...asked, kind }
    default:
      return assertNever(kind)
  }
}
