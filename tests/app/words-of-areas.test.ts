import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findMissingMessages } from '#compiler/check-messages.ts'
import { closureOf, entriesOf, readSources } from '#tests/support/app-sources.ts'

const folder = resolve(import.meta.dirname, '../../src/app/frame/i18n/messages')
const sources = readSources()
const textOf = (path: string): string => sources.get(path)?.text ?? ''
const named = (path: string, pattern: RegExp): string[] =>
  [...textOf(path).matchAll(pattern)].flatMap((match) => (match[1] ?? '').match(/\w+/g) ?? [])
/** Whose words a file says, beside those that are always there: the type of `t` holds it to that. */
const says = (path: string): string[] => named(path, /useI18n\(([^)]+)\)/g)
const brings = (path: string): string[] => [
  ...named(path, /\barea="(\w+)"/g),
  ...named(path, /loadAreaMessages\('(\w+)'/g),
]
const missingIn = (entry: string): string[] => {
  const reached = [...closureOf(entry, sources)]
  const brought = new Set(reached.flatMap(brings))
  return reached.flatMap((path) =>
    says(path)
      .filter((area) => !brought.has(area))
      .map((area) => `${path} says words of ${area}`),
  )
}

describe('a screen reached by its address alone, as the first thing', () => {
  it.each([...entriesOf(sources)].toSorted())('has the words of all it is made of: %s', (entry) => {
    expect(sources.has(entry)).toBe(true)
    expect(missingIn(entry)).toEqual([])
  })
})

describe('every message', () => {
  const suffix = /_(zero|one|two|few|many|other)$/
  const areas = readdirSync(folder)
    .filter((name) => name.endsWith('ar.json'))
    .map((name) => Object.keys(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .map((keys) => [...new Set(keys.map((key) => key.replace(suffix, '')))])
  const all = [...sources.values()].map(({ text }) => text).join('\n')
  const said = new Set([...all.matchAll(/(['"`])([a-zA-Z]+\.[\w.-]+)\1/g)].map((match) => match[2] ?? ''))
  const composed = [...all.matchAll(/`([a-zA-Z]+\.[\w.-]*)\$\{[^}]*\}([\w.-]*)`/g)]

  it('belongs to one area', () => {
    const keys = areas.flat()
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('is said somewhere', () => {
    const isSaid = (key: string): boolean =>
      said.has(key) || composed.some(([, start = '', end = '']) => key.startsWith(start) && key.endsWith(end))
    expect(areas.flat().filter((key) => !isSaid(key))).toEqual([])
  })

  it('is in every language with all its forms, or the build is not made', async () => {
    expect(findMissingMessages(folder)).toEqual([])
    const other = await mkdtemp(join(tmpdir(), 'messages-'))
    const write = (name: string, keys: readonly string[]): Promise<void> =>
      writeFile(join(other, name), JSON.stringify(Object.fromEntries(keys.map((key) => [key, 'x']))))
    const arabic = ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => `b_${form}`)
    await write('work.ar.json', ['a', ...arabic])
    await write('work.fr.json', ['a', 'b_one', 'b_many', 'b_other', 'c'])
    await write('work.en.json', ['b_other'])
    expect(findMissingMessages(other)).toEqual([
      'work.ar.json: c',
      'work.en.json: a',
      'work.en.json: b',
      'work.en.json: c',
    ])
    await rm(other, { recursive: true })
  })
})
