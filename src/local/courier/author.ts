import { publicKey, type PublicKey } from '#protocol/conventions.ts'
import { decode } from '#protocol/decode.ts'
import { recordSignatureBase } from '#protocol/sync/record-signature.ts'
import { readSignature, thumbprintInput } from '#protocol/signature.ts'
import { base64Url } from '../secrets/base64.ts'
import { subtle } from '../support/device-support.ts'

/** The phone that a file names as the author of a part. */
export type Author = {
  readonly keyId: string
  readonly key: CryptoKey
  readonly publicKey: PublicKey
}

/** Null where the file names none, or something that is no key: whose work it is is then for people to say. */
export async function readAuthor(named: unknown): Promise<Author | null> {
  const decoded = decode(publicKey, named)
  if (decoded.kind === 'malformed') return null
  try {
    const scheme = { name: 'ECDSA', namedCurve: 'P-256' }
    const key = await subtle().importKey('jwk', decoded.value, scheme, false, ['verify'])
    const digest = await subtle().digest('SHA-256', new TextEncoder().encode(thumbprintInput(decoded.value)))
    return { keyId: base64Url(new Uint8Array(digest)), key, publicKey: decoded.value }
  } catch (error) {
    // Coordinates that are no point of the curve: no key at all.
    if (error instanceof DOMException && error.name === 'DataError') return null
    throw error
  }
}

export async function isSigned({ key }: Author, record: unknown, signature: string): Promise<boolean> {
  const read = readSignature(`se=:${signature}:`)
  if (read === undefined) return false
  return subtle().verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    key,
    Uint8Array.from(atob(read), (character) => character.charCodeAt(0)),
    new TextEncoder().encode(recordSignatureBase(record)),
  )
}
