import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  findHouseWords,
  readAllowed,
  readRules,
  type Source,
  writeAllowed,
} from '#commands/check/lint/house-words.ts'

const glossary = [
  '| concept | code | Arabic | French | English | not in code | not on the screen |',
  '| --- | --- | --- | --- | --- | --- | --- |',
  '| what she gives | response | – | – | answer | `answer`, `Given`, reply | |',
  '| her group | cohort | – | – | group | `team` | `cohort` |',
  '',
  '| where | word | times |',
  '| --- | --- | --- |',
  '| code | `answer` | 2 |',
  '',
].join('\n')
const code = (file: string, text: string): Source => ({ where: 'code', file, text })
const find = (...sources: readonly Source[]) =>
  findHouseWords(readRules(glossary), readAllowed(glossary), sources).filter(
    ({ places }) => places.length > 0,
  )

describe('the words of the glossary', () => {
  it('are those written as code; others are for readers only', () => {
    expect(readRules(glossary).map(({ where, word, instead }) => `${where}: ${word} → ${instead}`)).toEqual([
      'code: answer → response',
      'code: Given → response',
      'code: team → cohort',
      'screen: cohort → group',
    ])
  })

  it('are found in names of things and of files, in comments, and with their line', () => {
    const [answer, ...others] = find(code('src/a/answer-list.ts', 'const one = answerOf(x)\n// An Answer.'))
    expect(others).toEqual([])
    expect(answer?.places.map(({ line }) => line)).toEqual([0, 1, 2])
  })

  it('are whole words: another word with the same letters is none', () => {
    expect(find(code('src/a.ts', 'unanswered steam'))).toEqual([])
  })

  it('with a capital are found only so: a sentence may say that something is given', () => {
    expect(find(code('src/a.ts', 'isGiven // what is given')).map(({ places }) => places.length)).toEqual([1])
  })

  it('of the screen are looked for in messages alone, and those of the code in code', () => {
    const message: Source = { where: 'screen', file: 'src/en.json', text: 'Your cohort and its answer' }
    expect(find(message, code('src/a.ts', 'cohort')).map(({ word }) => word)).toEqual(['cohort'])
  })

  it('may stand as often as the table says; the table is lowered and never raised', () => {
    const once = find(code('src/a.ts', 'answer'))
    expect(once).toMatchObject([{ word: 'answer', allowed: 2 }])
    expect(readAllowed(writeAllowed(glossary, once))).toEqual(new Map([['code answer', 1]]))
    const more = find(code('src/a.ts', 'answer answer answer team'))
    expect(readAllowed(writeAllowed(glossary, more))).toEqual(new Map([['code answer', 2]]))
  })

  it('of the real glossary can be read, each once, and each number belongs to one', () => {
    const text = readFileSync(resolve(import.meta.dirname, '../../docs/glossary.md'), 'utf8')
    const names = readRules(text).map(({ where, word }) => `${where} ${word}`)
    expect(names.length).toBeGreaterThan(20)
    expect([...readAllowed(text).keys()].filter((name) => !names.includes(name))).toEqual([])
  })
})
