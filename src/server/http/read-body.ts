import { maxBodySent } from '#protocol/limits.ts'

/**
 * Each piece of a body costs as much as hundreds of its bytes. A body of the largest size in pieces of 64 bytes has this many;
 * networks and proxies cut it into far fewer.
 */
const mostPieces = 1_000

export type Body =
  | { readonly kind: 'body'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  /** The sender hung up in the middle. That is no failure of ours, and nobody receives a response. */
  | { readonly kind: 'gone' }

/** Node holds a body to its declared length, so this is a limit before a byte is read. */
export const isDeclaredTooLarge = (request: Request): boolean =>
  Number(request.headers.get('content-length') ?? 0) > maxBodySent

/** The bytes of a request as they were sent. */
export async function readBody(request: Request): Promise<Body> {
  try {
    return await read(request)
  } catch {
    return { kind: 'gone' } // Nothing else can go wrong while bytes come in.
  }
}

async function read(request: Request): Promise<Body> {
  if (isDeclaredTooLarge(request)) return { kind: 'too-large' }
  if (request.headers.has('content-length')) {
    return { kind: 'body', bytes: new Uint8Array(await request.arrayBuffer()) }
  }
  if (request.body === null) return { kind: 'body', bytes: new Uint8Array() }
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of request.body) {
    total += chunk.byteLength
    if (total > maxBodySent || chunks.length === mostPieces) return { kind: 'too-large' }
    chunks.push(chunk)
  }
  return { kind: 'body', bytes: Buffer.concat(chunks) }
}
