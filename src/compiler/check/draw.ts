import { errorAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { QuestionSource } from '../load/schemas.ts'

/** An attempt can hold what must be in it: every critical question, and no more questions than there are ideas to ask about. */
const ideaOf = ({ id, parallelOf }: QuestionSource): string => parallelOf ?? id

export function checkDraw({ module, languages }: ModuleSource): readonly Diagnostic[] {
  const { draw } = module.value
  const questions = languages[0]?.quiz.value.questions ?? []
  const critical = questions.filter((question) => question.critical).length
  // Of a question and its parallel forms one is in an attempt, unless they are critical.
  const known = new Set(questions.filter((question) => question.critical).map(ideaOf))
  const others = new Set(questions.map(ideaOf).filter((idea) => !known.has(idea))).size
  const tell = (message: string): Diagnostic => errorAt(module.file, module.lineOf('draw'), 'draw', message)
  if (draw === null) return []
  return [
    ...(draw > critical + others
      ? [tell(`draws ${draw} of ${critical + others} questions, parallel forms not counted`)]
      : []),
    ...(critical > draw
      ? [tell(`draws ${draw}, but ${critical} critical questions are in every attempt`)]
      : []),
  ]
}
