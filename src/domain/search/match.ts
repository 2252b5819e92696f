import { kinOf } from './kin.ts'
import { plainLetters } from './plain-letters.ts'

/** How well a word fits what was typed; higher is better, nothing does not fit. */
export type Closeness = 4 | 3 | 2 | 1 | 0

/** `و` and `ف`, then `ب ل ك`, then the article, which after `ل` has lost its alef. */
const before = /^[وف]?(?:[بك]?ال|لل|[بلك])?/u
const conjunction = /^[وف]/u
const fewestLetters = 2

/** A folded word without the small words written onto its front: `وبالأطفال` is found by `أطفال`. The word itself comes first. */
export function stemsOf(word: string): readonly string[] {
  const folded = plainLetters(word)
  const bare = [folded.replace(before, ''), folded.replace(conjunction, '')]
  return [folded, ...bare.filter((stem) => stem !== folded && stem.length >= fewestLetters)]
}

const article = /^[وف]?(?:[بك]?ال|لل)/u

/**
 * A typed word without what was typed in front of it. Only with the article, which is never part of a word's root here: the
 * first letter of `كتاب` is its own.
 */
export function askedStem(word: string): string {
  const folded = plainLetters(word)
  const stem = folded.replace(article, '')
  return stem.length >= fewestLetters ? stem : folded
}

/** A word of a text, or a typed one, as the two are compared. */
export type SearchForms = { readonly stems: readonly string[]; readonly kin: readonly string[] }

export const comparedOf = (folded: string, letters: string): SearchForms => ({
  stems: stemsOf(folded),
  kin: [...new Set([...kinOf(folded), ...kinOf(letters)])],
})

/**
 * Whether a word of a text fits a typed one: the same word before its beginning, as typed before behind a clitic, and last a
 * word of its kin.
 */
export function closeness(word: SearchForms, asked: string, kin: readonly string[]): Closeness | undefined {
  const [own = '', ...bare] = word.stems
  if (own === asked) return 4
  if (bare.includes(asked)) return 3
  if (own.startsWith(asked)) return 2
  if (bare.some((stem) => stem.startsWith(asked))) return 1
  return kin.some((each) => word.kin.includes(each)) ? 0 : undefined
}
