import { describe, expect, it } from 'vitest'
import { typeset } from '#compiler/emit/typeset.ts'

describe('texts as they are set', () => {
  it('never start a line with a French sign', () => {
    expect(typeset('« Quoi ? » Attends : oui ; non !', 'fr')).toBe(
      '«\u202fQuoi\u202f?\u202f» Attends\u202f: oui\u202f; non\u202f!',
    )
  })

  it('have the French apostrophe', () => {
    expect(typeset("l'eau d'« hier »", 'fr')).toBe('l’eau d’«\u202fhier\u202f»')
  })

  it('keep a number and what it counts together, in both languages', () => {
    expect(typeset('20 minutes', 'fr')).toBe('20\u00a0minutes')
    expect(typeset('14 طفلا', 'ar')).toBe('14\u00a0طفلا')
  })

  it('keep a telephone number in one piece, which alone keeps its order in Arabic', () => {
    expect(typeset('مركز التسمم: 0801 000 180.', 'ar')).toBe('مركز التسمم: 0801\u00a0000\u00a0180.')
    expect(typeset('0800 002 511', 'fr')).toBe('0800\u00a0002\u00a0511')
    // Numbers beside each other stay as they are.
    expect(typeset('عدّ: 1 2 3، 15 177', 'ar')).toBe('عدّ: 1 2 3، 15 177')
  })

  it('leave Arabic signs alone', () => {
    expect(typeset('«ماذا تسمعون؟»', 'ar')).toBe('«ماذا تسمعون؟»')
  })

  it('do not change when set again', () => {
    const once = typeset("« L'eau : 20 litres ! »", 'fr')
    expect(typeset(once, 'fr')).toBe(once)
  })
})
