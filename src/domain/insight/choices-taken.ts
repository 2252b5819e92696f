import { bandHolding } from '../assessment/bands.ts'
import { choiceAccepting } from '../assessment/typed.ts'
import type { Question } from '../content/quiz.ts'
import { partnerIn, sidesOf, type Response } from '../content/response.ts'
import type { ChoiceId } from '../id.ts'

/**
 * Which of a question's choices a response comes to, each once: those she tapped; the band of her number; the foreseen word
 * she typed; of an ordering the first thing out of place; of a matching what she paired wrongly. Never her own words.
 */
export function choicesTaken(question: Question, response: Response): readonly ChoiceId[] {
  const known = (ids: readonly string[]): ChoiceId[] =>
    question.choices.flatMap(({ choiceId }) => (ids.includes(choiceId) ? [choiceId] : []))
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
    case 'scenario':
    case 'picture-choice':
    case 'tap-danger':
    case 'tap-sentence':
      return known(response)
    case 'ordering': {
      const firstOut = question.correct.find((id, index) => response[index] !== id)
      return firstOut === undefined || response.length === 0 ? [] : known([firstOut])
    }
    case 'matching': {
      const missed = question.correct.filter((pair) => !response.includes(pair))
      return known(
        missed.map((pair) => sidesOf(pair)[0]).filter((thing) => partnerIn(response, thing) !== ''),
      )
    }
    case 'numeric': {
      const band = bandHolding(question, response[0])
      return band === undefined ? [] : [band.choiceId]
    }
    case 'short-text': {
      const foreseen = choiceAccepting(question, response[0])
      return foreseen === undefined ? [] : [foreseen.choiceId]
    }
    default:
      return question satisfies never
  }
}

/** The choices that are wrong to take. In an ordering and a matching each stands for a mistake, so all of them are. */
export function wrongChoices(question: Question): readonly ChoiceId[] {
  const ids = question.choices.map(({ choiceId }) => choiceId)
  if (question.kind === 'ordering' || question.kind === 'matching') return ids
  const right =
    question.kind === 'numeric' || question.kind === 'short-text'
      ? choicesTaken(question, question.correct)
      : question.correct
  return ids.filter((id) => !right.includes(id))
}
