import type { ContainerDirective } from 'mdast-util-directive'
import { toString } from 'mdast-util-to-string'
import type { Root } from 'mdast'
import type { PackLanguage } from '#domain/content/languages.ts'
import { cardKinds, type CardKind } from '../labels.ts'

/** One card with its anchor: `steps`, then `steps-2` … `repeat` counts from 1. */
export type Card = {
  readonly directive: ContainerDirective
  readonly kind: CardKind
  readonly id: string
  readonly repeat: number
}

export function cardsOf(tree: Root): readonly Card[] {
  const seen = new Map<CardKind, number>()
  return tree.children.flatMap((node): Card[] => {
    const kind = node.type === 'containerDirective' ? kindOf(node.name) : undefined
    if (node.type !== 'containerDirective' || !kind) return []
    const repeat = (seen.get(kind) ?? 0) + 1
    seen.set(kind, repeat)
    return [{ directive: node, kind, id: repeat === 1 ? kind : `${kind}-${repeat}`, repeat }]
  })
}

export const kindOf = (name: string): CardKind | undefined => cardKinds.find((kind) => kind === name)

/** From so many signs on a card fills a small phone, and its letters cannot grow as far as those of others. */
const fullFrom: Readonly<Record<PackLanguage, number>> = { ar: 300, fr: 425 }

/** Emergency cards alone: each is one screen, whatever the size of the letters. */
export const fillsScreen = ({ directive, kind }: Card, language: PackLanguage): boolean =>
  kind === 'emergency' && toString(directive).length > fullFrom[language]
