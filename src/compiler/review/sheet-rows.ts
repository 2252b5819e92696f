import { toString } from 'mdast-util-to-string'
import type { Nodes } from 'mdast'
import { addressed } from '#domain/content/address.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import { type Card, cardsOf } from '../emit/cards.ts'
import { typeset } from '../emit/typeset.ts'
import { labels } from '../labels.ts'
import type { LessonSource } from '../load/lesson-source.ts'
import type { SourcesFile } from '../load/schemas.ts'

/** One card to be signed: its words, and what stands behind them. */
export type SheetRow = {
  readonly title: string
  readonly lines: readonly string[]
  readonly sources: readonly string[]
}

/** What an expert vouches for: gestures, rules and mistakes; scenes and questions to oneself are ours. */
const toSign = new Set<Card['kind']>(['idea', 'steps', 'emergency', 'careful'])

/** The cards of a lesson that an expert vouches for, in reading order. */
export function sheetRows(
  { lessonId, tree }: LessonSource,
  facts: SourcesFile,
  language: PackLanguage,
): readonly SheetRow[] {
  const plain = (text: string): string => typeset(addressed(text, 'feminine'), language)
  return cardsOf(tree)
    .filter(({ kind }) => toSign.has(kind))
    .map(({ directive, kind, id, repeat }) => ({
      title: plain(
        kind === 'emergency'
          ? (directive.attributes?.['title'] ?? '')
          : `${labels[language].cards[kind]}${repeat > 1 ? ` (${repeat})` : ''}`,
      ),
      lines: directive.children.flatMap(linesOf).map(plain),
      sources: facts
        .filter(({ cards }) => cards.includes(`${lessonId}#${id}`))
        .map(({ fact, source, read }) =>
          plain(`${fact}: ${source}${read && read !== 'yes' ? ` (${labels[language].read[read]})` : ''}`),
        ),
    }))
    .filter(({ lines }) => lines.length > 0)
}

/** The words of a card as lines; a picture stands there with what it shows. */
function linesOf(node: Nodes): readonly string[] {
  if (node.type === 'list')
    return node.children.map((item, index) =>
      node.ordered ? `${(node.start ?? 1) + index}. ${toString(item)}` : `• ${toString(item)}`,
    )
  if (node.type === 'leafDirective' && node.name === 'figure') return [`▢ ${node.attributes?.['alt'] ?? ''}`]
  if (node.type === 'leafDirective' && node.name === 'danger') return [`✕ ${toString(node)}`]
  if (node.type === 'table')
    return node.children.map((row) => row.children.map((cell) => toString(cell)).join(' | '))
  return toString(node)
    .split('\n')
    .filter((line) => line !== '')
}
