import { contentDigestOf, signatureBase, signatureHeaderOf, signatureParams } from '#protocol/signature.ts'
import type { DeviceKey } from '../database/profile-database.ts'
import { base64 } from '../secrets/base64.ts'
import { subtle } from '../support/device-support.ts'

export type ToSign = {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  /** Without the question mark; empty when there is none. */
  readonly query: string
  readonly body: Uint8Array<ArrayBuffer> | null
  readonly createdS: number
}

/** The headers that prove which device asks (protocol/signature.ts). */
export async function signedHeaders(key: DeviceKey, request: ToSign): Promise<Record<string, string>> {
  const contentDigest =
    request.body === null
      ? null
      : contentDigestOf(base64(new Uint8Array(await subtle().digest('SHA-256', request.body))))
  const parts = {
    method: request.method,
    path: request.path,
    query: `?${request.query}`,
    contentDigest,
    createdS: request.createdS,
    keyId: key.keyId,
  }
  const signature = await subtle().sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    key.privateKey,
    new TextEncoder().encode(signatureBase(parts)),
  )
  return {
    ...(contentDigest === null ? {} : { 'content-digest': contentDigest }),
    'signature-input': `se=${signatureParams(parts)}`,
    signature: signatureHeaderOf(base64(new Uint8Array(signature))),
  }
}
