import { bandOf } from '#domain/assessment/bands.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Question, Quiz } from '#domain/content/quiz.ts'
import { asId } from '#domain/id.ts'
import { partPath, type Part } from '#protocol/pack.ts'
import { labels } from '../labels.ts'
import type { QuestionSource } from '../load/schemas.ts'

/** The quiz as the phone and the server read it; what only authors need, such as beliefs, stays behind. */
export function quizPart(
  questions: readonly QuestionSource[],
  draw: number | null,
  language: PackLanguage,
  mediaOf: (name: string) => Part | undefined,
): Quiz {
  return { draw, questions: questions.map((question) => questionPart(question, language, mediaOf)) }
}

function questionPart(
  question: QuestionSource,
  language: PackLanguage,
  mediaOf: (name: string) => Part | undefined,
): Question {
  const picture = question.picture && mediaOf(question.picture.src)
  return {
    questionId: asId(question.id),
    kind: question.kind,
    prompt: question.prompt,
    choices: question.choices.map((choice) => ({
      choiceId: asId(choice.id),
      text: choice.text ?? fixedText(choice.id, language),
      feedback: choice.feedback ?? '',
    })),
    partners: question.partners.map(({ id, text }) => ({ partnerId: id, text })),
    correct: question.correct.toSorted(question.kind === 'ordering' ? () => 0 : undefined),
    critical: question.critical,
    lessonId: question.lesson === undefined ? null : asId(question.lesson),
    card: question.card ?? null,
    right: question.right ?? null,
    closing: question.closing ?? null,
    unit: question.unit ?? null,
    picture: question.picture && picture ? { src: partPath(picture), alt: question.picture.alt } : null,
    awaitingReview: question.reviewed_by?.length === 0,
  }
}

function fixedText(choiceId: string, language: PackLanguage): string {
  if (choiceId === 'true') return labels[language].isTrue
  if (choiceId === 'false') return labels[language].isFalse
  const band = bandOf(choiceId)
  return band ? labels[language].band(band.from, band.to) : ''
}
