const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export function encodeBase64Url(bytes: Uint8Array): string {
  let text = ''
  let buffer = 0
  let bits = 0
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte
    bits += 8
    while (bits >= 6) {
      bits -= 6
      text += alphabet[(buffer >>> bits) & 63]
      buffer &= (1 << bits) - 1
    }
  }
  return bits === 0 ? text : text + alphabet[(buffer << (6 - bits)) & 63]
}

/**
 * The bytes, or undefined. Strict: bits left over are zero. So no two texts mean the same bytes: a text altered in its last
 * character is another.
 */
export function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes: number[] = []
  let buffer = 0
  let bits = 0
  for (const character of text) {
    const six = alphabet.indexOf(character)
    if (six < 0) return undefined
    buffer = (buffer << 6) | six
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes.push((buffer >>> bits) & 255)
      buffer &= (1 << bits) - 1
    }
  }
  return bits >= 6 || buffer !== 0 ? undefined : new Uint8Array(bytes)
}

/** Text as UTF-8 bytes and back, in a layer that has no TextEncoder. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|./g), ([character, hex]) =>
    hex === undefined ? character.charCodeAt(0) : parseInt(hex, 16),
  )

/** Undefined when the bytes are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return undefined // URIError: the only thing it throws.
  }
}
