import { decode } from '#protocol/decode.ts'
import { problem, type Problem } from '#protocol/problem.ts'
import { readState, writeState } from '../database/state.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { getDeviceKey } from '../keys/device-key.ts'
import type { World } from '../world.ts'
import { gzip } from './gzip.ts'
import { signedHeaders, type ToSign } from './sign.ts'

export type Request = {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly query?: string
  readonly body?: unknown
}

export type Answer =
  | {
      readonly kind: 'answered'
      readonly body: unknown
      readonly text: string
      readonly sentAt: number
      readonly heardAt: number
    }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** Nobody of ours spoke: no network, silence, or a portal that answered in our place. */
  | {
      readonly kind: 'unreachable'
      readonly why: 'network' | 'timeout' | 'not-ours'
      readonly retryAfterS: number | null
    }

/** Silence longer than this is a failure: six round trips of a bad 2G line, and never less than ten seconds. */
const silenceMs = 20_000

/**
 * One signed request to our server. A phone with a wrong clock takes the offset from the refusal and signs again, once.
 * No answer to this ever removes anything from the phone.
 */
export async function signedRequest(db: ProfileDatabase, world: World, request: Request): Promise<Answer> {
  const body = await packed(request.body)
  const first = await send(db, world, request, body)
  if (first.kind !== 'problem' || first.problem.reason !== 'clock' || first.problem.now === undefined)
    return first
  await writeState(db, 'offsetMs', Math.round(first.problem.now - world.now()))
  return send(db, world, request, body)
}

type Body = { readonly bytes: Uint8Array<ArrayBuffer>; readonly isGzip: boolean } | null

async function packed(body: unknown): Promise<Body> {
  if (body === undefined) return null
  const bytes = new TextEncoder().encode(JSON.stringify(body))
  const zipped = await gzip(bytes)
  return zipped ? { bytes: zipped, isGzip: true } : { bytes, isGzip: false }
}

async function send(db: ProfileDatabase, world: World, request: Request, body: Body): Promise<Answer> {
  const offsetMs = (await readState(db, 'offsetMs')) ?? 0
  const query = request.query ?? ''
  const toSign: ToSign = {
    method: request.method,
    path: request.path,
    query,
    body: body?.bytes ?? null,
    createdS: Math.floor((world.now() + offsetMs) / 1000),
  }
  const headers = {
    ...(await signedHeaders(await getDeviceKey(db), toSign)),
    ...(body ? { 'content-type': 'application/json' } : {}),
    ...(body?.isGzip ? { 'content-encoding': 'gzip' } : {}),
  }
  const sentAt = world.now()
  try {
    const response = await world.fetch(request.path + (query ? `?${query}` : ''), {
      method: request.method,
      headers,
      body: body?.bytes ?? null,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(silenceMs),
    })
    const text = await response.text()
    return read(response, text, sentAt, world.now())
  } catch (error) {
    // fetch rejects for no network, a cut answer, a redirect and our own time-out: all of them mean "keep everything".
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError'
    return { kind: 'unreachable', why: isTimeout ? 'timeout' : 'network', retryAfterS: null }
  }
}

function read(response: Response, text: string, sentAt: number, heardAt: number): Answer {
  const type = response.headers.get('content-type') ?? ''
  if (response.status === 200 && type.startsWith('application/json')) {
    const body = parsed(text)
    if (body !== undefined) return { kind: 'answered', body, text, sentAt, heardAt }
  }
  if (response.status === 200 && type.startsWith('text/csv'))
    return { kind: 'answered', body: null, text, sentAt, heardAt }
  if (type.startsWith('application/problem+json')) {
    const decoded = decode(problem, parsed(text))
    if (decoded.kind === 'decoded') return { kind: 'problem', problem: decoded.value }
  }
  const retryAfter = Number(response.headers.get('retry-after') ?? NaN)
  return {
    kind: 'unreachable',
    why: 'not-ours',
    retryAfterS: Number.isFinite(retryAfter) ? retryAfter : null,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Half an answer, or a portal's page: not our server's words.
  }
}
