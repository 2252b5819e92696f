import type { ApiPath } from '#protocol/paths.ts'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import * as v from 'valibot'
import type { PublicKey } from '#protocol/conventions.ts'
import { shapeFor } from '#protocol/version/shape.ts'
import { isSupported, protocolHeader, protocolVersion, readSpoken } from '#protocol/version/version.ts'
import type { Device } from '../accounts/device-keys.ts'
import type { Dependencies } from '../dependencies.ts'
import { clientAddress, type Env } from './client-address.ts'
import { describe, type RouteText } from './describe.ts'
import { readJson, type ReadBody } from './read-json.ts'
import { readSigned, type SignedMessage } from './read-signed.ts'
import type { OnceBy } from './once.ts'
import { problemResponse, refuse, type Refusal } from './refusal.ts'
import type { ProxyTrust } from './trusted-proxies.ts'
import { importKey, keyIdOf, verify } from './verify.ts'

export type RouteSuccess<T> = { readonly kind: 'success'; readonly body: T }
/** A response that is not JSON, already made. */
export type FileResponse = { readonly kind: 'file'; readonly response: Response }

export const success = <T>(body: T): RouteSuccess<T> => ({ kind: 'success', body })

/** A request that was verified and has the right shape. `now` is the server's clock when it arrived. */
export type SignedRequest<Body> = {
  readonly body: Body
  /** The body as JSON text. */
  readonly text: string
  /** The protocol number this phone speaks; the response is shaped for it. */
  readonly spoken: number
  readonly now: number
  readonly address: string
  readonly param: (name: string) => string
  readonly query: (name: string) => string | undefined
}

export type Route<Body extends v.GenericSchema, Reply extends v.GenericSchema> = RouteText & {
  readonly method: 'get' | 'put' | 'post'
  readonly path: ApiPath
  readonly body: Body
  readonly response: Reply
  /** Of the response, when it is not JSON. */
  readonly mediaType?: string
  /** How a repeated request is known. Every PUT is known by its path unless it says otherwise (once.ts). */
  readonly once?: OnceBy
  /** A better reason than "malformed" for some fields; asked with the paths that are wrong. */
  readonly whenMalformed?: (paths: readonly string[]) => Refusal | undefined
}
export type Handled<Reply extends v.GenericSchema> =
  | RouteSuccess<v.InferOutput<Reply>>
  | FileResponse
  | Refusal

/** The body schema of a GET. */
export const noBody = v.null()

/** A route for devices the server knows. Only sync hears a device that was ended. */
export function signedRoute<Body extends v.GenericSchema, Reply extends v.GenericSchema>(
  app: Hono<Env>,
  deps: Dependencies,
  route: Route<Body, Reply> & { readonly hearsEnded?: true },
  handle: (device: Device, request: SignedRequest<v.InferOutput<Body>>) => Promise<Handled<Reply>>,
): void {
  app.on(route.method, route.path, described(route), async (c) => {
    const message = await readSigned(c.req.raw)
    if (message.kind === 'refusal') return respond(c, message, route)
    const device = await deps.keys.findDevice(message.parts.keyId)
    if (device === undefined) return respond(c, refuse('unknown-device'), route)
    const now = deps.clock()
    const wrong = await verify(message, device.key, now)
    if (wrong !== undefined) return respond(c, wrong, route)
    const waitS = deps.rates.requests.take(device.accountId)
    if (waitS > 0) return respond(c, refuse('slow-down', { retryAfterS: waitS }), route)
    // Asked for each request: a phone that was ended is ended on every server at once. Sync asks in its own transaction.
    if (route.hearsEnded !== true && (await deps.keys.isEnded(device.keyId)))
      return respond(c, refuse('device-ended'), route)
    const body = bodyOf(route.body, message, c)
    if (body.kind === 'refusal')
      return respond(c, route.whenMalformed?.(body.more?.paths ?? []) ?? body, route)
    const request = requestOf(c, now, body, deps.trustProxy)
    return respond(c, await actOnce(deps, route, message, now, () => handle(device, request)), route)
  })
}

export type Enrolling = { readonly protocol: number; readonly publicKey: PublicKey }

/** A route whose body brings the key that signed it: the key proves that its owner is asking. */
export function enrollingRoute<
  Body extends v.GenericSchema<unknown, Enrolling>,
  Reply extends v.GenericSchema,
>(
  app: Hono<Env>,
  deps: Dependencies,
  route: Route<Body, Reply>,
  handle: (keyId: string, request: SignedRequest<v.InferOutput<Body>>) => Promise<Handled<Reply>>,
): void {
  app.on(route.method, route.path, described(route), async (c) => {
    const message = await readSigned(c.req.raw)
    if (message.kind === 'refusal') return respond(c, message, route)
    const body = bodyOf(route.body, message, c)
    if (body.kind === 'refusal')
      return respond(c, route.whenMalformed?.(body.more?.paths ?? []) ?? body, route)
    if (!isSupported(body.value.protocol)) return respond(c, refuse('unsupported-protocol'), route)
    const { keyId } = message.parts
    const key = await importKey(body.value.publicKey)
    if (key === undefined) return respond(c, refuse('malformed-request', { paths: ['publicKey'] }), route)
    if (keyIdOf(body.value.publicKey) !== keyId) return respond(c, refuse('wrong-signature'), route)
    const now = deps.clock()
    const wrong = await verify(message, key, now)
    if (wrong !== undefined) return respond(c, wrong, route)
    const request = requestOf(c, now, body, deps.trustProxy)
    return respond(c, await actOnce(deps, route, message, now, () => handle(keyId, request)), route)
  })
}

/** One that arrives behind a later one of its path is refused, whatever its route does (once.ts). */
function described(route: Route<v.GenericSchema, v.GenericSchema>): MiddlewareHandler {
  const refuses = onceBy(route) === 'path' ? [...route.refuses, 'conflict' as const] : route.refuses
  const { body: request, response, mediaType } = route
  return describe({ ...route, refuses }, { request, response, mediaType })
}

const onceBy = ({ method, once }: Pick<Route<v.GenericSchema, v.GenericSchema>, 'method' | 'once'>) =>
  once ?? (method === 'put' ? 'path' : undefined)

type Repeated = { readonly kind: 'repeated'; readonly text: string }
type Outcome = RouteSuccess<unknown> | FileResponse | Refusal | Repeated

async function actOnce(
  deps: Dependencies,
  route: Pick<Route<v.GenericSchema, v.GenericSchema>, 'method' | 'once'>,
  message: SignedMessage,
  now: number,
  act: () => Promise<RouteSuccess<unknown> | FileResponse | Refusal>,
): Promise<Outcome> {
  const by = onceBy(route)
  if (by === undefined) return act()
  const hearing = await deps.once.hear(message, now, by)
  if (hearing.kind === 'refusal') return hearing
  if (hearing.kind === 'again') return { kind: 'repeated', text: hearing.text }
  let text: string | null = null
  try {
    const handled = await act()
    if (handled.kind === 'success') text = JSON.stringify(handled.body)
    return handled
  } finally {
    await deps.once.settle(hearing.digest, text)
  }
}

const spokenBy = (c: Context<Env>): number => readSpoken(c.req.header(protocolHeader))

/** A body of a protocol this server does not speak is not judged by its shape. */
function bodyOf<Schema extends v.GenericSchema>(
  schema: Schema,
  message: SignedMessage,
  c: Context<Env>,
): ReadBody<v.InferOutput<Schema>> | Refusal {
  if (!isSupported(spokenBy(c))) return refuse('unsupported-protocol')
  const bytes = message.bytes.length === 0 ? Buffer.from('null') : message.bytes
  return readJson(schema, bytes, c.req.header('content-encoding') ?? null)
}

function requestOf<T>(c: Context<Env>, now: number, body: ReadBody<T>, trust: ProxyTrust): SignedRequest<T> {
  return {
    body: body.value,
    text: body.text,
    spoken: spokenBy(c),
    now,
    address: clientAddress(c, trust),
    param: (name) => c.req.param(name) ?? '',
    query: (name) => c.req.query(name),
  }
}

function respond(c: Context<Env>, handled: Outcome, route: { readonly response: v.GenericSchema }): Response {
  const spoken = spokenBy(c)
  switch (handled.kind) {
    case 'refusal':
      return problemResponse(handled, spoken)
    case 'file':
      return handled.response
    case 'success':
    case 'repeated':
      return json(c, textFor(route.response, handled, spoken))
  }
}

/** Its length says whether it is worth compressing (app.ts). */
const json = (c: Context<Env>, text: string): Response =>
  c.body(text, 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(text)),
    'Cache-Control': 'no-store',
  })

/** A phone of an older protocol reads strictly: it is sent nothing that it does not know. */
function textFor(schema: v.GenericSchema, handled: RouteSuccess<unknown> | Repeated, spoken: number): string {
  if (spoken >= protocolVersion)
    return handled.kind === 'repeated' ? handled.text : JSON.stringify(handled.body)
  const body: unknown = handled.kind === 'repeated' ? JSON.parse(handled.text) : handled.body
  return JSON.stringify(shapeFor(schema, body, spoken).value)
}
