import type { Picture, Question, QuestionKind, QuestionOf } from '#domain/content/quiz.ts'
import type { Response } from '#domain/content/response.ts'
import { asId } from '#domain/id.ts'
import { lessonId } from './modules.ts'
import type { Words } from './words.ts'

const picture = (alt: string): Picture => ({
  src: 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"%3E%3Cpath fill="%23c96" d="M0 0h4v3H0z"/%3E%3C/svg%3E',
  alt,
})

/** A question of each kind, the first choice right. */
export function questionsIn(words: Words): { readonly [Kind in QuestionKind]: QuestionOf<Kind> } {
  const texts = [words.sentence, words.lesson, words.module]
  const choices = texts.map((text, index) => ({
    choiceId: asId<'choice'>('abc'.charAt(index)),
    text,
    feedback: words.long,
  }))
  const asked = {
    questionId: asId<'question'>('q01'),
    prompt: words.lesson,
    picture: null,
    choices,
    correct: ['a'],
    critical: false,
    lessonId,
    card: 'c1',
    awaitingReview: false,
    parallelOf: null,
  }
  return {
    'single-choice': { ...asked, kind: 'single-choice' },
    'multiple-choice': { ...asked, kind: 'multiple-choice', correct: ['a', 'b'] },
    'true-false': { ...asked, kind: 'true-false', choices: choices.slice(0, 2) },
    scenario: { ...asked, kind: 'scenario', picture: picture(words.sentence), closing: words.long },
    ordering: { ...asked, kind: 'ordering', correct: ['a', 'b', 'c'], right: words.sentence },
    matching: {
      ...asked,
      kind: 'matching',
      correct: ['a=1', 'b=2', 'c=3'],
      right: words.sentence,
      partners: texts.map((text, index) => ({ partnerId: String(index + 1), text })),
    },
    numeric: { ...asked, kind: 'numeric', correct: ['4'], choices: numbers(words), unit: 'kg' },
    'picture-choice': {
      ...asked,
      kind: 'picture-choice',
      choices: choices.map((choice) => ({ ...choice, picture: picture(choice.text) })),
    },
    'short-text': {
      ...asked,
      kind: 'short-text',
      correct: [words.module],
      choices: [
        {
          ...choices[0],
          choiceId: asId('a'),
          text: words.module,
          feedback: words.long,
          accepts: [words.module],
        },
      ],
      other: words.sentence,
    },
    'tap-danger': {
      ...asked,
      kind: 'tap-danger',
      picture: picture(words.sentence),
      correct: ['a', 'b'],
      choices: choices.map((choice, index) => ({
        ...choice,
        spot: index === 1 ? [120, 70, 60, 50] : [50 + 100 * index, 50, 30],
      })),
    },
    'tap-sentence': { ...asked, kind: 'tap-sentence', correct: ['a', 'b'] },
  }
}

const numbers = (words: Words) =>
  ['3..5', '6..'].map((band) => ({ choiceId: asId<'choice'>(band), text: band, feedback: words.sentence }))

/** A response that is not right, as somebody gives it. */
export function wrongResponse(question: Question): Response {
  switch (question.kind) {
    case 'ordering':
      return question.correct.toReversed()
    case 'matching':
      return ['a=2', 'b=1', 'c=3']
    case 'numeric':
      return ['9']
    case 'short-text':
      return ['…']
    case 'multiple-choice':
    case 'tap-danger':
    case 'tap-sentence':
      return ['a', 'c']
    case 'single-choice':
    case 'true-false':
    case 'scenario':
    case 'picture-choice':
      return ['b']
    default:
      return question satisfies never
  }
}
