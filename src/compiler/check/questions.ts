import { assertNever } from '#domain/assert-never.ts'
import { bandOf } from '#domain/assessment/bands.ts'
import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { QuestionSource } from '../load/schemas.ts'
import { cardsOf } from '../emit/cards.ts'

/** A question can be marked, and leads back to a card that exists. */
export function checkQuestions({ module, languages }: ModuleSource): readonly Diagnostic[] {
  return languages.flatMap(({ quiz, lessons }) =>
    quiz.value.questions.flatMap((question, index) => {
      const tell = (rule: string, message: string, key: string): Diagnostic =>
        errorAt(quiz.file, quiz.lineOf('questions', index, key), rule, `${question.id}: ${message}`)
      const lesson = lessons.find(({ lessonId }) => lessonId === question.lesson)
      const isLesson =
        question.lesson === undefined || module.value.lessons.some(({ id }) => id === question.lesson)
      const isCard =
        question.card === undefined || !lesson || cardsOf(lesson.tree).some(({ id }) => id === question.card)
      return [
        ...wrongForm(question).map((message) => tell('correct', message, 'correct')),
        ...(isLesson ? [] : [tell('unknown-lesson', `there is no lesson ${question.lesson}`, 'lesson')]),
        ...(question.card !== undefined && question.lesson === undefined
          ? [tell('unknown-card', 'card needs lesson', 'card')]
          : []),
        ...(isCard
          ? []
          : [tell('unknown-card', `lesson ${question.lesson} has no card ${question.card}`, 'card')]),
      ]
    }),
  )
}

function wrongForm({ kind, correct, choices, partners }: QuestionSource): readonly string[] {
  const ids = new Set(choices.map(({ id }) => id))
  const unknown = correct.filter((id) => !ids.has(id)).map((id) => `correct names ${id}, which is no choice`)
  switch (kind) {
    case 'single-choice':
    case 'scenario':
    case 'picture-choice':
    case 'short-text':
      return [...unknown, ...(correct.length === 1 ? [] : ['has one right choice, not more'])]
    case 'true-false':
      return ids.size === 2 && ids.has('true') && ids.has('false') && correct.length === 1
        ? unknown
        : ['has the choices "true" and "false", and one of them right']
    case 'multiple-choice':
      return [
        ...unknown,
        ...(correct.length >= 2 && correct.length < choices.length
          ? []
          : ['has at least two right choices and one wrong']),
      ]
    case 'tap-danger':
    case 'tap-sentence':
      return [
        ...unknown,
        ...(correct.length < choices.length ? [] : ['has at least one choice that is not right']),
      ]
    case 'ordering':
      return [
        ...unknown,
        ...(correct.join() === choices.map(({ id }) => id).join()
          ? []
          : ['choices are listed in the right order, and correct names them in the same']),
      ]
    case 'matching': {
      const pairs = correct.map((pair) => pair.split('='))
      const lefts = new Set(pairs.map(([left]) => left))
      const rights = new Set(pairs.map(([, right]) => right))
      const fits = pairs.every(
        ([left = '', right = '']) => ids.has(left) && partners.some(({ id }) => id === right),
      )
      return fits &&
        lefts.size === choices.length &&
        rights.size === choices.length &&
        partners.length === choices.length
        ? []
        : ['correct pairs every choice with one partner of its own']
    }
    case 'numeric': {
      const bands = choices.map(({ id }) => bandOf(id))
      const covers =
        bands.every(
          (band, index) =>
            band !== undefined && band.from === (index === 0 ? 0 : (bands[index - 1]?.to ?? NaN) + 1),
        ) && bands.at(-1)?.to === Infinity
      const isNumber = correct.length === 1 && /^\d+$/.test(correct[0] ?? '')
      return [
        ...(covers ? [] : ['choices are bands from "0..n" on without a gap, the last one open ("11..")']),
        ...(isNumber ? [] : ['correct is one number']),
      ]
    }
    default:
      return assertNever(kind)
  }
}
