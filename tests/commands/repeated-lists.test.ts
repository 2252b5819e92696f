import { expect, it } from 'vitest'
import { findRepeatedLists } from '#commands/check/lint/repeated-lists.ts'

const find = (...texts: readonly string[]) =>
  findRepeatedLists(texts.map((text, index) => ({ file: `src/${index}.ts`, text }))).map(
    ({ words, places }) => `${words.join()}: ${places.join()}`,
  )

it('finds the same words in two files, as a choice or as a list, in any order', () => {
  expect(
    find(
      "export const states = ['sent', 'waiting', 'refused'] as const",
      "\ntype State = 'waiting' | 'sent' | 'refused'",
      "v.picklist(['refused', 'sent', 'waiting'])",
    ),
  ).toEqual(['refused,sent,waiting: src/0.ts:1,src/1.ts:2,src/2.ts:1'])
})

it('leaves alone two words that meet by chance, one file, other lists, and fields taken from a type', () => {
  expect(find("type A = 'on' | 'off'", "type B = 'on' | 'off'")).toEqual([])
  expect(find("type A = 'a' | 'b' | 'c'\nconst b = ['a', 'b', 'c'] as const")).toEqual([])
  expect(find("type A = 'a' | 'b' | 'c'", "type B = 'a' | 'b' | 'd'")).toEqual([])
  expect(find("type A = Pick<Part, 'a' | 'b' | 'c'>", "type B = Omit<Part, 'a' | 'b' | 'c'>")).toEqual([])
})
