import { describe, expect, it } from 'vitest'
import { mergeEdit } from '#domain/people/edit.ts'

describe('two people who change one thing at once', () => {
  const seen = { name: 'Amina', cohort: 'a', ended: false, cohorts: ['a', 'b'] }

  it('both get what they changed when it is not the same', () => {
    const present = { ...seen, cohort: 'b' }
    expect(mergeEdit(present, { ...seen, name: 'Amina B.' }, seen)).toEqual({
      ...seen,
      name: 'Amina B.',
      cohort: 'b',
    })
  })

  it('are shown when it is the same', () => {
    expect(mergeEdit({ ...seen, name: 'A.' }, { ...seen, name: 'B.' }, seen)).toBeUndefined()
  })

  it('are not shown when they agree, nor when the same request comes again', () => {
    const asked = { ...seen, name: 'B.' }
    expect(mergeEdit(asked, asked, seen)).toEqual(asked)
    const reordered = { ...seen, cohorts: ['b', 'a'] }
    expect(mergeEdit({ ...seen, cohorts: ['c'] }, reordered, seen)?.cohorts).toEqual(['c'])
  })

  it('overwrite each other when it is not said what was seen', () => {
    const asked = { ...seen, name: 'B.' }
    expect(mergeEdit({ ...seen, name: 'A.' }, asked, undefined)).toEqual(asked)
  })
})
