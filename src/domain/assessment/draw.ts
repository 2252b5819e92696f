import type { Choice, Partner, Question, Quiz } from '../content/quiz.ts'
import { randomFrom, seedFor, shuffled } from './random.ts'

/**
 * The questions one attempt answers: every critical one, then others chosen by the seed, in the author's order.
 * When there are more critical questions than `draw`, all of them are asked. The score's `max` is the length of this.
 */
export function draw(seed: number, quiz: Quiz): readonly Question[] {
  if (quiz.draw === null || quiz.draw >= quiz.questions.length) return quiz.questions
  const optional = quiz.questions.filter((question) => !question.critical)
  const room = Math.max(0, quiz.draw - (quiz.questions.length - optional.length))
  const chosen = new Set(shuffled(optional, randomFrom(seed)).slice(0, room))
  return quiz.questions.filter((question) => question.critical || chosen.has(question))
}

/** The choices in the order this attempt shows them. True/false and number bands keep the author's order. */
export function presentedChoices(seed: number, question: Question): readonly Choice[] {
  switch (question.kind) {
    case 'true-false':
    case 'numeric':
      return question.choices
    case 'ordering':
      return disordered(question.choices, seedFor(seed, question.questionId))
    case 'matching':
    case 'single-choice':
    case 'multiple-choice':
    case 'scenario':
      return shuffled(question.choices, randomFrom(seedFor(seed, question.questionId)))
  }
}

export function presentedPartners(seed: number, question: Question): readonly Partner[] {
  return shuffled(question.partners, randomFrom(seedFor(seed, `${question.questionId}/partners`)))
}

/** An ordering question must not open with its answer on the screen. */
function disordered(choices: readonly Choice[], seed: number): readonly Choice[] {
  const order = shuffled(choices, randomFrom(seed))
  const isInOrder = order.every((choice, index) => choice === choices[index])
  return isInOrder ? [...order.slice(1), ...order.slice(0, 1)] : order
}
