import type { ModuleSource } from '../load/module-source.ts'
import { awaitsReview } from './signatures.ts'

/**
 * The module without what no expert has signed, as an installation with `UNREVIEWED=hide` offers it. A question about a
 * lesson that is left out goes with it: nobody could read for it. Undefined when no lesson is left.
 */
export function withoutUnreviewed(source: ModuleSource, today: string): ModuleSource | undefined {
  const { value } = source.module
  const lessons = value.lessons.filter((lesson) => !awaitsReview(lesson, today))
  if (lessons.length === 0) return undefined
  if (lessons.length === value.lessons.length && !hasUnreviewedQuestion(source, today)) return source
  const kept = new Set(lessons.map(({ id }) => id))
  const minutes = value.lessons
    .filter(({ id }) => !kept.has(id))
    .reduce((sum, lesson) => sum + lesson.minutes, 0)
  return {
    ...source,
    module: { ...source.module, value: { ...value, lessons, minutes: Math.max(1, value.minutes - minutes) } },
    languages: source.languages.map((language) => ({
      ...language,
      lessons: language.lessons.filter(({ lessonId }) => kept.has(lessonId)),
      quiz: {
        ...language.quiz,
        value: {
          ...language.quiz.value,
          questions: language.quiz.value.questions.filter(
            (question) =>
              !awaitsReview(question, today) && (question.lesson === undefined || kept.has(question.lesson)),
          ),
        },
      },
    })),
  }
}

const hasUnreviewedQuestion = ({ languages }: ModuleSource, today: string): boolean =>
  languages.some(({ quiz }) => quiz.value.questions.some((question) => awaitsReview(question, today)))
