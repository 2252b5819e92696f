import { warningAt, type Diagnostic } from '../diagnostic.ts'
import { cardsOf } from '../emit/cards.ts'
import type { ModuleSource } from '../load/module-source.ts'

const mostCards = 18
const mostMinutes = 12

/** A lesson about safety is read in one sitting, and a card is found again in it. Others are not counted. */
export function checkLessonLength({ module, languages }: ModuleSource): readonly Diagnostic[] {
  return module.value.lessons.flatMap(({ id, minutes, reviewed_by }, index) => {
    if (!module.value.safety && reviewed_by === undefined) return []
    const ofMinutes =
      minutes > mostMinutes
        ? [
            warningAt(
              module.file,
              module.lineOf('lessons', index, 'minutes'),
              'long-lesson',
              `lesson ${id} takes ${minutes} minutes; at most ${mostMinutes}, so split it`,
            ),
          ]
        : []
    const ofCards = languages.flatMap(({ lessons }) =>
      lessons
        .filter(({ lessonId }) => lessonId === id)
        .flatMap(({ file, tree }) => {
          const { length } = cardsOf(tree)
          return length > mostCards
            ? [
                warningAt(
                  file,
                  1,
                  'long-lesson',
                  `lesson ${id} has ${length} cards; at most ${mostCards}, so split it`,
                ),
              ]
            : []
        }),
    )
    return [...ofMinutes, ...ofCards]
  })
}
