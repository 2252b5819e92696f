import { fold } from '../content/fold.ts'

/** A word as it is compared, and where it stands in the text it came from: folding changes lengths. */
export type Word = { readonly folded: string; readonly start: number; readonly end: number }

/** Whatever folds to something: letters, digits, their marks, and signs that are letters once taken apart. */
const run = /[\p{L}\p{N}\p{M}\p{Cf}\p{S}\u0640]+/gu

/** The words of a text in reading order; together they are the folded text. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(run)].flatMap(({ 0: original, index: start }) => {
    const end = start + original.length
    return foldedOf(original)
      .split(' ')
      .flatMap((folded) => (folded === '' ? [] : { folded, start, end }))
  })
}

/** The letters of a word with nothing taken from its front: `ألعاب` begins with no article. */
export const lettersOf = (original: string): string => foldedOf(`0${original}`).slice(1)

/** Lessons say the same words over and over; folding each once makes an index quick. */
const known = new Map<string, string>()
const mostKnown = 50_000

function foldedOf(original: string): string {
  const present = known.get(original)
  if (present !== undefined) return present
  const folded = fold(original)
  if (known.size < mostKnown) known.set(original, folded)
  return folded
}
