import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'

/** A parallel form is another way to ask one question: that question is there, and is not a parallel form itself. */
export function checkParallels({ languages }: ModuleSource): readonly Diagnostic[] {
  return languages.flatMap(({ quiz }) => {
    const byId = new Map(quiz.value.questions.map((question) => [question.id, question]))
    return quiz.value.questions.flatMap(({ id, parallelOf, reviewed_by: reviewedBy }, index) => {
      if (parallelOf === null) return []
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
