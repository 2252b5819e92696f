import type { Item, Items } from '#protocol/desk/items.ts'

type Figures = NonNullable<Item['figures']>
/** A question that enough people have met. */
export type Ranked = { readonly item: Item; readonly figures: Figures }

/** The smallest share of right ones first; of equals, what more people met, then the author's order. */
export const hardestFirst = (items: readonly Item[]): readonly Ranked[] =>
  items
    .flatMap((item): Ranked[] => (item.figures === null ? [] : [{ item, figures: item.figures }]))
    .toSorted((a, b) => a.figures.right - b.figures.right || b.item.people - a.item.people)

/** The newest version that says something; where none does, the newest. */
export const bestVersion = (versions: Items['versions']): Items['versions'][number] | undefined =>
  versions.find(({ items }) => items.some(({ figures }) => figures !== null)) ?? versions[0]
