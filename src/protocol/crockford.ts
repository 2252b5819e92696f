/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and copied from paper. */
export const crockfordAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The first `symbols` × 5 bits of `bytes`. */
export function crockford(bytes: Uint8Array, symbols: number): string {
  if (bytes.length * 8 < symbols * 5) throw new RangeError('not enough bytes')
  let text = ''
  let buffer = 0
  let bits = 0
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte
    bits += 8
    while (bits >= 5 && text.length < symbols) {
      bits -= 5
      text += crockfordAlphabet[(buffer >>> bits) & 31]
      buffer &= (1 << bits) - 1
    }
  }
  return text
}

/** What a person typed, as symbols: spaces and hyphens dropped, look-alikes and Arabic-Indic digits mapped. */
export function crockfordSymbols(typed: string): string {
  return typed
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .toUpperCase()
    .replace(/[\s\u200e\u200f-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}
