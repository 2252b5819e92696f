import { kinOf } from './kin.ts'
import { closeness, comparedOf } from './match.ts'
import { lettersOf, wordsOf, type Word } from './words.ts'

export type SnippetPart = { readonly text: string; readonly isMatch: boolean }

const around = 60

/**
 * A piece of the text around what was found, in the words as they were written. Whole words are marked: half an Arabic word
 * would lose its joints.
 */
export function snippetOf(text: string, asked: readonly string[]): readonly SnippetPart[] {
  const words = wordsOf(text)
  const wanted = asked.map((word) => ({ word, kin: kinOf(word) }))
  const matches = words.filter(({ folded, start, end }) => {
    const compared = comparedOf(folded, lettersOf(text.slice(start, end)))
    return wanted.some(({ word, kin }) => closeness(compared, word, kin) !== undefined)
  })
  const from = startOf(words, Math.max(0, (matches[0]?.start ?? 0) - around))
  const to = endOf(words, from + 3 * around, text.length)
  return [
    ...(from > 0 ? [{ text: '… ', isMatch: false }] : []),
    ...partsOf(text, from, to, matches),
    ...(to < text.length ? [{ text: ' …', isMatch: false }] : []),
  ]
}

function partsOf(text: string, from: number, to: number, matches: readonly Word[]): SnippetPart[] {
  const parts: SnippetPart[] = []
  let at = from
  for (const { start, end } of matches) {
    if (start < at || end > to) continue
    if (start > at) parts.push({ text: text.slice(at, start), isMatch: false })
    parts.push({ text: text.slice(start, end), isMatch: true })
    at = end
  }
  if (at < to) parts.push({ text: text.slice(at, to), isMatch: false })
  return parts
}

const startOf = (words: readonly Word[], wanted: number): number =>
  wanted === 0 ? 0 : (words.find(({ start }) => start >= wanted)?.start ?? 0)

const endOf = (words: readonly Word[], wanted: number, length: number): number =>
  wanted >= length ? length : (words.findLast(({ end }) => end <= wanted)?.end ?? length)
