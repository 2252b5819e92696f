import { errorAt, type Diagnostic } from '../diagnostic.ts'
import { cardsOf } from '../emit/cards.ts'
import type { ModuleSource } from '../load/module-source.ts'
import { lineOfNode } from '../load/walk.ts'

/**
 * What could harm when wrong says where it comes from: each emergency card of a safety module has a fact. A text that nobody
 * could read makes no fact certain.
 */
export function checkSources({ module, sources, languages, isWhole }: ModuleSource): readonly Diagnostic[] {
  const cards = (languages[0]?.lessons ?? []).flatMap(({ file, lessonId, tree }) =>
    cardsOf(tree).map(({ directive, kind, id }) => ({
      name: `${lessonId}#${id}`,
      file,
      kind,
      line: lineOfNode(directive),
    })),
  )
  const known = new Set(cards.map(({ name }) => name))
  const named = new Set(sources.value.flatMap((fact) => fact.cards))
  return [
    ...sources.value.flatMap(({ fact, read, confidence }, index) =>
      read === 'no' && confidence === 'high'
        ? [
            errorAt(
              sources.file,
              sources.lineOf(index, 'confidence'),
              'read-confidence',
              `${fact}: nobody has read this source, so its confidence is medium`,
            ),
          ]
        : [],
    ),
    ...sources.value.flatMap(({ fact, cards: theirs }, index) =>
      theirs
        .filter((card) => isWhole && !known.has(card))
        .map((card) =>
          errorAt(
            sources.file,
            sources.lineOf(index, 'cards'),
            'unknown-card',
            `${fact}: there is no card ${card}`,
          ),
        ),
    ),
    ...cards
      .filter(({ kind, name }) => module.value.safety && kind === 'emergency' && !named.has(name))
      .map(({ file, line, name }) =>
        errorAt(file, line, 'no-source', `no fact of sources.yaml stands behind ${name} (cards: [${name}])`),
      ),
  ]
}
