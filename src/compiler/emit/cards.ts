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

/** From so many signs on a card fills a small phone: its letters cannot grow as far as those of others, or not at all. */
const fullFrom: Readonly<Record<PackLanguage, { readonly full: number; readonly fullest: number }>> = {
  ar: { full: 265, fullest: 1_000 },
  fr: { full: 380, fullest: 445 },
}

/** Emergency cards alone: each is one screen, whatever the size of the letters. */
export function fullnessOf({ directive, kind }: Card, language: PackLanguage): readonly string[] {
  if (kind !== 'emergency') return []
  const { length } = toString(directive)
  const { full, fullest } = fullFrom[language]
  return [...(length > full ? ['card-full'] : []), ...(length > fullest ? ['card-fullest'] : [])]
}
