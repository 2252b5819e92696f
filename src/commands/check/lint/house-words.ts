/** Where a word is looked for: in code and file names, or in the English messages. */
export type WordIn = 'code' | 'screen'
/** A word that is not used, and what is used instead. Of a word with a capital only the same spelling counts. */
export type Rule = { readonly where: WordIn; readonly word: string; readonly instead: string }
export type Source = { readonly where: WordIn; readonly file: string; readonly text: string }
/** The name of a file counts as its line 0. */
export type WordPlace = { readonly file: string; readonly line: number }
/** A rule with every place where its word stands, and how many there may be. */
export type FoundWord = Rule & { readonly places: readonly WordPlace[]; readonly allowed: number }

const columns = [
  { where: 'code', words: 'not in code', instead: 'code' },
  { where: 'screen', words: 'not on the screen', instead: 'English' },
] as const

/** The rules of the glossary's tables. */
export function readRules(glossary: string): readonly Rule[] {
  let head: readonly string[] = []
  return glossary.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    if (cells.includes('not in code')) head = cells
    if (cells.length !== head.length) return []
    const cell = (name: string): string => cells[head.indexOf(name)] ?? ''
    return columns.flatMap(({ where, words, instead }) =>
      [...cell(words).matchAll(/`(\w+)`/g)].map(([, word = '']) => ({ where, word, instead: cell(instead) })),
    )
  })
}

const count = /^\| (code|screen) +\| `(\w+)` +\| +(\d+) +\|$/gm

/** How often a word may still stand: "code learner" → 12. */
export const readAllowed = (glossary: string): ReadonlyMap<string, number> =>
  new Map([...glossary.matchAll(count)].map(([, where, word, times]) => [`${where} ${word}`, Number(times)]))

/** The words a text is made of: `learnerOf` and `learner-of` are two each. */
const wordsIn = (text: string): readonly string[] => text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []

/** Every place of every rule's word. */
export function findHouseWords(
  rules: readonly Rule[],
  allowed: ReadonlyMap<string, number>,
  sources: readonly Source[],
): readonly FoundWord[] {
  const found = new Map<string, WordPlace[]>(rules.map(({ where, word }) => [`${where} ${word}`, []]))
  for (const { where, file, text } of sources)
    for (const [line, words] of [where === 'code' ? file : '', ...text.split('\n')].entries())
      for (const word of wordsIn(words))
        for (const spelling of new Set([word, word.toLowerCase()]))
          found.get(`${where} ${spelling}`)?.push({ file, line })
  return rules.map((rule) => {
    const name = `${rule.where} ${rule.word}`
    return { ...rule, places: found.get(name) ?? [], allowed: allowed.get(name) ?? 0 }
  })
}

/** The glossary with the numbers of today; none of them rises. */
export function writeAllowed(glossary: string, found: readonly FoundWord[]): string {
  const [before = ''] = glossary.split(/^\| where /m)
  const rows = found.flatMap(({ where, word, places, allowed }) => {
    const times = Math.min(places.length, allowed)
    return times === 0 ? [] : [`| ${where} | \`${word}\` | ${times} |`]
  })
  return `${before}${['| where | word | times |', '| --- | --- | --- |', ...rows].join('\n')}\n`
}
