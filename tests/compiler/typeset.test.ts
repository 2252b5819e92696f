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

  it('leave Arabic signs alone', () => {
    expect(typeset('«ماذا تسمعون؟»', 'ar')).toBe('«ماذا تسمعون؟»')
  })

  it('do not change when set again', () => {
    const once = typeset("« L'eau : 20 litres ! »", 'fr')
    expect(typeset(once, 'fr')).toBe(once)
  })
})
