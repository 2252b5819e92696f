import { kinOf } from './kin.ts'
import { askedStem, closeness, comparedOf, type Closeness, type SearchForms } from './match.ts'
import { lettersOf, wordsOf } from './words.ts'

/** Something that can be found. `within` is what it is a part of: its words help, but do not find it alone. */
export type Findable = {
  readonly title: string
  readonly heading: string
  readonly text: string
  readonly within: string
  /** What it is, in words that its text need not say: it is found by them as by its title. */
  readonly names?: string
}
export type Found<Item> = { readonly item: Item; readonly score: number }

/** A word in a title says more than one in a text. */
const weights = { title: 30, names: 30, heading: 10, text: 4, within: 1 } as const
const fields = ['title', 'names', 'heading', 'text', 'within'] as const
const ownFrom = weights.text

/** What a closeness adds. A word that only begins as typed weighs less in a title than the whole word in a text. */
const factors = { 4: 1.4, 3: 1.3, 2: 0.13, 1: 0.12, 0: 1 } as const
/** Of few things, most may well be meant. */
const fewestForWide = 8

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
      for (const { folded, start, end } of wordsOf(item[field] ?? ''))
        this.#post(folded, (item[field] ?? '').slice(start, end), at, field)
  }

  #post(folded: string, original: string, at: number, field: keyof typeof weights): void {
    let entry = this.#words.get(folded)
    if (!entry)
      this.#words.set(folded, (entry = { ...comparedOf(folded, lettersOf(original)), postings: [] }))
    const last = entry.postings.at(-1)
    if (last?.at === at) last.weight = Math.max(last.weight, weights[field])
    else entry.postings.push({ at, weight: weights[field] })
  }

  /**
   * What matches every typed word, best first; what is equally good stays in the order it was added. A small word that stands
   * nearly everywhere narrows nothing down; alone, it finds what has it in a title.
   */
  search(typed: string): readonly Found<Item>[] {
    const asked = askedIn(typed).map((word) => ({ ...word, matches: this.#matchesOf(word) }))
    const isSmall = ({ folded, matches }: (typeof asked)[number]) => isShort(folded) && this.#isWide(matches)
    const telling = asked.filter((word) => isDigit(word.folded) || !isSmall(word))
    let scores: ReadonlyMap<number, Score> | undefined
    for (const word of telling.length > 0 ? telling : asked)
      scores = intersect(scores, scored(isSmall(word) ? word.matches.filter(isTitled) : word.matches))
    return [...(scores ?? [])]
      .filter(([, { own }]) => own)
      .map(([at, { score }]) => ({ at, score }))
      .toSorted((one, other) => other.score - one.score || one.at - other.at)
      .flatMap(({ at, score }) => {
        const item = this.#items[at]
        return item ? { item, score } : []
      })
  }

  /** Whether it is in more of the things than one in `part`. */
  #isWide(matches: readonly Match[], part = 2): boolean {
    return this.size >= fewestForWide && scored(matches).size > this.size / part
  }

  #matchesOf({ folded, kin }: Asked): readonly Match[] {
    const all = [...this.#words.values()].flatMap(({ postings, ...word }) => {
      const close = closeness(word, folded, kin)
      if (close === undefined || (isDigit(folded) && close < 3)) return []
      return postings.map(({ at, weight }) => ({ at, weight, close }))
    })
    const words = all.filter(({ close }) => close > 0)
    // Beside the word itself, what has three letters in common with it is too much when it is nearly everywhere.
    const hasTooMuch =
      words.length > 0 &&
      this.#isWide(
        all.filter(({ close }) => close === 0),
        4,
      )
    return hasTooMuch ? words : all
  }
}

type Match = { readonly at: number; readonly weight: number; readonly close: Closeness }

const isShort = (folded: string): boolean => folded.length < 3
const isDigit = (folded: string): boolean => /^\d$/.test(folded)
const isTitled = ({ weight }: Match): boolean => weight >= weights.heading

function scored(matches: readonly Match[]): ReadonlyMap<number, Score> {
  const scores = new Map<number, Score>()
  for (const { at, weight, close } of matches) {
    const before = scores.get(at)
    const score = Math.max(before?.score ?? 0, weight * factors[close])
    scores.set(at, { score, own: weight >= ownFrom || before?.own === true })
  }
  return scores
}

type Score = { readonly score: number; readonly own: boolean }

type Asked = { readonly folded: string; readonly kin: readonly string[] }

/** The words that must all be there. One letter alone finds everything, so it finds nothing; a digit may be an age. */
export const askedWords = (typed: string): readonly string[] => askedIn(typed).map(({ folded }) => folded)

function askedIn(typed: string): readonly Asked[] {
  const words = new Map<string, Asked>()
  for (const { folded, start, end } of wordsOf(typed)) {
    const stem = askedStem(folded)
    const kin = [folded, stem, lettersOf(typed.slice(start, end))].flatMap(kinOf)
    if (!words.has(stem)) words.set(stem, { folded: stem, kin: [...new Set(kin)] })
  }
  return [...words.keys()].some((word) => word.length > 1 || isDigit(word)) ? [...words.values()] : []
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
