import * as v from 'valibot'
import { certificateKinds, type CertificateKind } from '#domain/certificate/kinds.ts'
import { cleanLine } from '#domain/text/clean.ts'
import { decodeBase64Url, encodeBase64Url, fromUtf8, utf8 } from '../base64url.ts'
import { count, day, instant, keyId, slug, plainText, plainTextOrNull, uuid } from '../conventions.ts'
import { decode } from '../decode.ts'

/** Everything a certificate says. It travels whole inside the statement, so paper and phone never differ from it. */
export const certificateClaims = v.strictObject({
  version: v.literal(1),
  id: uuid<'certificate'>(),
  /** The association's name, when the installation has one. */
  issuer: plainTextOrNull(80),
  name: plainText(80),
  /** The name in the other script. */
  otherName: plainTextOrNull(80),
  kind: v.picklist(certificateKinds),
  subject: slug<CertificateKind>(),
  title: v.strictObject({ ar: plainText(200), fr: plainText(200) }),
  /** Of the module as it was passed; null for a course. */
  packVersion: v.nullable(count),
  passedOn: day,
  issuedAt: instant,
})
export type CertificateClaims = v.InferOutput<typeof certificateClaims>

const header = v.strictObject({ alg: v.literal('ES256'), kid: keyId })

/** The part of a statement that is signed: a compact JWS (RFC 7515) without its signature. */
export const signedPartOf = (kid: string, claims: CertificateClaims): string =>
  `${partOf({ alg: 'ES256', kid })}.${partOf(claims)}`

export type Statement = {
  readonly kind: 'statement'
  readonly kid: string
  readonly claims: CertificateClaims
  /** What the signature is about, and the signature as r‖s. */
  readonly signed: Uint8Array<ArrayBuffer>
  readonly signature: Uint8Array<ArrayBuffer>
}
export type ReadStatement =
  | Statement
  | { readonly kind: 'unreadable' }
  /** Made by a newer installation: its form is one this build does not know. */
  | { readonly kind: 'newer' }

/** Takes a statement apart. It says nothing yet about whether it is genuine. */
export function readStatement(text: string): ReadStatement {
  const parts = text.split('.')
  const [head = '', body = '', tail = ''] = parts
  const decodedHeader = decode(header, jsonOf(head))
  const signature = decodeBase64Url(tail)
  if (parts.length !== 3 || decodedHeader.kind === 'malformed' || signature?.length !== 64)
    return { kind: 'unreadable' }
  const payload = jsonOf(body)
  const claims = decode(certificateClaims, payload)
  if (claims.kind === 'malformed') return { kind: isNewer(payload) ? 'newer' : 'unreadable' }
  return {
    kind: 'statement',
    kid: decodedHeader.value.kid,
    claims: claims.value,
    signed: utf8(`${head}.${body}`),
    signature,
  }
}

/** What somebody pasted or scanned: a link, a message around it, or the code alone, perhaps broken over lines. */
export function statementIn(pasted: string): string {
  const joined = cleanLine(pasted.slice(pasted.indexOf('#') + 1)).replaceAll(' ', '')
  // A signature has 86 signs: what follows belongs to the message.
  return /eyJ[\w-]+\.[\w-]+\.[\w-]{86}/.exec(joined)?.[0] ?? joined
}

const partOf = (value: unknown): string => encodeBase64Url(utf8(JSON.stringify(value)))

function jsonOf(part: string): unknown {
  const bytes = decodeBase64Url(part)
  const text = bytes === undefined ? undefined : fromUtf8(bytes)
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined // Not JSON: the schema refuses it.
  }
}

const isNewer = (payload: unknown): boolean =>
  v.is(v.object({ version: v.pipe(v.number(), v.minValue(2)) }), payload)
