import { errorAt, warningAt, type Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { Signature } from '../load/schemas.ts'

/** What could harm when wrong says who signed it, or says openly that nobody has yet; and a signature holds for a time. */
export function checkReview({ module, languages }: ModuleSource, today: string): readonly Diagnostic[] {
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
  const signed = [
    ...module.value.lessons.flatMap(({ id, reviewed_by: list = [] }, index) =>
      list.flatMap((one, place) =>
        datesOf(one, today, id, module.file, module.lineOf('lessons', index, 'reviewed_by', place)),
      ),
    ),
    ...languages.flatMap(({ quiz }) =>
      quiz.value.questions.flatMap(({ id, reviewed_by: list = [] }, index) =>
        list.flatMap((one, place) =>
          datesOf(one, today, id, quiz.file, quiz.lineOf('questions', index, 'reviewed_by', place)),
        ),
      ),
    ),
  ]
  return [...lessons, ...questions, ...signed]
}

export function datesOf(
  { on, until }: Signature,
  today: string,
  what: string,
  file: string,
  line: number,
): readonly Diagnostic[] {
  const wrong =
    on > today
      ? `was signed on ${on}, which has not come yet`
      : until <= on
        ? `holds until ${until}, which is not after ${on}`
        : until > aYearAfter(on)
          ? `holds until ${until}; at most a year after ${on}`
          : undefined
  if (wrong) return [errorAt(file, line, 'review-dates', `${what} ${wrong}`)]
  return until < today
    ? [
        warningAt(
          file,
          line,
          'review-expired',
          `${what}: the signature held until ${until} and counts no more; write reviewed_by: [] or the new one`,
        ),
      ]
    : []
}

const aYearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
