import { expect, it } from 'vitest'
import { isNameless } from '#domain/people/nameless.ts'

it.each(['549HT', 'K7Q2M', 'BCDFG'])('half a code is no name: %s', (name) => {
  expect(isNameless(name)).toBe(true)
})

it.each(['أمينة', 'SARAH', 'FATNA', 'Amina', 'HANAN', 'ⴰⵎⵉⵏⴰ', '5', '549ht', ''])(
  'a name stays one: %s',
  (name) => {
    expect(isNameless(name)).toBe(false)
  },
)
