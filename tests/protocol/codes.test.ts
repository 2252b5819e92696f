import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCode, readCode, showCode } from '#protocol/code.ts'
import { crockfordAlphabet } from '#protocol/crockford.ts'

const codes = fc.uint8Array({ minLength: 6, maxLength: 6 }).map(makeCode)

describe('a code on paper', () => {
  it('is read however it is typed', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(readCode(code)).toBe(code)
        expect(readCode(` ${showCode(code).toLowerCase()} `)).toBe(code)
        const arabicDigits = code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
        expect(readCode(arabicDigits)).toBe(code)
        expect(readCode(code.replace(/0/g, 'O').replace(/1/g, 'l'))).toBe(code)
      }),
    )
  })

  it('is refused with one symbol wrong', () => {
    fc.assert(
      fc.property(codes, fc.nat(9), fc.nat(30), (code, at, step) => {
        const other = crockfordAlphabet[(crockfordAlphabet.indexOf(code[at] ?? '') + step + 1) % 32] ?? ''
        expect(readCode(code.slice(0, at) + other + code.slice(at + 1))).toBeUndefined()
      }),
    )
  })

  it('is refused when it is too short, too long, or not a code', () => {
    for (const typed of ['', '12345', '0123456789AB', '!!!!!!!!!!', 'سلام'])
      expect(readCode(typed)).toBeUndefined()
  })
})
