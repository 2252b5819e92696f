import { bandOf } from '#domain/assessment/bands.ts'
import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { QuestionSource } from '../load/schemas.ts'
import { cardsOf } from '../emit/cards.ts'

/** A question that can be asked and marked: choices that exist, one right response in the form of its kind, feedback for all. */
export function checkQuestions({ module, languages }: ModuleSource): readonly Diagnostic[] {
  return languages.flatMap(({ quiz, lessons }) => {
    const seen = new Set<string>()
    return quiz.value.questions.flatMap((question, index) => {
      const tell = (rule: string, message: string, ...path: readonly (string | number)[]): Diagnostic =>
        errorAt(quiz.file, quiz.lineOf('questions', index, ...path), rule, `${question.id}: ${message}`)
      const told: Diagnostic[] = [
        ...wrongForm(question).map((message) => tell('correct', message, 'correct')),
        ...choiceFaults(question).map(([rule, message, at]) => tell(rule, message, 'choices', at)),
      ]
      if (seen.has(question.id)) told.push(tell('duplicate-id', 'this id stands twice in the quiz', 'id'))
      seen.add(question.id)
      const lesson =
        question.lesson === undefined
          ? undefined
          : lessons.find(({ lessonId }) => lessonId === question.lesson)
      if (question.lesson !== undefined && !module.value.lessons.some(({ id }) => id === question.lesson))
        told.push(tell('unknown-lesson', `there is no lesson ${question.lesson}`, 'lesson'))
      if (
        lesson &&
        question.card !== undefined &&
        !cardsOf(lesson.tree).some(({ id }) => id === question.card)
      )
        told.push(tell('unknown-card', `lesson ${lesson.lessonId} has no card ${question.card}`, 'card'))
      return told
    })
  })
}

function wrongForm({ kind, correct, choices, partners }: QuestionSource): readonly string[] {
  const ids = new Set(choices.map(({ id }) => id))
  const unknown = correct.filter((id) => !ids.has(id)).map((id) => `correct names ${id}, which is no choice`)
  switch (kind) {
    case 'single-choice':
    case 'scenario':
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
    case 'ordering':
      return [
        ...unknown,
        ...(new Set(correct).size === choices.length ? [] : ['correct names every choice once']),
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
  }
}

type Fault = readonly [rule: string, message: string, choice: number]

function choiceFaults({ kind, choices, correct, right }: QuestionSource): readonly Fault[] {
  const needsText = kind !== 'true-false' && kind !== 'numeric'
  const ids = choices.map(({ id }) => id)
  return choices.flatMap((choice, index): Fault[] => [
    ...(ids.indexOf(choice.id) === index
      ? []
      : [['duplicate-id', `choice ${choice.id} stands twice`, index] satisfies Fault]),
    ...(choice.feedback === undefined
      ? [['missing-feedback', `choice ${choice.id} has no feedback`, index] satisfies Fault]
      : []),
    ...(needsText && choice.text === undefined
      ? [['missing-text', `choice ${choice.id} has no text`, index] satisfies Fault]
      : []),
    ...(isPicked(kind) && !correct.includes(choice.id) && choice.belief === undefined
      ? [
          [
            'missing-belief',
            `wrong choice ${choice.id} does not name the belief it reveals`,
            index,
          ] satisfies Fault,
        ]
      : []),
    ...((kind === 'ordering' || kind === 'matching') && right === undefined && index === 0
      ? [['missing-feedback', 'says nothing when all is right (right: …)', index] satisfies Fault]
      : []),
  ])
}

const isPicked = (kind: QuestionSource['kind']): boolean =>
  kind === 'single-choice' || kind === 'multiple-choice' || kind === 'scenario' || kind === 'true-false'
