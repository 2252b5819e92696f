import { addressed } from '#domain/content/address.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import { errorAt, warningAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { QuestionSource } from '../load/schemas.ts'
import { wordsIn } from './words.ts'

type Fault = readonly [rule: string, message: string, ...path: readonly (string | number)[]]

/** Each choice says something, and has feedback; and nothing is written that nobody will ever see. */
export function checkChoices({ languages }: ModuleSource): readonly Diagnostic[] {
  return languages.flatMap(({ quiz, language }) =>
    quiz.value.questions.flatMap((question, index) => [
      ...[...choiceFaults(question), ...missing(question, language), ...superfluous(question)].map(
        ([rule, message, ...path]) =>
          errorAt(quiz.file, quiz.lineOf('questions', index, ...path), rule, `${question.id}: ${message}`),
      ),
      ...feedbackLengths(question).map(([rule, message, ...path]) =>
        warningAt(quiz.file, quiz.lineOf('questions', index, ...path), rule, `${question.id}: ${message}`),
      ),
    ]),
  )
}

const isPicked = ({ kind }: QuestionSource): boolean =>
  kind !== 'ordering' && kind !== 'matching' && kind !== 'numeric'
const isArranged = ({ kind }: QuestionSource): boolean => kind === 'ordering' || kind === 'matching'
const isFixed = ({ kind }: QuestionSource): boolean => kind === 'true-false' || kind === 'numeric'
/** A picture speaks for itself, and a typed response is what was typed. */
const needsText = (question: QuestionSource): boolean =>
  !isFixed(question) && question.kind !== 'picture-choice' && question.kind !== 'short-text'

function choiceFaults(question: QuestionSource): readonly Fault[] {
  return question.choices.flatMap(({ id, text, feedback, belief }, index): readonly Fault[] => {
    const faults: Fault[] = []
    if (feedback === undefined)
      faults.push(['missing-feedback', `choice ${id} has no feedback`, 'choices', index])
    if (needsText(question) && text === undefined)
      faults.push(['missing-text', `choice ${id} has no text`, 'choices', index])
    if (isFixed(question) && text !== undefined)
      faults.push(['unused-text', `the text of choice ${id} is written by the app`, 'choices', index, 'text'])
    if (isPicked(question) && !question.correct.includes(id) && belief === undefined)
      faults.push([
        'missing-belief',
        `wrong choice ${id} does not name the belief it reveals`,
        'choices',
        index,
      ])
    return faults
  })
}

const shortestFeedback = 8
const longestFeedback = 25

/** Long enough to say why, short enough to be read. */
function feedbackLengths({ choices }: QuestionSource): readonly Fault[] {
  return choices.flatMap(({ id, feedback }, index): readonly Fault[] => {
    if (feedback === undefined) return []
    const words = wordsIn(addressed(feedback, 'feminine'))
    const limits = `${shortestFeedback} to ${longestFeedback}`
    return words < shortestFeedback || words > longestFeedback
      ? [
          [
            'feedback-length',
            `the feedback of ${id} has ${words} words; ${limits}`,
            'choices',
            index,
            'feedback',
          ],
        ]
      : []
  })
}

const several = { ar: '(أكثر من جواب)', fr: '(plusieurs réponses)' } as const

function missing(question: QuestionSource, language: PackLanguage): readonly Fault[] {
  return [
    ...(isArranged(question) && question.right === undefined
      ? [['missing-feedback', 'says nothing when all is right (right: …)'] satisfies Fault]
      : []),
    ...(question.kind === 'multiple-choice' && !question.prompt.includes(several[language])
      ? [['several', `the prompt does not say ${several[language]}`, 'prompt'] satisfies Fault]
      : []),
  ]
}

function superfluous(question: QuestionSource): readonly Fault[] {
  const { kind, right, closing, unit, partners } = question
  const unusedUnless = (key: string, isThere: boolean, isShown: boolean): readonly Fault[] =>
    isThere && !isShown ? [['unused-text', `${key} is not shown in a ${kind} question`, key]] : []
  return [
    ...unusedUnless('right', right !== undefined, isArranged(question)),
    ...unusedUnless('closing', closing !== undefined, kind === 'scenario'),
    ...unusedUnless('unit', unit !== undefined, kind === 'numeric'),
    ...unusedUnless('partners', partners.length > 0, kind === 'matching'),
  ]
}
