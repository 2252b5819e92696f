import type { LearningRecord } from '#domain/progress/record.ts'
import { canonical } from '#protocol/canonical.ts'
import type { Catalogue } from '#protocol/pack/catalogue.ts'
import {
  thumbprintInput,
  readSignature,
  readSignatureInput,
  signatureBase,
  signatureWindowS,
} from '#protocol/signature.ts'
import { receiptFrom, receiptInput } from '#protocol/sync/receipt.ts'
import type { ProblemReason } from '#protocol/problem.ts'
import { ownRange, protocolHeader } from '#protocol/version/version.ts'
import type { LaterPhone, Reply, SyncResponse, SyncRequest } from '#protocol/sync/sync.ts'
import { base64, base64Url, hex } from '#local/secrets/base64.ts'

type Key = { readonly accountId: string; readonly publicKey: JsonWebKey; ended: boolean }
type Kept = {
  readonly record: LearningRecord
  readonly receipt: string
  readonly receivedAt: number
  readonly keyId: string
}

/** What happens to one request on its way: `reach` is the server doing its work. */
export type Fault = (reach: () => Promise<Response>, init: RequestInit) => Promise<Response>

/** The other side of the border, in a few lines: it checks signatures with WebCrypto and keeps what the contract says. */
export class ScriptedServer {
  now = Date.parse('2026-11-20T10:00:00Z')
  epoch = 'epoch-1'
  readonly keys = new Map<string, Key>()
  readonly codes = new Map<string, string>()
  readonly records = new Map<string, Kept>()
  /** As they go over the line: also ones that no build of today makes. */
  readonly changes: unknown[] = []
  readonly asked: { readonly path: string; readonly body: unknown }[] = []
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>()
  catalogue: Catalogue = { format: 1, courses: [], modules: [] }
  /** One for each request to come, in order; undefined lets it pass. */
  readonly faults: (Fault | undefined)[] = []
  /** Said of any record instead of storing it. */
  refusal: ((record: LearningRecord) => Reply | 'silence' | undefined) | undefined
  /** What a server of protocol 2 says of the other phones of the account; an older one says nothing. */
  laterPhones: LaterPhone[] | undefined
  presenceKey: string | undefined
  mostChanges = 60
  mostRecords = 100

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const path = String(input)
    init.signal?.throwIfAborted()
    const reach = (): Promise<Response> => this.#answer(path, init)
    const fault = this.faults.shift()
    return fault ? fault(reach, init) : reach()
  }

  async #answer(path: string, init: RequestInit): Promise<Response> {
    if (path.startsWith('/packs/')) return this.#file(path)
    const bytes = new Uint8Array(await new Response(init.body ?? null).arrayBuffer())
    const body: unknown = JSON.parse(await unzipped(bytes, new Headers(init.headers)))
    this.asked.push({ path, body })
    const signed = await this.#check(path, init, bytes, body)
    if (typeof signed === 'string') return problem(signed, this.now)
    if (path === '/api/sync') return this.#sync(signed, body as SyncRequest)
    return this.#join(signed, body as { readonly code: string; readonly publicKey: JsonWebKey })
  }

  async #file(path: string): Promise<Response> {
    const bytes = path === '/packs/catalogue.json' ? this.#catalogueBytes() : this.files.get(path)
    if (!bytes) return new Response('not found', { status: 404, headers: { 'content-type': 'text/html' } })
    const type = path.endsWith('.json')
      ? 'application/json'
      : path.endsWith('.html')
        ? 'text/html'
        : 'image/svg+xml'
    return new Response(bytes, { headers: { 'content-type': type } })
  }

  #catalogueBytes = (): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(this.catalogue))

  /** The key's id, or what is wrong. */
  async #check(
    path: string,
    init: RequestInit,
    bytes: Uint8Array<ArrayBuffer>,
    body: unknown,
  ): Promise<{ keyId: string } | ProblemReason> {
    const headers = new Headers(init.headers)
    const input = readSignatureInput(headers.get('signature-input') ?? '')
    const signature = readSignature(headers.get('signature') ?? '')
    const contentDigest = headers.get('content-digest')
    if (!input || !signature) return 'malformed-signature'
    if (contentDigest !== `sha-256=:${base64(await digest(bytes))}:`) return 'malformed-signature'
    const jwk =
      path === '/api/sync'
        ? this.keys.get(input.keyId)?.publicKey
        : (body as { publicKey: JsonWebKey }).publicKey
    if (!jwk) return 'unknown-device'
    if (Math.abs(input.createdS - Math.floor(this.now / 1000)) > signatureWindowS) return 'clock'
    const key = await crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'verify',
    ])
    const [pathOnly = '', query = ''] = path.split('?')
    const base = signatureBase({
      method: init.method ?? 'GET',
      path: pathOnly,
      query: `?${query}`,
      contentDigest,
      createdS: input.createdS,
      keyId: input.keyId,
    })
    const isRight = await crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' },
      key,
      Uint8Array.from(atob(signature), (character) => character.charCodeAt(0)),
      new TextEncoder().encode(base),
    )
    const { crv = '', kty = '', x = '', y = '' } = jwk
    const thumbprint = base64Url(await digest(new TextEncoder().encode(thumbprintInput({ crv, kty, x, y }))))
    return isRight && thumbprint === input.keyId ? { keyId: input.keyId } : 'wrong-signature'
  }

  #join(
    { keyId }: { keyId: string },
    { code, publicKey }: { readonly code: string; readonly publicKey: JsonWebKey },
  ): Response {
    const usedBy = this.codes.get(code)
    if (usedBy === undefined) return problem('code-unknown', this.now)
    if (usedBy !== '' && usedBy !== keyId) return problem('code-used', this.now)
    this.codes.set(code, keyId)
    this.keys.set(keyId, { accountId, publicKey, ended: false })
    return json({
      account: { id: accountId, name: 'Amina', roles: ['learner'] },
      epoch: this.epoch,
      now: this.now,
    })
  }

  async #sync({ keyId }: { keyId: string }, body: SyncRequest): Promise<Response> {
    const records = body.records as LearningRecord[]
    if (records.length > this.mostRecords) return problem('too-large', this.now)
    const isEnded = this.keys.get(keyId)?.ended === true
    if (isEnded && records.length === 0) return problem('device-ended', this.now)
    const replies: Reply[] = []
    for (const record of records) {
      const said: Reply | 'silence' | undefined = isEnded
        ? { kind: 'refused', id: record.id, reason: 'device-ended', code: 'AAAA-BBBB' }
        : this.refusal?.(record)
      if (said !== 'silence') replies.push(said ?? (await this.#store(keyId, record)))
    }
    const from = body.epoch === this.epoch ? Number(body.cursor ?? 0) : 0
    const changes = isEnded ? [] : this.changes.slice(from, from + this.mostChanges)
    const answer = {
      protocol: body.protocol,
      epoch: this.epoch,
      now: this.now,
      replies,
      missing: isEnded ? [] : this.#missing(keyId, body.device.nextSeq),
      changes,
      cursor: String(from + changes.length),
      more: !isEnded && from + changes.length < this.changes.length,
      catalogue: hex(await digest(this.#catalogueBytes())) as SyncResponse['catalogue'], // A hash by construction.
      ...(this.laterPhones && { laterPhones: this.laterPhones }),
      ...(this.presenceKey && { presenceKey: this.presenceKey }),
    } satisfies {
      readonly [Key in keyof SyncResponse]: Key extends 'changes' ? unknown[] : SyncResponse[Key]
    }
    return json(answer)
  }

  async #store(keyId: string, record: LearningRecord): Promise<Reply> {
    const known = this.records.get(record.id)
    if (known && canonical(known.record) !== canonical(record))
      return { kind: 'refused', id: record.id, reason: 'different-content', code: 'AAAA-CCCC' }
    const receipt = receiptFrom(await digest(new TextEncoder().encode(receiptInput(record, this.now))))
    const kept = known ?? { record, receipt, receivedAt: this.now, keyId }
    this.records.set(record.id, kept)
    const score = record.kind === 'attempt' ? record.score : null
    return { kind: 'stored', id: record.id, receipt: kept.receipt, receivedAt: kept.receivedAt, score }
  }

  #missing(keyId: string, nextSeq: number): [number, number][] {
    const held = new Set(
      [...this.records.values()].filter((kept) => kept.keyId === keyId).map((kept) => kept.record.seq),
    )
    const ranges: [number, number][] = []
    for (let seq = 1; seq < nextSeq; seq++) if (!held.has(seq)) ranges.push([seq, seq])
    return ranges.slice(0, 50)
  }
}

export const accountId = '01940000-0000-7000-8000-000000000001'

const json = (body: unknown): Response =>
  new Response(JSON.stringify(body), {
    headers: { 'content-type': 'application/json', [protocolHeader]: ownRange },
  })

/** `range`: what this server says it speaks; null as one of protocol 1. */
export function problem(
  reason: string,
  now: number,
  status = 401,
  range: string | null = ownRange,
): Response {
  const body = { type: 'about:blank', title: reason, status, reason, ...(reason === 'clock' ? { now } : {}) }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(range === null ? {} : { [protocolHeader]: range }),
    },
  })
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

async function unzipped(bytes: Uint8Array<ArrayBuffer>, headers: Headers): Promise<string> {
  if (headers.get('content-encoding') !== 'gzip') return new TextDecoder().decode(bytes)
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
}

/** The server did its work and the response never came. */
export const answerLost: Fault = async (reach) => {
  await reach()
  throw new TypeError('Failed to fetch')
}
export const noNetwork: Fault = () => Promise.reject(new TypeError('Failed to fetch'))
export const silence: Fault = (_reach, { signal }) =>
  new Promise((_resolve, reject) =>
    signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
  )
/** A Wi-Fi that asks to sign in serves everything itself. */
export const portal: Fault = () =>
  Promise.resolve(new Response('<html>Welcome to Café Wi-Fi', { headers: { 'content-type': 'text/html' } }))
