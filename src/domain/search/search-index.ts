import { askedStem, closeness, stemsOf } from './match.ts'
import { wordsOf } from './words.ts'

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
type Entry = { readonly stems: readonly string[]; readonly postings: Posting[] }

/** Everything that can be found, by its folded words. Made in memory, thing by thing, so that a page stays awake meanwhile. */
export class SearchIndex<Item extends Findable> {
  readonly #items: Item[] = []
  readonly #words = new Map<string, Entry>()

  get size(): number {
    return this.#items.length
  }

  add(item: Item): void {
    const at = this.#items.push(item) - 1
    for (const field of fields) for (const { folded } of wordsOf(item[field])) this.#post(folded, at, field)
  }

  #post(folded: string, at: number, field: keyof typeof weights): void {
    let entry = this.#words.get(folded)
    if (!entry) this.#words.set(folded, (entry = { stems: stemsOf(folded), postings: [] }))
    const last = entry.postings.at(-1)
    if (last?.at === at) last.weight = Math.max(last.weight, weights[field])
    else entry.postings.push({ at, weight: weights[field] })
  }

  /** What answers every typed word, best first; what is equally good stays in the order it was added. */
  search(typed: string): readonly Found<Item>[] {
    const asked = askedWords(typed)
    let scores: ReadonlyMap<number, Score> | undefined
    for (const word of asked) scores = both(scores, this.#scoresOf(word))
    return [...(scores ?? [])]
      .filter(([, { own }]) => own)
      .map(([at, { score }]) => ({ at, score }))
      .toSorted((one, other) => other.score - one.score || one.at - other.at)
      .flatMap(({ at, score }) => {
        const item = this.#items[at]
        return item ? { item, score } : []
      })
  }

  #scoresOf(asked: string): ReadonlyMap<number, Score> {
    const scores = new Map<number, Score>()
    for (const { stems, postings } of this.#words.values()) {
      const close = closeness(stems, asked)
      if (close === undefined) continue
      for (const { at, weight } of postings) {
        const before = scores.get(at)
        const score = Math.max(before?.score ?? 0, weight * (1 + close / 10))
        scores.set(at, { score, own: weight >= ownFrom || before?.own === true })
      }
    }
    return scores
  }
}

type Score = { readonly score: number; readonly own: boolean }

/** The words that must all be there. One letter alone finds everything, so it finds nothing. */
export function askedWords(typed: string): readonly string[] {
  const words = [...new Set(wordsOf(typed).map(({ folded }) => askedStem(folded)))]
  return words.some((word) => word.length > 1) ? words : []
}

function both(
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
