import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'

/** What could harm when wrong says who signed it, or says openly that nobody has yet. */
export function checkReview({ module, languages }: ModuleSource): readonly Diagnostic[] {
  const lessons = module.value.safety
    ? module.value.lessons.flatMap((lesson, index) =>
        lesson.reviewed_by === undefined
          ? [
              errorAt(
                module.file,
                module.lineOf('lessons', index),
                'missing-review',
                `lesson ${lesson.id} of a safety module has no reviewed_by`,
              ),
            ]
          : [],
      )
    : []
  const questions = languages.flatMap(({ quiz }) =>
    quiz.value.questions.flatMap((question, index) =>
      question.critical && question.reviewed_by === undefined
        ? [
            errorAt(
              quiz.file,
              quiz.lineOf('questions', index),
              'missing-review',
              `${question.id} is critical and has no reviewed_by`,
            ),
          ]
        : [],
    ),
  )
  return [...lessons, ...questions]
}
