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

/** A code of letters and digits as symbols: what is between them dropped, look-alikes mapped. */
export const crockfordSymbols = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
