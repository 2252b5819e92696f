import { errorAt, type Diagnostic } from '../diagnostic.ts'
import { cardsOf } from '../emit/cards.ts'
import { cardKinds, type CardKind } from '../labels.ts'
import type { ModuleSource } from '../load/module-source.ts'
import { lineOfNode } from '../load/walk.ts'

/** Every lesson has every card of the pattern, in its order. */
export function checkPattern({ languages }: ModuleSource): readonly Diagnostic[] {
  return languages.flatMap(({ lessons }) =>
    lessons.flatMap(({ file, tree }) => {
      const cards = cardsOf(tree)
      const kinds = new Set(cards.map(({ kind }) => kind))
      const late = cards.find(({ kind }, index) => index > 0 && rank(kind) < rank(cards[index - 1]?.kind))
      return [
        ...cardKinds
          .filter((kind) => !isThere(kind, kinds))
          .map((kind) => errorAt(file, 1, 'missing-card', `there is no :::${kind} card`)),
        ...(late
          ? [
              errorAt(
                file,
                lineOfNode(late.directive),
                'card-order',
                `:::${late.kind} stands too late; the order is ${cardKinds.join(', ')}`,
              ),
            ]
          : []),
        ...cards
          .filter(({ kind, repeat }) => repeat > 1 && !mayRepeat.includes(kind))
          .map(({ kind, directive }) =>
            errorAt(file, lineOfNode(directive), 'card-order', `:::${kind} stands once in a lesson`),
          ),
      ]
    }),
  )
}

const mayRepeat: readonly CardKind[] = ['idea', 'steps', 'emergency']

function isThere(kind: CardKind, kinds: ReadonlySet<CardKind>): boolean {
  if (kind === 'emergency') return true
  return kinds.has(kind) || (kind === 'steps' && kinds.has('emergency'))
}

// Gestures and emergencies may follow each other freely; the rest keeps its order.
function rank(kind: CardKind | undefined): number {
  if (kind === undefined) return 0
  return cardKinds.indexOf(kind === 'emergency' ? 'steps' : kind)
}
