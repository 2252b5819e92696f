import type { NamedSource } from './exported-names.ts'

/** The same words, as a list or as a choice, in more than one file. */
export type RepeatedList = { readonly words: readonly string[]; readonly places: readonly string[] }

/** Two words meet by chance; the same three in two files are one list. */
const fewest = 3
const choice = /'[a-z0-9-]+'(?:\s*\|\s*'[a-z0-9-]+')+/g
const list = /(?:picklist\(\s*\[|(?=\[))[[\s]*('[a-z0-9-]+'(?:,\s*'[a-z0-9-]+')+),?\s*\](?: as const|\))/g
const wordsOf = (text: string): readonly string[] =>
  [...text.matchAll(/'([^']+)'/g)].map(([, word = '']) => word)
/** Names of fields that a type takes from another one are no list. */
const isOfFields = (before: string): boolean => /(?:Pick|Omit)<[^<>]*,\s*\|?\s*$/.test(before)

/** Lists of words that are written in more than one file. Each is written once, where all who read it may import it. */
export function findRepeatedLists(sources: readonly NamedSource[]): readonly RepeatedList[] {
  const places = new Map<string, Map<string, string>>()
  for (const { file, text } of sources)
    for (const match of [...text.matchAll(choice), ...text.matchAll(list)]) {
      const words = [...new Set(wordsOf(match[0]))].toSorted()
      const before = text.slice(0, match.index)
      if (words.length < fewest || isOfFields(before)) continue
      const known = places.get(words.join()) ?? new Map<string, string>()
      known.set(file, `${file}:${before.split('\n').length}`)
      places.set(words.join(), known)
    }
  return [...places].flatMap(([words, where]) =>
    where.size > 1 ? [{ words: words.split(','), places: [...where.values()] }] : [],
  )
}
