import { maxBodySent } from '#protocol/limits.ts'

/** The bytes of a request as they were sent, or undefined when there are more than a request may have. */
export async function readBody(request: Request): Promise<Uint8Array | undefined> {
  const declared = request.headers.get('content-length')
  if (declared !== null) {
    // Node holds a body to its declared length, so this is a limit before a byte is read.
    return Number(declared) > maxBodySent ? undefined : new Uint8Array(await request.arrayBuffer())
  }
  if (request.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of request.body) {
    total += chunk.byteLength
    if (total > maxBodySent) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
