import { kinOf } from './kin.ts'
import { askedStem, closeness, comparedOf, type SearchForms } from './match.ts'
import { lettersOf, wordsOf } from './words.ts'

/** Something that can be found. `within` is what it is a part of: its words help, but do not find it alone. */
export type Findable = {
  readonly title: string
  readonly heading: string
  readonly text: string
  readonly within: string
}
export type Found<Item> = { readonly item: Item; readonly score: number }

/** A word in a title says more than one in a text. */
const weights = { title: 30, heading: 10, text: 4, within: 1 } as const
const fields = ['title', 'heading', 'text', 'within'] as const
const ownFrom = weights.text

type Posting = { readonly at: number; weight: number }
type Entry = SearchForms & { readonly postings: Posting[] }

/** Everything that can be found, by its folded words. Made in memory, thing by thing, so that a page stays awake meanwhile. */
export class SearchIndex<Item extends Findable> {
  readonly #items: Item[] = []
  readonly #words = new Map<string, Entry>()

  get size(): number {
    return this.#items.length
  }

  add(item: Item): void {
    const at = this.#items.push(item) - 1
    for (const field of fields)
      for (const { folded, start, end } of wordsOf(item[field]))
        this.#post(folded, item[field].slice(start, end), at, field)
  }

  #post(folded: string, original: string, at: number, field: keyof typeof weights): void {
    let entry = this.#words.get(folded)
    if (!entry)
      this.#words.set(folded, (entry = { ...comparedOf(folded, lettersOf(original)), postings: [] }))
    const last = entry.postings.at(-1)
    if (last?.at === at) last.weight = Math.max(last.weight, weights[field])
    else entry.postings.push({ at, weight: weights[field] })
  }

  /** What answers every typed word, best first; what is equally good stays in the order it was added. */
  search(typed: string): readonly Found<Item>[] {
    let scores: ReadonlyMap<number, Score> | undefined
    for (const word of askedIn(typed)) scores = intersect(scores, this.#scoresOf(word))
    return [...(scores ?? [])]
      .filter(([, { own }]) => own)
      .map(([at, { score }]) => ({ at, score }))
      .toSorted((one, other) => other.score - one.score || one.at - other.at)
      .flatMap(({ at, score }) => {
        const item = this.#items[at]
        return item ? { item, score } : []
      })
  }

  #scoresOf({ folded, kin }: Asked): ReadonlyMap<number, Score> {
    const scores = new Map<number, Score>()
    for (const entry of this.#words.values()) {
      const close = closeness(entry, folded, kin)
      if (close === undefined) continue
      for (const { at, weight } of entry.postings) {
        const before = scores.get(at)
        const score = Math.max(before?.score ?? 0, weight * (1 + close / 10))
        scores.set(at, { score, own: weight >= ownFrom || before?.own === true })
      }
    }
    return scores
  }
}

type Score = { readonly score: number; readonly own: boolean }

type Asked = { readonly folded: string; readonly kin: readonly string[] }

/** The words that must all be there. One letter alone finds everything, so it finds nothing. */
export const askedWords = (typed: string): readonly string[] => askedIn(typed).map(({ folded }) => folded)

function askedIn(typed: string): readonly Asked[] {
  const words = new Map<string, Asked>()
  for (const { folded, start, end } of wordsOf(typed)) {
    const stem = askedStem(folded)
    const kin = [folded, stem, lettersOf(typed.slice(start, end))].flatMap(kinOf)
    if (!words.has(stem)) words.set(stem, { folded: stem, kin: [...new Set(kin)] })
  }
  return [...words.keys()].some((word) => word.length > 1) ? [...words.values()] : []
}

function intersect(
  one: ReadonlyMap<number, Score> | undefined,
  other: ReadonlyMap<number, Score>,
): ReadonlyMap<number, Score> {
  if (!one) return other
  const joined = new Map<number, Score>()
  for (const [at, { score, own }] of one) {
    const more = other.get(at)
    if (more) joined.set(at, { score: score + more.score, own: own || more.own })
  }
  return joined
}
