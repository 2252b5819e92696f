import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortWindows } from '#domain/presence/window.ts'
import { showCode } from '#protocol/enrolment/code.ts'
import { readPresence, signedPresence, typedPresence, windowIn } from '#protocol/presence/presence-code.ts'

const keyId = 'k'.repeat(43)
const window = fc.integer({ min: 58_000_000, max: 9_999_999_999 })
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

describe('a code of presence', () => {
  it('in a picture is read as it was signed', () => {
    fc.assert(
      fc.property(window, bytes(64), (of, signature) => {
        const read = readPresence(signedPresence(of, keyId, signature))
        expect(read).toEqual({ kind: 'signed', window: of, keyId, signature: new Uint8Array(signature) })
      }),
    )
  })

  it('typed says the last bits of its window and hangs on 35 bits of the secret', () => {
    fc.assert(
      fc.property(window, bytes(32), (of, mac) => {
        const code = typedPresence(of, mac)
        const read = readPresence(showCode(code).toLowerCase())
        expect(read).toEqual({ kind: 'typed', short: of % shortWindows, code })
        expect(read && windowIn(read, of * 30_000)).toBe(of)
      }),
    )
    const mac = new Uint8Array(32)
    const codes = [0, 1, 2, 3].map((index) => typedPresence(70_000_000, mac.with(index, 255)))
    expect(new Set([...codes, typedPresence(70_000_000, mac)]).size).toBe(5)
  })

  it('with one wrong letter is none', () => {
    const code = typedPresence(70_000_000, new Uint8Array(32).fill(77))
    const wrong = `${code.slice(0, 4)}${code[4] === '7' ? '8' : '7'}${code.slice(5)}`
    expect([readPresence(code)?.kind, readPresence(wrong)]).toEqual(['typed', undefined])
  })

  it.each(['', 'https://example.org/ar/join/', `se2.1.${keyId}.short`, `se3.1.${keyId}.${'A'.repeat(86)}`])(
    'is not read in %j',
    (text) => expect(readPresence(text)).toBeUndefined(),
  )
})
