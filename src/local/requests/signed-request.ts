import type { AskedPath } from '#protocol/paths.ts'
import { decode } from '#protocol/decode.ts'
import { problem, type Problem } from '#protocol/problem.ts'
import { readNow, setOffset } from '../clock/clock.ts'
import { commonProtocol, protocolHeader, protocolVersion } from '#protocol/version/version.ts'
import { readState, writeState } from '../database/state.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { getDeviceKey } from '../secrets/device-key.ts'
import type { World } from '../world.ts'
import { gzip } from './gzip.ts'
import { patientFetch } from './patient-fetch.ts'
import { signedHeaders, type ToSign } from './sign.ts'

export type Request = {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: AskedPath
  readonly query?: string
  /** Made for the protocol number that the server is known to speak. */
  readonly body?: unknown | ((protocol: number) => unknown)
}

export type ServerResponse =
  | {
      readonly kind: 'received'
      readonly body: unknown
      readonly text: string
      readonly sentAt: number
      readonly receivedAt: number
    }
  | {
      readonly kind: 'problem'
      readonly problem: Problem
      /** Both speak another number than the one that was refused. */
      readonly isWorthAgain: boolean
    }
  /** Nobody of ours spoke: no network, silence, or a portal that replied in our place. */
  | {
      readonly kind: 'unreachable'
      readonly why: 'network' | 'timeout' | 'not-ours'
      readonly retryAfterS: number | null
    }

/** The largest response is a supervisor's board or its CSV. */
const mostBytes = 32_000_000

/**
 * One signed request to our server. A phone with a wrong clock takes the offset from the refusal and signs again, once; one
 * that spoke a number the server does not know speaks the highest they share, once. No response to this ever removes anything
 * from the phone.
 */
export async function signedRequest(
  db: ProfileDatabase,
  world: World,
  request: Request,
): Promise<ServerResponse> {
  const first = await send(db, world, request)
  if (first.kind !== 'problem') return first
  const { reason, now } = first.problem
  if (reason === 'clock' && now !== undefined) {
    await setOffset(db, now, world.now())
    return send(db, world, request)
  }
  return reason === 'unsupported-protocol' && first.isWorthAgain ? send(db, world, request) : first
}

type Body = { readonly bytes: Uint8Array<ArrayBuffer>; readonly isGzip: boolean } | null

async function packed(asked: Request['body'], protocol: number): Promise<Body> {
  const body: unknown = typeof asked === 'function' ? asked(protocol) : asked
  if (body === undefined) return null
  const bytes = new TextEncoder().encode(JSON.stringify(body))
  const zipped = await gzip(bytes)
  return zipped ? { bytes: zipped, isGzip: true } : { bytes, isGzip: false }
}

async function send(db: ProfileDatabase, world: World, request: Request): Promise<ServerResponse> {
  const protocol = Math.min(await readState(db, 'protocol'), protocolVersion)
  const body = await packed(request.body, protocol)
  const query = request.query ?? ''
  const toSign: ToSign = {
    method: request.method,
    path: request.path,
    query,
    body: body?.bytes ?? null,
    createdS: Math.floor((await readNow(db, world)) / 1000),
  }
  const headers = {
    ...(await signedHeaders(await getDeviceKey(db), toSign)),
    [protocolHeader]: String(protocol),
    ...(body ? { 'content-type': 'application/json' } : {}),
    ...(body?.isGzip ? { 'content-encoding': 'gzip' } : {}),
  }
  const sentAt = world.now()
  const fetched = await patientFetch(world, request.path + (query ? `?${query}` : ''), {
    init: { method: request.method, headers, body: body?.bytes ?? null, cache: 'no-store' },
    uploadBytes: body?.bytes.length ?? 0,
    mostBytes,
  })
  if (fetched.kind === 'failed')
    return { kind: 'unreachable', why: fetched.why === 'timeout' ? 'timeout' : 'network', retryAfterS: null }
  // A CSV's byte order mark is for the spreadsheet; JSON that begins with one is not our server's.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(fetched.bytes)
  const received = read(fetched.response, text, sentAt, world.now())
  if (received.kind === 'unreachable') return received
  const common = commonProtocol(fetched.response.headers.get(protocolHeader))
  const isAnother = common !== undefined && common !== protocol
  if (isAnother) await writeState(db, 'protocol', common)
  return received.kind === 'problem' ? { ...received, isWorthAgain: isAnother } : received
}

function read(response: Response, text: string, sentAt: number, receivedAt: number): ServerResponse {
  const type = response.headers.get('content-type') ?? ''
  if (response.status === 200 && type.startsWith('application/json')) {
    const body = parsed(text)
    if (body !== undefined) return { kind: 'received', body, text, sentAt, receivedAt }
  }
  if (response.status === 200 && type.startsWith('text/csv'))
    return { kind: 'received', body: null, text, sentAt, receivedAt }
  if (type.startsWith('application/problem+json')) {
    const decoded = decode(problem, parsed(text))
    if (decoded.kind === 'decoded') return { kind: 'problem', problem: decoded.value, isWorthAgain: false }
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
    return undefined // Half a response, or a portal's page: not our server's words.
  }
}
