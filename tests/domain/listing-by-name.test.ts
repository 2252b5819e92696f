import { describe, expect, it } from 'vitest'
import { byName } from '#domain/text/order.ts'

const sorted = (language: string, names: readonly string[]) => byName(names, language, (name) => name)

describe('people and things listed by name', () => {
  it('stand in the order of the Arabic alphabet, whatever hamza a name has', () => {
    expect(sorted('ar', ['إيمان', 'أمينة', 'بشرى', 'امينة ب', 'آسية', 'زينب'])).toEqual([
      'آسية',
      'أمينة',
      'امينة ب',
      'إيمان',
      'بشرى',
      'زينب',
    ])
  })

  it('stand in the order of the French alphabet, accents and small letters included', () => {
    expect(sorted('fr', ['Zineb', 'Élodie', 'emma', 'Eva', 'Fatima'])).toEqual([
      'Élodie',
      'emma',
      'Eva',
      'Fatima',
      'Zineb',
    ])
  })

  it('count where a name has a number, and keep the order of equal names', () => {
    expect(sorted('fr', ['Groupe 10', 'Groupe 9'])).toEqual(['Groupe 9', 'Groupe 10'])
    const twins = [
      { name: 'Amina', id: 2 },
      { name: 'Amina', id: 1 },
    ]
    expect(byName(twins, 'en', ({ name }) => name)).toEqual(twins)
  })
})
