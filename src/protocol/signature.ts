/**
 * Signed requests: a small exact subset of HTTP Message Signatures (RFC 9421). One label, one algorithm, one list of
 * components; anything else is malformed. Phone and server build the same base text from the same parts.
 */
export type SignedParts = {
  readonly method: string
  readonly path: string
  /** `?` when there is none. */
  readonly query: string
  /** The whole Content-Digest header, or null when there is no body. */
  readonly contentDigest: string | null
  /** Seconds since 1970 UTC. */
  readonly createdS: number
  readonly keyId: string
}

const signedComponents = '"@method" "@path" "@query"'

/** Everything after `se=` in Signature-Input. */
export function signatureParams(parts: Pick<SignedParts, 'contentDigest' | 'createdS' | 'keyId'>): string {
  const components = parts.contentDigest === null ? signedComponents : `${signedComponents} "content-digest"`
  return `(${components});created=${parts.createdS};keyid="${parts.keyId}";alg="ecdsa-p256-sha256";tag="se1"`
}

/** The text that is signed. */
export function signatureBase(parts: SignedParts): string {
  return [
    `"@method": ${parts.method}`,
    `"@path": ${parts.path}`,
    `"@query": ${parts.query}`,
    ...(parts.contentDigest === null ? [] : [`"content-digest": ${parts.contentDigest}`]),
    `"@signature-params": ${signatureParams(parts)}`,
  ].join('\n')
}

export const contentDigestOf = (sha256Base64: string): string => `sha-256=:${sha256Base64}:`
export const signatureHeaderOf = (signatureBase64: string): string => `se=:${signatureBase64}:`

export type SignatureInput = { readonly hasBody: boolean; readonly createdS: number; readonly keyId: string }

const inputPattern =
  /^se=\("@method" "@path" "@query"( "content-digest")?\);created=(\d{1,12});keyid="([A-Za-z0-9_-]{43})";alg="ecdsa-p256-sha256";tag="se1"$/

export function readSignatureInput(header: string): SignatureInput | undefined {
  const match = inputPattern.exec(header)
  if (!match) return undefined
  return { hasBody: match[1] !== undefined, createdS: Number(match[2]), keyId: match[3] ?? '' }
}

/** 32 bytes in canonical base64 end in one of these symbols before the padding. */
export function readContentDigest(header: string): string | undefined {
  return /^sha-256=:([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=):$/.exec(header)?.[1]
}

/** 64 bytes (r‖s) in canonical base64. */
export function readSignature(header: string): string | undefined {
  return /^se=:([A-Za-z0-9+/]{85}[AQgw]==):$/.exec(header)?.[1]
}

/** Paths are plain, so that no proxy on the way rewrites them. */
export const isApiPath = (path: string): boolean => /^\/api\/[a-z0-9/._-]+$/.test(path)

/** The text whose SHA-256, in base64url, is the key's id (RFC 7638). */
export const thumbprintInput = (key: { crv: string; kty: string; x: string; y: string }): string =>
  JSON.stringify({ crv: key.crv, kty: key.kty, x: key.x, y: key.y })

/** How far `created` may be from the server's clock. */
export const signatureWindowS = 300
