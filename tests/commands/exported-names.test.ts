import { expect, it } from 'vitest'
import { faultsOfNames, findSharedNames } from '#commands/check/lint/exported-names.ts'

const sources = [
  { file: 'src/a.ts', text: 'export type Verdict = string\nexport const listAll = () => []\n' },
  { file: 'src/b.vue', text: 'export async function listAll() {}\nconst Verdict = 1\n' },
  { file: 'src/c.ts', text: 'export interface Verdict {}\nexport const other = 1\n' },
]

it('finds each name that two files export, and no name that only stands in one of them', () => {
  expect(findSharedNames(sources)).toEqual([
    { name: 'Verdict', files: ['src/a.ts', 'src/c.ts'] },
    { name: 'listAll', files: ['src/a.ts', 'src/b.vue'] },
  ])
})

it('tells a name that stands for two things, and a row of the table that nothing needs', () => {
  const told = faultsOfNames(sources, { listAll: 'all there is', other: 'once' })
  expect(told.map((sentence) => sentence.slice(0, 44))).toEqual([
    '"Verdict" is exported by src/a.ts and src/c.',
    '"other" is exported once: take it out of the',
  ])
})
