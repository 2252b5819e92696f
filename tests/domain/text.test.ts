import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanWords, hasVisibleSign, seen } from '#domain/text/clean.ts'
import { readLine } from '#domain/text/line.ts'
import { plainLogin } from '#domain/text/login.ts'
import { readCount, readNumber } from '#domain/text/number.ts'
import { isTelephoneOfWrongLength, readTelephone } from '#domain/text/telephone.ts'
import { pastedNames, pastedNumbers, pastedTelephones, signsOf } from '../support/pasted.ts'

describe('a pasted name', () => {
  for (const [pasted, name] of pastedNames)
    it(`${signsOf(pasted)} is ${name ?? 'nothing that shows'}`, () => {
      expect(readLine(pasted)).toEqual(name === null ? { kind: 'empty' } : { kind: 'line', line: name })
    })

  it('is never cut: what is too long is said', () => {
    expect(readLine('ز'.repeat(81))).toEqual({ kind: 'too-long', length: 81 })
    expect(readLine(`${'\u2068'.repeat(90)}${'ز'.repeat(80)}\u2069`).kind).toBe('line')
  })

  it('keeps every letter that shows, whatever came along with it', () => {
    const unseen = fc.constantFrom(
      '\u2066',
      '\u2069',
      '\u200b',
      '\u200f',
      '\ufeff',
      '\u00ad',
      '\u0000',
      '\u202e',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('ف', 'ط', 'é', 'Z', 'ⵣ', '7'), unseen)), (pairs) => {
        const letters = pairs.map(([letter]) => letter).join('')
        expect(cleanLine(pairs.flat().join(''))).toBe(letters)
      }),
    )
  })
})

describe('clean text', () => {
  it('is not changed by cleaning it again', () => {
    const signs = fc.string({
      unit: fc.constantFrom(
        ...'aé\u0301ف\u0651د\u200c\u200d\ufe0f👩🏽1\u20e3\u200b\u2069 \u00a0\n\r\tﻻﷺ½\ud800\udc00\uffff\u034f',
      ),
    })
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: 'binary' })), (text) => {
        for (const clean of [cleanLine, cleanWords, seen]) {
          const once = clean(text)
          expect(clean(once)).toBe(once)
          expect(once).toBe(once.toWellFormed())
        }
        expect(cleanWords(text) === '').toBe(cleanLine(text) === '')
        expect(hasVisibleSign(cleanLine(text))).toBe(hasVisibleSign(text))
      }),
      { numRuns: 500 },
    )
  })

  it('keeps the lines of what somebody wrote', () => {
    expect(cleanWords('\ufeffسؤال\u00a0أول  \r\n\r\n- ثان\u2069\u2028آخر\n')).toBe('سؤال أول\n\n- ثان\nآخر')
  })
})

describe('a typed number', () => {
  for (const [typed, written] of pastedNumbers)
    it(`${signsOf(typed)} is ${written}`, () => {
      const read = readNumber(typed)
      expect(read.kind === 'number' ? read.written : read.kind).toBe(written)
    })

  it('that can be read two ways says both, in a way that can be read only one way', () => {
    expect(readNumber('4,500')).toEqual({ kind: 'two-ways', whole: '4500', decimal: '4.5' })
    expect(readNumber('-4.125')).toEqual({ kind: 'two-ways', whole: '-4125', decimal: '-4.1250' })
    expect(readNumber('4,000')).toEqual({ kind: 'two-ways', whole: '4000', decimal: '4' })
    for (const typed of ['4500', '4.5', '-4125', '-4.1250']) expect(readNumber(typed).kind).toBe('number')
  })

  it('is read back as it is written, in every script', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.constantFrom('٠', '۰', '0', '０'),
        (whole, zero) => {
          const typed = String(whole / 100).replace(/\d/g, (digit) =>
            String.fromCharCode(zero.charCodeAt(0) + Number(digit)),
          )
          const read = readNumber(typed.replace('.', zero === '٠' ? '٫' : ','))
          if (read.kind === 'number') {
            expect(read.value).toBe(whole / 100)
            expect(readNumber(read.written)).toEqual(read)
          } else expect(read.kind).toBe('two-ways')
        },
      ),
    )
  })

  it('is a count only when it is whole and within bounds', () => {
    expect(['٣', ' 3 ', '۳', '3\u00a0', '3,0', '+3'].map((typed) => readCount(typed, 1, 60))).toEqual([
      3, 3, 3, 3, 3, 3,
    ])
    expect(
      ['', '0', '61', '3.5', '-3', 'ثلاثة', '3 4', '1e1'].map((typed) => readCount(typed, 1, 60)),
    ).toEqual(Array.from({ length: 8 }, () => undefined))
  })
})

describe('a pasted telephone number', () => {
  for (const [pasted, number] of pastedTelephones)
    it(`${signsOf(pasted)} is ${number ?? 'none'}`, () => {
      expect(readTelephone(pasted)).toBe(number ?? undefined)
    })

  it('is distinguished when only its digits are too few or too many', () => {
    for (const typed of ['5', '06', '٠٦', '+212', '0661 23 45 67 0661 23 45 68'])
      expect([typed, readTelephone(typed), isTelephoneOfWrongLength(typed)]).toEqual([typed, undefined, true])
    for (const typed of ['0661234567', 'five', '06 house', '15/19', ''])
      expect([typed, isTelephoneOfWrongLength(typed)]).toEqual([typed, false])
    expect([isTelephoneOfWrongLength('06', 2), isTelephoneOfWrongLength('5', 2)]).toEqual([false, true])
  })

  it('is not changed by reading it again', () => {
    for (const [pasted] of pastedTelephones) {
      const number = readTelephone(pasted)
      if (number !== undefined) expect(readTelephone(number)).toBe(number)
    }
  })
})

it('takes a login however the keyboard wrote it', () => {
  expect(plainLogin('\u2068Khadija.A٢\u2069 ')).toBe('khadija.a2')
  expect(plainLogin('Ｋhadija @example.org\n')).toBe('khadija@example.org')
})
