import type { Choice, Question, QuestionOf } from '../../content/quiz.ts'
import { sidesOf, type Response } from '../../content/response.ts'
import { bandHolding } from '../bands.ts'
import { isCorrect } from '../marking.ts'
import { choiceAccepting } from '../typed.ts'

/** One thing to tell about a response: the author's words, and the choice they are about when there is one. */
export type Feedback = { readonly choice: Choice | null; readonly text: string; readonly isRight: boolean }

/**
 * What the learner reads after responding, in reading order. Single, true/false, scenario and picture: the chosen choice;
 * multiple, spots and sentences: each chosen choice, then each right one missed; ordering: the first choice out of place; matching: each
 * missed pair; numeric: the band the number fell in; short text: the foreseen response it comes to, or what is said of any
 * other. A blank response gets the right choices' feedback.
 */
export function feedbackOf(question: Question, response: Response): readonly Feedback[] {
  const feedback = feedbackBeforeClosing(question, response)
  const closing = question.kind === 'scenario' ? question.closing : null
  return closing === null ? feedback : [...feedback, { choice: null, text: closing, isRight: true }]
}

function feedbackBeforeClosing(question: Question, response: Response): readonly Feedback[] {
  const allRight = isCorrect(question, response)
  switch (question.kind) {
    case 'single-choice':
    case 'scenario':
    case 'true-false':
    case 'picture-choice': {
      const about = response.length === 0 ? question.correct : response
      return about.flatMap((id) => tell(question, id, question.correct.includes(id)))
    }
    case 'multiple-choice':
    case 'tap-danger':
    case 'tap-sentence': {
      const missed = question.correct.filter((id) => !response.includes(id))
      return [
        ...response.flatMap((id) => tell(question, id, question.correct.includes(id))),
        ...missed.flatMap((id) => tell(question, id, false)),
      ]
    }
    case 'ordering': {
      if (allRight) return rightWords(question)
      const firstOut = question.correct.find((id, index) => response[index] !== id)
      return firstOut === undefined ? [] : tell(question, firstOut, false)
    }
    case 'matching': {
      if (allRight) return rightWords(question)
      const missed = question.correct.filter((pair) => !response.includes(pair))
      return missed.flatMap((pair) => tell(question, sidesOf(pair)[0], false))
    }
    case 'numeric': {
      const band = bandHolding(question, response[0]) ?? bandHolding(question, question.correct[0])
      return band === undefined ? [] : [{ choice: null, text: band.feedback, isRight: allRight }]
    }
    case 'short-text': {
      const foreseen = choiceAccepting(question, response[0] ?? question.correct[0])
      const text = foreseen?.feedback ?? question.other
      return text === null ? [] : [{ choice: null, text, isRight: allRight }]
    }
    default:
      return question satisfies never
  }
}

function tell(question: Question, choiceId: string, isRight: boolean): Feedback[] {
  const choice = question.choices.find((candidate) => candidate.choiceId === choiceId)
  return choice === undefined ? [] : [{ choice, text: choice.feedback, isRight }]
}

const rightWords = ({ right }: QuestionOf<'ordering' | 'matching'>): Feedback[] =>
  right === null ? [] : [{ choice: null, text: right, isRight: true }]
