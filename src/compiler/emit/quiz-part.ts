import { assertNever } from '#domain/assert-never.ts'
import { bandOf } from '#domain/assessment/bands.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Choice, Picture, Question } from '#domain/content/quiz.ts'
import { asId } from '#domain/id.ts'
import type { QuizPart } from '#protocol/pack/pack.ts'
import { questionPart } from '#protocol/pack/question.ts'
import { labels } from '../labels.ts'
import type { QuestionSource, QuizFile } from '../load/schemas.ts'
import { awaitsReview } from './signatures.ts'
import { typeset } from './typeset.ts'

export type QuizContext = {
  readonly language: PackLanguage
  readonly mediaPath: (name: string) => string | undefined
  readonly today: string
}

/**
 * The quiz as the phone and the server read it; what only authors need, such as beliefs, stays behind. What has its default is
 * left out. So a module that does not use a new field keeps the bytes phones already have.
 */
export const quizPart = (
  { questions, feedback, confidence }: QuizFile,
  draw: number | null,
  context: QuizContext,
): QuizPart => ({
  draw,
  ...(feedback === 'at-once' ? {} : { tells: feedback }),
  ...(confidence ? { asksConfidence: true } : {}),
  questions: questions.map((question) => questionPart(questionOf(question, context))),
})

/** What a kind of question does not have is not read: `check/` says to the author that nobody will ever see it. */
function questionOf(source: QuestionSource, context: QuizContext): Question {
  const set = (text: string): string => typeset(text, context.language)
  const orNull = (text: string | undefined): string | null => (text === undefined ? null : set(text))
  const { kind } = source
  const choices = source.choices.map((choice) => choiceOf(choice, context))
  const asked = {
    questionId: asId<'question'>(source.id),
    prompt: set(source.prompt),
    correct: correctResponse(source),
    critical: source.critical,
    lessonId: source.lesson === undefined ? null : asId<'lesson'>(source.lesson),
    card: source.card ?? null,
    picture: pictureOf(source.picture, context),
    awaitingReview: awaitsReview(source, context.today),
    parallelOf: source.parallelOf === null ? null : asId<'question'>(source.parallelOf),
  }
  switch (kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
      return { ...asked, kind, choices }
    case 'scenario':
      return { ...asked, kind, choices, closing: orNull(source.closing) }
    case 'ordering':
      return { ...asked, kind, choices, right: orNull(source.right) }
    case 'matching': {
      const partners = source.partners.map(({ id, text }) => ({ partnerId: id, text: set(text) }))
      return { ...asked, kind, choices, partners, right: orNull(source.right) }
    }
    case 'numeric':
      return { ...asked, kind, choices, unit: orNull(source.unit) }
    case 'picture-choice': {
      const pictured = source.choices.map((choice) => ({
        ...choiceOf(choice, context),
        picture: pictureOf(choice.picture, context),
      }))
      return { ...asked, kind, choices: pictured }
    }
    case 'short-text': {
      const accepting = source.choices.map((choice) => ({
        ...choiceOf(choice, context),
        accepts: choice.accepts ?? [],
      }))
      return { ...asked, kind, choices: accepting, other: orNull(source.other) }
    }
    case 'tap-danger': {
      const spots = source.choices.map((choice) => ({
        ...choiceOf(choice, context),
        spot: choice.circle ?? choice.rectangle ?? [],
      }))
      return { ...asked, kind, choices: spots }
    }
    case 'tap-sentence':
      return { ...asked, kind, choices }
    default:
      return assertNever(kind)
  }
}

function choiceOf(
  { id, text, feedback, picture, accepts }: QuestionSource['choices'][number],
  { language }: QuizContext,
): Choice {
  const caption = picture ? '' : fixedText(id, language)
  return {
    choiceId: asId(id),
    text: typeset(text ?? accepts?.[0] ?? caption, language),
    feedback: typeset(feedback ?? '', language),
  }
}

function pictureOf(picture: Picture | undefined, { language, mediaPath }: QuizContext): Picture | null {
  const src = picture && mediaPath(picture.src)
  return picture && src ? { src, alt: typeset(picture.alt, language) } : null
}

/** In the form of a response: sorted wherever order says nothing, and words instead of the id of what accepts them. */
function correctResponse({ kind, correct, choices }: QuestionSource): string[] {
  switch (kind) {
    case 'ordering':
      return correct
    case 'short-text':
      return choices.flatMap(({ id, accepts }) =>
        accepts && correct.includes(id) ? accepts.slice(0, 1) : [],
      )
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
    case 'matching':
    case 'numeric':
    case 'scenario':
    case 'picture-choice':
    case 'tap-danger':
    case 'tap-sentence':
      return correct.toSorted()
    default:
      return assertNever(kind)
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
