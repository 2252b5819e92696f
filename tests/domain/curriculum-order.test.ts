import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inCurriculum } from '#domain/content/curriculum-order.ts'

it('modules stand in the order of the catalogue, and those it does not name come after them by their ids', () => {
  expect(inCurriculum(['old', 'arts', 'play', 'aged'], ['play', 'arts'], (id) => id)).toEqual([
    ...['play', 'arts', 'aged', 'old'],
  ])
})

it('the order they come in does not matter, and none is lost', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 })
  fc.assert(
    fc.property(ids, ids, (things, order) => {
      const sorted = inCurriculum(things, order, (id) => id)
      expect(sorted.toSorted()).toEqual(things.toSorted())
      expect(inCurriculum(things.toReversed(), order, (id) => id)).toEqual(sorted)
    }),
  )
})
