import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  findHouseWords,
  type FoundWord,
  readAllowed,
  readRules,
  type Source,
  writeAllowed,
} from './lint/house-words.ts'
import { faultsOfNames } from './lint/exported-names.ts'
import { findLongSentences, longestSentence } from './lint/long-sentences.ts'
import { findRepeatedLists } from './lint/repeated-lists.ts'
import { root } from '../root.ts'

// Holds the code and the English messages to docs/glossary.md. Each exported name is one thing, each list of words in one
// place. `words lower` writes the numbers that have fallen.
const file = join(root, 'docs/glossary.md')
const glossary = readFileSync(file, 'utf8')
const everything = sources()
const found = findHouseWords(readRules(glossary), readAllowed(glossary), everything)
const code = everything.filter(({ where }) => where === 'code')
// The gallery shows every look of everything, in files of one form; nothing imports it.
const product = code.filter(({ file: path }) => !path.startsWith('src/app/gallery/'))
const names = faultsOfNames(product)
const lists = findRepeatedLists(product)
const long = findLongSentences(product)
const risen = found.filter(({ places, allowed }) => places.length > allowed)
const fallen = found.filter(({ places, allowed }) => places.length < allowed)

if (process.argv[2] === 'lower') writeFileSync(file, writeAllowed(glossary, found))
else
  for (const { where, word, places, allowed } of fallen)
    console.log(
      `"${word}" (${where}) stands ${places.length} times, no longer ${allowed}: node src/commands/launch.mjs words lower`,
    )
for (const one of risen) console.error(sentence(one))
for (const fault of names) console.error(fault)
for (const { words, places } of lists)
  console.error(
    `${words.join(', ')}: one list, written in ${places.join(' and ')}. Write it once and import it.`,
  )
for (const { file: path, words, text } of long)
  console.error(`${path}: a sentence of ${words} words; ${longestSentence} at most. Make two of it: ${text}`)
process.exitCode = risen.length + names.length + lists.length + long.length === 0 ? 0 : 1

/** Code, and the English messages with nothing but their words. */
function sources(): readonly Source[] {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  return names.toSorted().flatMap((name): Source[] => {
    const path = `src/${name}`
    const read = (): string => readFileSync(join(root, path), 'utf8')
    if (/\.(ts|vue|mjs|css)$/.test(name)) return [{ where: 'code', file: path, text: read() }]
    if (!/messages\/([a-z]+\.)?en\.json$/.test(name)) return []
    const text = read()
      .replace(/^\s*"[^"]+":/gm, '')
      .replace(/\{\{\w+\}\}/g, '')
    return [{ where: 'screen', file: path, text }]
  })
}

/** The places of the files changed last come first: there the new one is. */
function sentence({ where, word, instead, places, allowed }: FoundWord): string {
  const changed = new Map(places.map((place) => [place.file, statSync(join(root, place.file)).mtimeMs]))
  const newest = places
    .toSorted((a, b) => (changed.get(b.file) ?? 0) - (changed.get(a.file) ?? 0))
    .slice(0, 10)
  const may = allowed === 0 ? 'it is not used' : `it may stand ${allowed} times`
  return [
    `"${word}" (${where}) stands ${places.length} times; ${may}. Write: ${instead} (docs/glossary.md)`,
    ...newest.map(({ file: path, line }) => `  ${path}:${line}`),
  ].join('\n')
}
