import fc from 'fast-check'
import { expect, it } from 'vitest'
import { freeSign, signOf, signs } from '#domain/people/sign.ts'

it('a new person gets a sign that nobody has, and the rarest once each is had', () => {
  const had = fc.array(fc.integer({ min: 1, max: 40 }).map(String), { maxLength: 20 })
  fc.assert(
    fc.property(had, (avatars) => {
      const counts = signs.map((sign) => avatars.filter((avatar) => signOf(avatar) === sign).length)
      const chosen = signs.findIndex((sign) => sign === freeSign(avatars))
      return counts[chosen] === Math.min(...counts)
    }),
  )
})

it('what an older build called the ninth sign is the first', () => {
  expect([signOf('9'), signOf('16'), signOf('8'), signOf('')]).toEqual(['1', '8', '8', '1'])
})
