import { bandOf } from '#domain/assessment/bands.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Question, Quiz } from '#domain/content/quiz.ts'
import { asId } from '#domain/id.ts'
import { labels } from '../labels.ts'
import type { QuestionSource } from '../load/schemas.ts'
import { typeset } from './typeset.ts'

export type QuizContext = {
  readonly language: PackLanguage
  readonly mediaPath: (name: string) => string | undefined
}

/** The quiz as the phone and the server read it; what only authors need, such as beliefs, stays behind. */
export const quizPart = (
  questions: readonly QuestionSource[],
  draw: number | null,
  context: QuizContext,
): Quiz => ({ draw, questions: questions.map((question) => questionPart(question, context)) })

function questionPart(question: QuestionSource, { language, mediaPath }: QuizContext): Question {
  const set = (text: string): string => typeset(text, language)
  const orNull = (text: string | undefined): string | null => (text === undefined ? null : set(text))
  const src = question.picture && mediaPath(question.picture.src)
  return {
    questionId: asId(question.id),
    kind: question.kind,
    prompt: set(question.prompt),
    choices: question.choices.map(({ id, text, feedback }) => ({
      choiceId: asId(id),
      text: set(text ?? fixedText(id, language)),
      feedback: set(feedback ?? ''),
    })),
    partners: question.partners.map(({ id, text }) => ({ partnerId: id, text: set(text) })),
    // In the form of `Given`: sorted wherever order says nothing.
    correct: question.kind === 'ordering' ? question.correct : question.correct.toSorted(),
    critical: question.critical,
    lessonId: question.lesson === undefined ? null : asId(question.lesson),
    card: question.card ?? null,
    right: orNull(question.right),
    closing: orNull(question.closing),
    unit: orNull(question.unit),
    picture: question.picture && src ? { src, alt: set(question.picture.alt) } : null,
    awaitingReview: question.reviewed_by?.length === 0,
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
