import { addressed } from '#domain/content/address.ts'
import { warningAt, type Diagnostic } from '../diagnostic.ts'
import { cardsOf } from '../emit/cards.ts'
import type { ModuleSource } from '../load/module-source.ts'
import { lineOfNode } from '../load/walk.ts'
import { blocksOf } from './prose.ts'
import { wordsIn } from './words.ts'

const longestCard = 80

/** A card is one idea on one small screen. Headings and pictures are not counted. */
export function checkCardLength({ languages }: ModuleSource): readonly Diagnostic[] {
  return languages.flatMap(({ lessons }) =>
    lessons.flatMap(({ file, tree }) =>
      cardsOf(tree).flatMap(({ directive, id }) => {
        const words = blocksOf(directive).reduce(
          (sum, { text }) => sum + wordsIn(addressed(text, 'feminine')),
          0,
        )
        return words > longestCard
          ? [
              warningAt(
                file,
                lineOfNode(directive),
                'long-card',
                `card ${id} has ${words} words; at most ${longestCard}`,
              ),
            ]
          : []
      }),
    ),
  )
}
