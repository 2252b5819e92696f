import type { IssuerKey } from '#protocol/pack/catalogue.ts'
import { type CertificateClaims, readStatement, statementIn } from '#protocol/certificate/certificate.ts'
import { subtle } from '../support/device-support.ts'

export type Verification =
  | { readonly kind: 'genuine'; readonly claims: CertificateClaims }
  /** Its form is right and its signer is known, but not every letter is as it was signed. */
  | { readonly kind: 'altered' }
  | { readonly kind: 'unknown-issuer' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'newer' }

/** Whether a certificate is genuine, by the keys in the catalogue on this phone: no network, and nobody learns of it. */
export async function verifyStatement(pasted: string, keys: readonly IssuerKey[]): Promise<Verification> {
  const read = readStatement(statementIn(pasted))
  if (read.kind !== 'statement') return read
  const issuer = keys.find(({ kid }) => kid === read.kid)
  if (!issuer) return { kind: 'unknown-issuer' }
  const { kty, crv, x, y } = issuer
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await subtle().importKey('jwk', { kty, crv, x, y }, curve, false, ['verify'])
  const scheme = { name: 'ECDSA', hash: 'SHA-256' }
  const isGenuine = await subtle().verify(scheme, key, read.signature, read.signed)
  return isGenuine ? { kind: 'genuine', claims: read.claims } : { kind: 'altered' }
}
