import { cleanLine, cleanWords, hasVisibleSign } from './clean.ts'

/** As long as a name may be, in UTF-16 units. */
export const longestName = 80
/** As much of somebody's words as each place takes, in UTF-16 units. */
export const mostWords = {
  note: 500,
  question: 500,
  visitReply: 500,
  reply: 1_000,
  reflection: 2_000,
  withdrawal: 200,
  contact: 200,
  staffNote: 1_000,
} as const

/** Whether words are more than their place takes. They are never cut: what is too long is said. */
export const isTooLong = (typed: string, most: number): boolean => cleanWords(typed).length > most

export type ReadLine =
  | { readonly kind: 'line'; readonly line: string }
  /** Nothing, or nothing that shows. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly length: number }

/** A name, label or title as it was typed or pasted, ready to be kept. It is never cut: what is too long is said. */
export function readLine(typed: string, most: number = longestName): ReadLine {
  if (!hasVisibleSign(typed)) return { kind: 'empty' }
  const line = cleanLine(typed)
  return line.length > most ? { kind: 'too-long', length: line.length } : { kind: 'line', line }
}

/** A line that may be left out: the empty text when nothing of it shows. */
export const lineOrNothing = (typed: string): string => (hasVisibleSign(typed) ? cleanLine(typed) : '')
/** Somebody's words, or the empty text when nothing of them shows. */
export const wordsOrNothing = (typed: string): string => (hasVisibleSign(typed) ? cleanWords(typed) : '')
