import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readQuantity } from '#domain/ideas/typed-quantity.ts'

it.each([
  ['12 دقيقة', 12, null, ''],
  ['١٢ دقيقة', 12, null, ''],
  ['5 دقائق', 5, null, ''],
  ['10min', 10, null, ''],
  ['10 MINUTES', 10, null, ''],
  ['jeu 15 mn', 15, null, 'jeu'],
  ['لعبة ٥ د', 5, null, 'لعبة'],
  ['ربع ساعة', 15, null, ''],
  ['une demi-heure', 30, null, ''],
  ['12', 12, null, ''],
  ['5', null, 5, ''],
  ['٤', null, 4, ''],
])('«%s» is at most %s minutes, or the age %s, beside «%s»', (typed, minutes, age, rest) => {
  expect(readQuantity(typed)).toEqual({ minutes, age, rest })
})

it.each(['5 ans', 'من 4 سنوات', 'jeu', '', '3 دجاجات', 'mineur 5'])(
  '«%s» stays words to search for',
  (typed) => {
    expect(readQuantity(typed)).toEqual({ minutes: null, age: null, rest: typed })
  },
)

it('words without a digit and without an hour are never touched', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L} ]{0,30}$/u), (typed) => {
      fc.pre(!/\p{Nd}|heure|hour|ساعة/iu.test(typed))
      return readQuantity(typed).rest === typed
    }),
  )
})
