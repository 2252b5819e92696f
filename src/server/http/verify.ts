import { hash, type webcrypto } from 'node:crypto'
import type { PublicKey } from '#protocol/conventions.ts'
import { signatureBase, signatureWindowS, thumbprintInput } from '#protocol/signature.ts'
import type { SignedMessage } from './read-signed.ts'
import { refuse, type Refusal } from './refusal.ts'

export type VerifyingKey = webcrypto.CryptoKey

export const keyIdOf = (key: PublicKey): string => hash('sha256', thumbprintInput(key), 'base64url')

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const
const scheme = { name: 'ECDSA', hash: 'SHA-256' } as const

/** The key ready for use, or undefined when its coordinates are not a point of the curve. */
export async function importKey({ crv, kty, x, y }: PublicKey): Promise<VerifyingKey | undefined> {
  try {
    return await crypto.subtle.importKey('jwk', { crv, kty, x, y }, curve, false, ['verify'])
  } catch {
    return undefined // The shape was checked before; what is left is a point off the curve: a wrong key, not a fault.
  }
}

/** Steps 5 and 6: the clock, then the signature. WebCrypto takes r‖s as it travels and works on a thread of its own. */
export async function verify(
  message: SignedMessage,
  key: VerifyingKey,
  nowMs: number,
): Promise<Refusal | undefined> {
  if (Math.abs(message.parts.createdS - nowMs / 1000) > signatureWindowS)
    return refuse('clock', { now: nowMs })
  const isRight = await crypto.subtle.verify(
    scheme,
    key,
    message.signature,
    Buffer.from(signatureBase(message.parts)),
  )
  return isRight ? undefined : refuse('wrong-signature')
}
