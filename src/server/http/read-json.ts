import { gunzipSync } from 'node:zlib'
import type * as v from 'valibot'
import { decode } from '#protocol/decode.ts'
import { maxBodyUnpacked } from '#protocol/limits.ts'
import { refuse, type Refusal } from './refusal.ts'

export type ReadBody<T> = { readonly kind: 'read'; readonly value: T; readonly text: string }

/** Steps 7 and 8: unpacking within its limit, then the shape. The refusal names fields, never what was in them. */
export function readJson<Schema extends v.GenericSchema>(
  schema: Schema,
  bytes: Uint8Array,
  encoding: string | null,
): ReadBody<v.InferOutput<Schema>> | Refusal {
  const unpacked = unpack(bytes, encoding)
  if (!(unpacked instanceof Uint8Array)) return unpacked
  const parsed = parse(unpacked)
  if (parsed === undefined) return refuse('malformed-request', { paths: [''] })
  const decoded = decode(schema, parsed.json)
  if (decoded.kind === 'malformed') return refuse('malformed-request', { paths: [...decoded.paths] })
  return { kind: 'read', value: decoded.value, text: parsed.text }
}

function unpack(bytes: Uint8Array, encoding: string | null): Uint8Array | Refusal {
  if (encoding === null || encoding === '' || encoding === 'identity') return bytes
  if (encoding !== 'gzip') return refuse('malformed-request', { paths: ['content-encoding'] })
  try {
    // Synchronous: at these sizes handing over to a thread costs more than it saves.
    return gunzipSync(bytes, { maxOutputLength: maxBodyUnpacked })
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return isTooLarge ? refuse('too-large') : refuse('malformed-request', { paths: ['content-encoding'] })
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function parse(bytes: Uint8Array): { text: string; json: unknown } | undefined {
  try {
    const text = utf8.decode(bytes)
    return { text, json: JSON.parse(text) }
  } catch {
    return undefined // Not UTF-8 or not JSON: the sender reads that the body is malformed.
  }
}
