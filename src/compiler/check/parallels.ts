import { errorAt, warningAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'

/**
 * A parallel form is another way to ask one question: that question is there, and is not a parallel form itself. What must be
 * right has one, to be tried again by who missed it.
 */
export function checkParallels({ languages }: ModuleSource): readonly Diagnostic[] {
  return languages.flatMap(({ quiz }) => {
    const byId = new Map(quiz.value.questions.map((question) => [question.id, question]))
    const stoodFor = new Set(quiz.value.questions.map(({ parallelOf }) => parallelOf))
    return quiz.value.questions.flatMap(({ id, parallelOf, critical, reviewed_by: reviewedBy }, index) => {
      if (parallelOf === null)
        return critical && !stoodFor.has(id)
          ? [
              warningAt(
                quiz.file,
                quiz.lineOf('questions', index, 'critical'),
                'no-parallel',
                `${id} is critical and has no parallel form (parallelOf: ${id}) to try again`,
              ),
            ]
          : []
      const tell = (message: string): Diagnostic =>
        errorAt(quiz.file, quiz.lineOf('questions', index, 'parallelOf'), 'parallel', `${id}: ${message}`)
      const original = byId.get(parallelOf)
      if (original === undefined) return [tell(`parallelOf names ${parallelOf}, which is no question`)]
      if (original.id === id) return [tell('is parallel to itself')]
      if (original.parallelOf !== null)
        return [tell(`${parallelOf} is a parallel form itself; name ${original.parallelOf}`)]
      return original.critical && reviewedBy === undefined
        ? [tell(`${parallelOf} is critical, so its parallel form needs reviewed_by`)]
        : []
    })
  })
}
