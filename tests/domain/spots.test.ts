import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxOf, drawing, isOn, overlap, type Spot } from '#domain/content/spot.ts'

const anywhere = fc.tuple(
  fc.double({ min: 0, max: drawing.width, noNaN: true }),
  fc.double({ min: 0, max: drawing.height, noNaN: true }),
)
const size = fc.integer({ min: 1, max: 120 })
const spots: fc.Arbitrary<Spot> = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 320 }), fc.integer({ min: 0, max: 200 }), size),
  fc.tuple(fc.integer({ min: 0, max: 320 }), fc.integer({ min: 0, max: 200 }), size, size),
)

describe('a spot on a drawing', () => {
  it('is hit inside its circle or rectangle, its edge included', () => {
    expect(isOn([100, 50, 20], 100, 70)).toBe(true)
    expect(isOn([100, 50, 20], 115, 65)).toBe(false)
    expect(isOn([10, 20, 60, 44], 70, 64)).toBe(true)
    expect(isOn([10, 20, 60, 44], 71, 64)).toBe(false)
  })

  it('is nowhere when a pack says something else', () => {
    for (const spot of [[], [1], [1, 2], [1, 2, 3, 4, 5]]) {
      expect(boxOf(spot)).toBeUndefined()
      expect(isOn(spot, 1, 2)).toBe(false)
      expect(overlap(spot, [1, 2, 30])).toBe(false)
    }
  })

  it('is never hit outside the box that is drawn around it', () => {
    fc.assert(
      fc.property(spots, anywhere, (spot, [x, y]) => {
        const box = boxOf(spot)
        if (!box || !isOn(spot, x, y)) return
        const near = 1e-9
        expect(x).toBeGreaterThanOrEqual(box.left - near)
        expect(x).toBeLessThanOrEqual(box.left + box.width + near)
        expect(y).toBeGreaterThanOrEqual(box.top - near)
        expect(y).toBeLessThanOrEqual(box.top + box.height + near)
      }),
    )
  })

  it('lies over another whichever is named first', () => {
    fc.assert(
      fc.property(spots, spots, (one, other) => {
        expect(overlap(one, other)).toBe(overlap(other, one))
      }),
    )
  })

  it('is hit alone where no two lie over each other: a tap never means two things', () => {
    expect(overlap([50, 50, 30], [85, 85, 30])).toBe(true)
    expect(overlap([50, 50, 22], [94, 50, 22]), 'side by side').toBe(false)
    fc.assert(
      fc.property(spots, spots, anywhere, (one, other, [x, y]) => {
        fc.pre(!overlap(one, other))
        const isOnEdge = isOn(shrunk(one), x, y) !== isOn(one, x, y)
        expect(isOn(one, x, y) && isOn(other, x, y) && !isOnEdge).toBe(false)
      }),
    )
  })
})

/** A hair smaller: two spots that touch share their edge. */
const shrunk = (spot: Spot): Spot =>
  spot.length === 3
    ? [spot[0] ?? 0, spot[1] ?? 0, (spot[2] ?? 0) - 1e-6]
    : [(spot[0] ?? 0) + 1e-6, (spot[1] ?? 0) + 1e-6, (spot[2] ?? 0) - 2e-6, (spot[3] ?? 0) - 2e-6]
