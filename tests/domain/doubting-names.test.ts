import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameDoubt } from '#domain/text/name-doubt.ts'

it.each([
  ['+212 661-234567', 'telephone'],
  ['Zineb ٠٦٦١٢٣٤٥٦٧', 'telephone'],
  // As a card of the address book, a line of a message or a row of a table brings one person.
  ['Zineb Alami, 0661234567', 'telephone'],
  ['0661234567; Zineb Alami', 'telephone'],
  ['Zineb Alami\t0661-234567', 'telephone'],
  ['زينب العلمي، ٠٦٦١٢٣٤٥٦٧', 'telephone'],
  ['Zineb Alami\nTél. : 06 61 23 45 67\n', 'telephone'],
  ['Zineb Alami Mobile 0661234567 Bureau 0522334455', 'telephone'],
  ['زينب العلمي، الهاتف: 0661234567، واتساب: 0522334455', 'telephone'],
  ['Zineb Alami 0661234567 / 0522334455', 'telephone'],
  ['Zineb Alami 06/61/23/45/67', 'telephone'],
  ['Alami (0661234567) Zineb', 'telephone'],
  ['zineb@gmail.com', 'address'],
  ['https://example.org/zineb', 'address'],
  ['Zineb Alami 0661234567 Khadija Benali 0661111111', 'several'],
  ['Zineb Alami\tKhadija Benali', 'several'],
  ['زينب، خديجة', 'several'],
  ['Zineb Alami, 0661234567, Khadija Benali', 'several'],
  ['زينب 0661234567\nخديجة', 'several'],
])('«%s» in the field of a name is asked back as %s', (typed, doubt) => {
  expect(nameDoubt(typed)).toBe(doubt)
})

it.each([
  'Amina',
  'أمينة بنت الحسن',
  'Jean-Marie O’Neil',
  'Fatima (2)',
  'Groupe 2026',
  'Zahra B.',
  'Zineb Alami،',
  ' ',
  '',
])('«%s» is a name', (typed) => {
  expect(nameDoubt(typed)).toBeNull()
})

it('one name beside numbers, however they are written down, is never several people', () => {
  const names = fc.constantFrom('Zineb Alami', 'أمينة بنت الحسن', 'ⵣⵉⵏⴱ')
  const number = fc.constantFrom('0661234567', '+212 6 61-23-45-67', '٠٦٦١٢٣٤٥٦٧', '05 22 33 44 55')
  const between = fc.constantFrom(' ', ', ', ';', '\t', '\n', '، ', ' / ', ' Tél. : ', ' GSM ', ' الهاتف: ')
  const beside = fc.array(
    fc.tuple(between, number).map(([gap, digits]) => gap + digits),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  fc.assert(fc.property(names, beside, (name, numbers) => nameDoubt(name + numbers.join('')) === 'telephone'))
})

it('no words of letters and spaces alone are ever asked back', () => {
  const letters = fc.stringMatching(/^[\p{Script=Arabic}\p{Script=Latin}\p{Script=Tifinagh} '’-]{0,40}$/u)
  fc.assert(
    fc.property(
      letters.filter((text) => !/[،؛\d\p{Nd}]|www/iu.test(text)),
      (text) => nameDoubt(text) === null,
    ),
  )
})
