import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCode, makeCode, readCode, showCode } from '#protocol/enrolment/code.ts'
import { crockfordAlphabet } from '#protocol/enrolment/crockford.ts'
import { pastedCodes, signsOf, writtenCodes } from '../support/pasted.ts'

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

describe('a code in what was pasted', () => {
  const samples = Array.from({ length: 200 }, (_, index) =>
    makeCode(Uint8Array.from({ length: 6 }, (_, at) => (index * 97 + at * 61 + index * at * 13) % 256)),
  )

  for (const pasted of pastedCodes)
    it(`is found in ${signsOf(pasted)}`, () => {
      for (const code of samples) {
        const text = pasted.replaceAll('CODE', code).replaceAll('SHOWN', showCode(code))
        expect(findCode(text)).toEqual({ kind: 'code', code })
      }
    })

  it('is read in whatever way it was written down', () => {
    for (const write of writtenCodes)
      for (const code of samples)
        for (const text of [write(code), ` \u2068${write(code)}\u2069.`])
          expect([signsOf(text), readCode(text)]).toEqual([signsOf(text), code])
  })

  it('is asked for when there are several, and when there is none', () => {
    const [one = '', other = ''] = samples
    expect(findCode(`${showCode(one)}\n${showCode(other)}`)).toEqual({ kind: 'several' })
    expect(findCode(`${one} ${one.toLowerCase()}`)).toEqual({ kind: 'code', code: one })
    expect(findCode('https://example.org/ar/join/')).toEqual({ kind: 'none' })
    expect(findCode('السلام عليكم، هذا هو الرابط')).toEqual({ kind: 'none' })
  })
})
