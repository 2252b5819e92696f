import { maxBodySent } from '#protocol/limits.ts'

export type Body =
  | { readonly kind: 'body'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  /** The sender hung up in the middle. That is no failure of ours, and nobody hears an answer. */
  | { readonly kind: 'gone' }

/** The bytes of a request as they were sent. */
export async function readBody(request: Request): Promise<Body> {
  try {
    return await read(request)
  } catch {
    return { kind: 'gone' } // Nothing else can go wrong while bytes come in.
  }
}

async function read(request: Request): Promise<Body> {
  const declared = request.headers.get('content-length')
  if (declared !== null) {
    // Node holds a body to its declared length, so this is a limit before a byte is read.
    if (Number(declared) > maxBodySent) return { kind: 'too-large' }
    return { kind: 'body', bytes: new Uint8Array(await request.arrayBuffer()) }
  }
  if (request.body === null) return { kind: 'body', bytes: new Uint8Array() }
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of request.body) {
    total += chunk.byteLength
    if (total > maxBodySent) return { kind: 'too-large' }
    chunks.push(chunk)
  }
  return { kind: 'body', bytes: Buffer.concat(chunks) }
}
