import { bandOf } from '#domain/assessment/bands.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Picture } from '#domain/content/quiz.ts'
import { asId } from '#domain/id.ts'
import type { QuizPart } from '#protocol/pack/pack.ts'
import { labels } from '../labels.ts'
import type { QuestionSource, QuizFile } from '../load/schemas.ts'
import { awaitsReview } from './signatures.ts'
import { typeset } from './typeset.ts'

export type QuizContext = {
  readonly language: PackLanguage
  readonly mediaPath: (name: string) => string | undefined
  readonly today: string
}

type QuestionPart = QuizPart['questions'][number]
type ChoicePart = QuestionPart['choices'][number]

/**
 * The quiz as the phone and the server read it; what only authors need, such as beliefs, stays behind. What has its
 * default is left out, so that a module which does not use a new field keeps the bytes phones already have.
 */
export const quizPart = (
  { questions, feedback, confidence }: QuizFile,
  draw: number | null,
  context: QuizContext,
): QuizPart => ({
  draw,
  ...(feedback === 'at-once' ? {} : { tells: feedback }),
  ...(confidence ? { asksConfidence: true } : {}),
  questions: questions.map((question) => questionPart(question, context)),
})

function questionPart(question: QuestionSource, context: QuizContext): QuestionPart {
  const set = (text: string): string => typeset(text, context.language)
  const orNull = (text: string | undefined): string | null => (text === undefined ? null : set(text))
  return {
    questionId: asId(question.id),
    kind: question.kind,
    prompt: set(question.prompt),
    choices: question.choices.map((choice) => choicePart(choice, context)),
    partners: question.partners.map(({ id, text }) => ({ partnerId: id, text: set(text) })),
    correct: correctGiven(question),
    critical: question.critical,
    lessonId: question.lesson === undefined ? null : asId(question.lesson),
    card: question.card ?? null,
    right: orNull(question.right),
    closing: orNull(question.closing),
    unit: orNull(question.unit),
    ...(question.other === undefined ? {} : { other: set(question.other) }),
    picture: picturePart(question.picture, context),
    awaitingReview: awaitsReview(question, context.today),
    ...(question.parallelOf === null ? {} : { parallelOf: asId<'question'>(question.parallelOf) }),
  }
}

function choicePart(
  { id, text, feedback, picture, accepts }: QuestionSource['choices'][number],
  context: QuizContext,
): ChoicePart {
  const set = (words: string): string => typeset(words, context.language)
  const shown = picturePart(picture, context)
  const caption = shown ? '' : fixedText(id, context.language)
  return {
    choiceId: asId(id),
    text: set(text ?? accepts?.[0] ?? caption),
    feedback: set(feedback ?? ''),
    ...(shown ? { picture: shown } : {}),
    ...(accepts ? { accepts } : {}),
  }
}

function picturePart(picture: Picture | undefined, { language, mediaPath }: QuizContext): Picture | null {
  const src = picture && mediaPath(picture.src)
  return picture && src ? { src, alt: typeset(picture.alt, language) } : null
}

/** In the form of `Given`: sorted wherever order says nothing, and words instead of the id of what accepts them. */
function correctGiven({ kind, correct, choices }: QuestionSource): string[] {
  switch (kind) {
    case 'ordering':
      return correct
    case 'short-text':
      return choices.flatMap(({ id, accepts }) =>
        accepts && correct.includes(id) ? accepts.slice(0, 1) : [],
      )
    default:
      return correct.toSorted()
  }
}

/** What authors leave to us: true, false, and bands of numbers. */
function fixedText(choiceId: string, language: PackLanguage): string {
  const { isTrue, isFalse, band } = labels[language]
  if (choiceId === 'true') return isTrue
  if (choiceId === 'false') return isFalse
  const bounds = bandOf(choiceId)
  return bounds ? band(bounds.from, bounds.to) : ''
}
