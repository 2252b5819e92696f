import { warningAt, type Diagnostic } from '../diagnostic.ts'
import type { LanguageSource, ModuleSource } from '../load/module-source.ts'
import type { QuestionSource } from '../load/schemas.ts'

const fewestQuestions = 10
const fewestInBank = 14
const fewestKinds = 4

/** A quiz that cannot be passed without reading: several kinds, right responses spread over positions. */
export function checkBalance(module: ModuleSource): readonly Diagnostic[] {
  return module.languages.flatMap((source) => [
    ...bank(module, source),
    ...positions(source),
    ...truths(source),
  ])
}

function bank({ module }: ModuleSource, { quiz }: LanguageSource): readonly Diagnostic[] {
  const { questions } = quiz.value
  const least = module.value.draw === null ? fewestQuestions : Math.max(fewestInBank, module.value.draw)
  const kinds = new Set(questions.map(({ kind }) => kind)).size
  return [
    ...(questions.length < least
      ? [warningAt(quiz.file, 1, 'small-bank', `has ${questions.length} questions; at least ${least}`)]
      : []),
    ...(kinds < fewestKinds
      ? [warningAt(quiz.file, 1, 'few-kinds', `has ${kinds} kinds of questions; at least ${fewestKinds}`)]
      : []),
  ]
}

const single = ({ questions }: LanguageSource['quiz']['value']): readonly QuestionSource[] =>
  questions.filter(({ kind }) => kind === 'single-choice' || kind === 'scenario' || kind === 'picture-choice')

function positions({ quiz }: LanguageSource): readonly Diagnostic[] {
  const asked = single(quiz.value)
  const at = asked.map((question) => question.choices.findIndex(({ id }) => id === question.correct[0]))
  const most = Math.max(0, ...[0, 1, 2, 3].map((position) => at.filter((each) => each === position).length))
  return asked.length >= 4 && most > Math.ceil(asked.length * 0.6)
    ? [
        warningAt(
          quiz.file,
          1,
          'positions',
          `${most} of ${asked.length} right choices stand in the same place`,
        ),
      ]
    : []
}

function truths({ quiz }: LanguageSource): readonly Diagnostic[] {
  const asked = quiz.value.questions.filter(({ kind }) => kind === 'true-false')
  const right = asked.filter(({ correct }) => correct[0] === 'true').length
  return asked.length >= 2 && Math.abs(right - (asked.length - right)) > 1
    ? [
        warningAt(
          quiz.file,
          1,
          'truths',
          `${right} of ${asked.length} true/false statements are true; about half should be`,
        ),
      ]
    : []
}
