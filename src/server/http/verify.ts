import { createPublicKey, hash, type KeyObject, verify as verifySignature } from 'node:crypto'
import { type PublicKey } from '#protocol/conventions.ts'
import { signatureBase, signatureWindowS, thumbprintInput } from '#protocol/signature.ts'
import { type SignedMessage } from './read-signed.ts'
import { refuse, type Refusal } from './refusal.ts'

export const keyIdOf = (key: PublicKey): string => hash('sha256', thumbprintInput(key), 'base64url')

/** The key ready for use, or undefined when its coordinates are not a point of the curve. */
export function importKey(key: PublicKey): KeyObject | undefined {
  try {
    return createPublicKey({ key: { crv: key.crv, kty: key.kty, x: key.x, y: key.y }, format: 'jwk' })
  } catch {
    return undefined // The shape was checked before; what is left is a point off the curve: a wrong key, not a fault.
  }
}

/** Steps 5 and 6: the clock, then the signature. Verifying runs on a thread of its own. */
export async function verify(
  message: SignedMessage,
  key: KeyObject,
  nowMs: number,
): Promise<Refusal | undefined> {
  if (Math.abs(message.parts.createdS - nowMs / 1000) > signatureWindowS)
    return refuse('clock', { now: nowMs })
  const isRight = await new Promise<boolean>((resolve, reject) => {
    verifySignature(
      'sha256',
      Buffer.from(signatureBase(message.parts)),
      { key, dsaEncoding: 'ieee-p1363' },
      message.signature,
      (error, answer) => (error === null ? resolve(answer) : reject(error)),
    )
  })
  return isRight ? undefined : refuse('wrong-signature')
}
