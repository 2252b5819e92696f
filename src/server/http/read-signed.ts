import { hash } from 'node:crypto'
import { isDeclaredTooLarge, readBody } from './read-body.ts'
import { refuse, type Refusal } from './refusal.ts'
import {
  contentDigestOf,
  isApiPath,
  readContentDigest,
  readSignature,
  readSignatureInput,
  type SignedParts,
} from '#protocol/signature.ts'

/** A request whose form is right and whose body is what was signed for; whether the signature holds is not known yet. */
export type SignedMessage = {
  readonly kind: 'signed'
  readonly parts: SignedParts
  readonly signature: Uint8Array<ArrayBuffer>
  /** As sent: compressed when the phone could. */
  readonly bytes: Uint8Array
}

/**
 * Steps 1 to 3 of the order in which a request is checked: declared size, form of the headers, digest of the raw bytes.
 * Whoever signs nothing is refused before a byte of the body is read, and the guard closes what still comes.
 */
export async function readSigned(request: Request): Promise<SignedMessage | Refusal> {
  if (isDeclaredTooLarge(request)) return refuse('too-large')
  const { pathname, search } = new URL(request.url)
  const input = readSignatureInput(request.headers.get('signature-input') ?? '')
  const signature = readSignature(request.headers.get('signature') ?? '')
  const digestHeader = request.headers.get('content-digest')
  const digest = digestHeader === null ? null : readContentDigest(digestHeader)
  if (input === undefined || signature === undefined || digest === undefined || !isApiPath(pathname)) {
    return refuse('malformed-signature')
  }
  if (input.hasBody !== (digest !== null)) return refuse('malformed-signature')
  const body = await readBody(request)
  if (body.kind !== 'body') return refuse(body.kind === 'gone' ? 'malformed-request' : 'too-large')
  const { bytes } = body
  if (input.hasBody !== bytes.length > 0) return refuse('malformed-signature')
  if (digest !== null && hash('sha256', bytes, 'base64') !== digest) return refuse('wrong-signature')
  return {
    kind: 'signed',
    parts: {
      method: request.method,
      path: pathname,
      query: search === '' ? '?' : search,
      contentDigest: digest === null ? null : contentDigestOf(digest),
      createdS: input.createdS,
      keyId: input.keyId,
    },
    signature: Buffer.from(signature, 'base64'),
    bytes,
  }
}
