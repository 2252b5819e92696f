import type { Source } from './house-words.ts'

/** A maintainer whose third language is English reads no more at once. */
export const longestSentence = 20

export type LongSentence = { readonly file: string; readonly words: number; readonly text: string }

/** Sentences of comments with more words than that. A colon or a semicolon ends one, too: what follows is read by itself. */
export const findLongSentences = (sources: readonly Source[]): readonly LongSentence[] =>
  sources.flatMap(({ file, text }) =>
    commentsIn(text)
      .flatMap((comment) => comment.split(ends))
      .map((part) => ({ file, words: countWords(part), text: part.replaceAll(/\s+/g, ' ').trim() }))
      .filter(({ words }) => words > longestSentence),
  )

const ends = /(?<=[.:;!?])[)"”]?\s+|\n\s*[-*]\s|\n\s*\n|\n\s*@/

/** What stands between code marks is one word. */
const countWords = (part: string): number =>
  part
    .replaceAll(/`[^`]*`/g, 'x')
    .split(/\s+/)
    .filter((word) => /[\p{L}\d]/u.test(word)).length

/** Blocks that begin a line, and lines one after the other. */
function commentsIn(text: string): readonly string[] {
  const blocks = [...text.matchAll(/(?:^|\n)[ \t]*\/\*\*?([\s\S]*?)\*\//g)].map(([, inside = '']) =>
    inside.replaceAll(/^\s*\*\s?/gm, ''),
  )
  const lines = [...text.matchAll(/(?:^[ \t]*\/\/.*\n?)+/gm)].map(([together]) =>
    together.replaceAll(/^[ \t]*\/\/\s?/gm, ''),
  )
  return [...blocks, ...lines]
}
