import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'

/** An attempt can hold what must be in it: every critical question, and no more questions than there are. */
export function checkDraw({ module, languages }: ModuleSource): readonly Diagnostic[] {
  const { draw } = module.value
  const questions = languages[0]?.quiz.value.questions ?? []
  const critical = questions.filter((question) => question.critical).length
  const tell = (message: string): Diagnostic => errorAt(module.file, module.lineOf('draw'), 'draw', message)
  if (draw === null) return []
  return [
    ...(draw > questions.length ? [tell(`draws ${draw} of ${questions.length} questions`)] : []),
    ...(critical > draw
      ? [tell(`draws ${draw}, but ${critical} critical questions are in every attempt`)]
      : []),
  ]
}
