import type { Choice, Partner, Question, QuestionKind, QuestionOf, Quiz } from '../content/quiz.ts'
import type { QuestionId } from '../id.ts'
import { randomFrom, seedFor, shuffled } from './random.ts'

/**
 * The questions of one attempt: every critical one, then others chosen by the seed, in the author's order.
 * When there are more critical questions than `draw`, all of them are asked. The score's `max` is the length of this.
 *
 * Of a question and its parallel forms one is asked, so that no attempt gives away its own right responses; critical ones are
 * all asked all the same. Hence the parallel form of a critical question waits for `formToTryAgain`.
 */
export function draw(seed: number, quiz: Pick<Quiz, 'draw' | 'questions'>): readonly Question[] {
  const critical = quiz.questions.filter((question) => question.critical)
  const optional = quiz.questions.filter((question) => !question.critical)
  const room = quiz.draw === null ? Infinity : Math.max(0, quiz.draw - critical.length)
  const chosen = new Set<Question>()
  const ideas = new Set(critical.map(ideaOf))
  for (const question of shuffled(optional, randomFrom(seed))) {
    if (chosen.size >= room) break
    if (ideas.has(ideaOf(question))) continue
    ideas.add(ideaOf(question))
    chosen.add(question)
  }
  return quiz.questions.filter((question) => question.critical || chosen.has(question))
}

/** What a question is about: the same for all its forms. */
export const ideaOf = ({ questionId, parallelOf }: Question): QuestionId => parallelOf ?? questionId

/** Another form of a question that this attempt did not ask; the first one the author wrote. */
export function formToTryAgain(
  question: Question,
  quiz: Pick<Quiz, 'questions'>,
  asked: readonly Question[],
): Question | undefined {
  return quiz.questions.find((other) => ideaOf(other) === ideaOf(question) && !asked.includes(other))
}

/** A question of any kind, with the choices this kind has. */
type Shuffled<C extends Choice> = {
  readonly questionId: QuestionId
  readonly kind: QuestionKind
  readonly choices: readonly C[]
}

/** The choices in the order this attempt shows them. True/false, number bands and sentences keep the author's order. */
export function presentedChoices<C extends Choice>(seed: number, question: Shuffled<C>): readonly C[] {
  switch (question.kind) {
    case 'true-false':
    case 'numeric':
    // Sentences make a text.
    case 'tap-sentence':
    // Nobody sees the choices of a short text.
    case 'short-text':
      return question.choices
    case 'ordering':
      return disordered(question.choices, seedFor(seed, question.questionId))
    case 'matching':
    case 'single-choice':
    case 'multiple-choice':
    case 'scenario':
    case 'picture-choice':
    case 'tap-danger':
      return shuffled(question.choices, randomFrom(seedFor(seed, question.questionId)))
    default:
      return question.kind satisfies never
  }
}

export function presentedPartners(seed: number, question: QuestionOf<'matching'>): readonly Partner[] {
  return shuffled(question.partners, randomFrom(seedFor(seed, `${question.questionId}/partners`)))
}

/** An ordering question must not open in its right order. */
function disordered<C extends Choice>(choices: readonly C[], seed: number): readonly C[] {
  const order = shuffled(choices, randomFrom(seed))
  const isInOrder = order.every((choice, index) => choice === choices[index])
  return isInOrder ? [...order.slice(1), ...order.slice(0, 1)] : order
}
