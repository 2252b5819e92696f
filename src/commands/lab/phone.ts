import { createECDH, createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { PublicKey } from '#protocol/conventions.ts'
import {
  contentDigestOf,
  signatureBase,
  signatureHeaderOf,
  signatureParams,
  thumbprintInput,
} from '#protocol/signature.ts'
import { protocolHeader, protocolVersion } from '#protocol/version/version.ts'

/** A device key and the way it signs: what a phone is to the server, without a phone. For the demo and for tests. */
export type DeviceKey = {
  readonly keyId: string
  readonly publicKey: PublicKey
  readonly privateKey: KeyObject
}

export type RequestToSign = {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** With its query, if any. */
  readonly path: string
  /** Sent as JSON, compressed; undefined sends no body. */
  readonly body?: unknown
  /** The phone's clock, corrected by what it knows of the server's. */
  readonly nowMs: number
  /** Another protocol number than this build's own. */
  readonly protocol?: number
}

export type PhoneResponse = { readonly status: number; readonly body: unknown }

/** The key that belongs to a text: the same text gives the same key, so that a seeded history is the same history. */
export function deviceKeyFrom(text: string): DeviceKey {
  const ecdh = createECDH('prime256v1')
  const secret = createHash('sha256').update(text).digest()
  ecdh.setPrivateKey(secret)
  const point = ecdh.getPublicKey() // 0x04, then 32 bytes x, then 32 bytes y
  const coordinates = {
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const publicKey: PublicKey = { crv: 'P-256', kty: 'EC', ...coordinates }
  return {
    keyId: createHash('sha256').update(thumbprintInput(publicKey)).digest('base64url'),
    publicKey,
    privateKey: createPrivateKey({ key: { ...publicKey, d: secret.toString('base64url') }, format: 'jwk' }),
  }
}

/** The request as it goes over the line: compressed, digested and signed. */
export function signedRequest(key: DeviceKey, base: string, request: RequestToSign): Request {
  const url = new URL(request.path, base)
  const bytes = request.body === undefined ? undefined : gzipSync(JSON.stringify(request.body))
  const contentDigest =
    bytes === undefined ? null : contentDigestOf(createHash('sha256').update(bytes).digest('base64'))
  const parts = {
    method: request.method,
    path: url.pathname,
    query: url.search || '?',
    contentDigest,
    createdS: Math.floor(request.nowMs / 1000),
    keyId: key.keyId,
  }
  const signature = sign('sha256', Buffer.from(signatureBase(parts)), {
    key: key.privateKey,
    dsaEncoding: 'ieee-p1363',
  })
  return new Request(url, {
    method: request.method,
    headers: {
      [protocolHeader]: String(request.protocol ?? protocolVersion),
      'Signature-Input': `se=${signatureParams(parts)}`,
      Signature: signatureHeaderOf(signature.toString('base64')),
      ...(contentDigest === null
        ? {}
        : {
            'Content-Digest': contentDigest,
            'Content-Encoding': 'gzip',
            'Content-Type': 'application/json',
          }),
    },
    ...(bytes === undefined ? {} : { body: new Uint8Array(bytes) }),
  })
}

/** Signs, sends, and reads the response as JSON. */
export async function ask(key: DeviceKey, base: string, request: RequestToSign): Promise<PhoneResponse> {
  const response = await fetch(signedRequest(key, base, request))
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : JSON.parse(text) }
}
