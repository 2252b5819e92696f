import { nearestWindow, shortWindows } from '#domain/presence/window.ts'
import { cleanLine } from '#domain/text/clean.ts'
import { decodeBase64Url, encodeBase64Url } from '../base64url.ts'
import { findCode, makeCode } from '../enrolment/code.ts'
import { crockfordAlphabet } from '../enrolment/crockford.ts'

/** What her key signs. The first words keep it apart from requests and records (docs/decisions/0243). */
export const presenceBase = (window: number, keyId: string): string => `se2:visit:${window}:${keyId}`

export const signedPresence = (window: number, keyId: string, signature: Uint8Array): string =>
  `se2.${window}.${keyId}.${encodeBase64Url(signature)}`

/** What the secret of her phone authenticates for the code that is typed. */
export const typedPresenceBase = (window: number): string => `se2:visit:${window}`

/** Ten bits of the window and 35 of the HMAC, as a code with a check symbol. */
export function typedPresence(window: number, mac: Uint8Array): string {
  const bytes = new Uint8Array(6)
  const short = window % shortWindows
  // 48 bits: the ten of the window first, then as many of the HMAC as there is room for.
  bytes[0] = short >>> 2
  for (let index = 1; index < bytes.length; index++) {
    const before = index === 1 ? short : (mac[index - 2] ?? 0)
    bytes[index] = ((before & 3) << 6) | ((mac[index - 1] ?? 0) >>> 2)
  }
  return makeCode(bytes)
}

export type PresenceCode =
  | {
      readonly kind: 'signed'
      readonly window: number
      readonly keyId: string
      readonly signature: Uint8Array<ArrayBuffer>
    }
  | { readonly kind: 'typed'; readonly short: number; readonly code: string }

/** Longer than any code. */
export const longestPresenceCode = 200

/** What was read or typed; undefined: no such code. It says nothing yet about whether it is genuine. */
export function readPresence(text: string): PresenceCode | undefined {
  const match = /^se2\.(\d{1,10})\.([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{86})$/.exec(cleanLine(text))
  if (match) {
    const [, window = '', keyId = '', tail = ''] = match
    const signature = decodeBase64Url(tail)
    return signature && { kind: 'signed', window: Number(window), keyId, signature }
  }
  const found = findCode(text)
  if (found.kind !== 'code') return undefined
  const [first = '', second = ''] = found.code
  const short = crockfordAlphabet.indexOf(first) * 32 + crockfordAlphabet.indexOf(second)
  return { kind: 'typed', short, code: found.code }
}

/** The window a code is of. A typed one says its last bits alone: the nearest to the moment of reading is meant. */
export const windowIn = (code: PresenceCode, at: number): number =>
  code.kind === 'signed' ? code.window : nearestWindow(code.short, at)
