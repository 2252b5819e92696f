import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameDoubt } from '#domain/text/name-doubt.ts'

it.each([
  ['+212 661-234567', 'telephone'],
  ['Zineb ٠٦٦١٢٣٤٥٦٧', 'telephone'],
  ['zineb@gmail.com', 'address'],
  ['https://example.org/zineb', 'address'],
  ['Zineb Alami 0661234567 Khadija Benali 0661111111', 'several'],
  ['Zineb Alami\tKhadija Benali', 'several'],
  ['زينب، خديجة', 'several'],
])('«%s» in the field of a name is asked back as %s', (typed, doubt) => {
  expect(nameDoubt(typed)).toBe(doubt)
})

it.each(['Amina', 'أمينة بنت الحسن', 'Jean-Marie O’Neil', 'Fatima (2)', 'Groupe 2026', 'Zahra B.', ' ', ''])(
  '«%s» is a name',
  (typed) => {
    expect(nameDoubt(typed)).toBeNull()
  },
)

it('no words of letters and spaces alone are ever asked back', () => {
  const letters = fc.stringMatching(/^[\p{Script=Arabic}\p{Script=Latin}\p{Script=Tifinagh} '’-]{0,40}$/u)
  fc.assert(
    fc.property(
      letters.filter((text) => !/[،؛\d\p{Nd}]|www/iu.test(text)),
      (text) => nameDoubt(text) === null,
    ),
  )
})
