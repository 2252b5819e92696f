/** How well a word answers what was typed; higher is better, nothing is no answer. */
export type Closeness = 4 | 3 | 2 | 1

/** `و` and `ف`, then `ب ل ك`, then the article, which after `ل` has lost its alef. */
const before = /^[وف]?(?:[بك]?ال|لل|[بلك])?/u
const conjunction = /^[وف]/u
const fewestLetters = 2

/** A folded word without the small words written onto its front: `وبالأطفال` is found by `أطفال`. The word itself comes first. */
export function stemsOf(folded: string): readonly string[] {
  const bare = [folded.replace(before, ''), folded.replace(conjunction, '')]
  return [folded, ...bare.filter((stem) => stem !== folded && stem.length >= fewestLetters)]
}

const article = /^[وف]?(?:[بك]?ال|لل)/u

/**
 * A typed word without what was typed in front of it. Only with the article, which is never part of a word's root here: the
 * first letter of `كتاب` is its own.
 */
export function askedStem(folded: string): string {
  const stem = folded.replace(article, '')
  return stem.length >= fewestLetters ? stem : folded
}

/** Whether a word of a text answers a typed one: the same word before its beginning, as typed before behind a clitic. */
export function closeness(stems: readonly string[], asked: string): Closeness | undefined {
  const [word = '', ...bare] = stems
  if (word === asked) return 4
  if (bare.includes(asked)) return 3
  if (word.startsWith(asked)) return 2
  return bare.some((stem) => stem.startsWith(asked)) ? 1 : undefined
}
