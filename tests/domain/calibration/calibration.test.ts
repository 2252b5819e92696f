import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agreementOf,
  calibratedUntil,
  isCalibratedAt,
  isCalibration,
  sceneValues,
} from '#domain/calibration/calibration.ts'

const value = fc.constantFrom(...sceneValues)
const pair = fc.record({ value, master: value })
const values = (exact: number, near: number, far: number) => [
  ...Array.from({ length: exact }, () => ({ value: '2', master: '2' }) as const),
  ...Array.from({ length: near }, () => ({ value: '1', master: '2' }) as const),
  ...Array.from({ length: far }, () => ({ value: '0', master: '2' }) as const),
]

describe('the agreement with the master scores', () => {
  it('counts exact values and those within one', () => {
    expect(agreementOf(values(7, 2, 1))).toEqual({ of: 10, exact: 7, near: 9 })
  })

  it('never has more exact values than near ones, nor more than there are', () => {
    fc.assert(
      fc.property(fc.array(pair), (given) => {
        const { of, exact, near } = agreementOf(given)
        expect(exact <= near && near <= of).toBe(true)
      }),
    )
  })

  it.each([
    [7, 2, 1, true],
    [6, 4, 0, false],
    [8, 0, 2, false],
    [10, 0, 0, true],
    [0, 0, 0, false],
  ])('of %i exact, %i near and %i far values: valid is %s', (exact, near, far, valid) => {
    expect(isCalibration(agreementOf(values(exact, near, far)))).toBe(valid)
  })

  it('is not reached by writing 1 for every line of three equal shares', () => {
    const ones = sceneValues.map((master) => ({ value: '1', master }) as const)
    expect(isCalibration(agreementOf(ones))).toBe(false)
  })
})

describe('a calibration', () => {
  const day = 86_400_000
  const valid = (at: number) => ({ at, values: values(10, 0, 0) })
  const failed = (at: number) => ({ at, values: values(0, 0, 10) })

  it('is valid for a year, and no visit before it is', () => {
    const done = [valid(100 * day)]
    expect(calibratedUntil(done)).toBe(465 * day)
    expect([99, 100, 464, 465].map((on) => isCalibratedAt(done, on * day))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('that failed takes nothing away', () => {
    expect(calibratedUntil([valid(0), failed(day)])).toBe(365 * day)
    expect(calibratedUntil([failed(day)])).toBeNull()
  })
})
