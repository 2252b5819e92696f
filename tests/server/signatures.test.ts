import { createHash, sign } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Association, openAssociation } from '../support/association.ts'
import { TestPhone } from '../support/phone.ts'
import { signatureBase } from '#protocol/signature.ts'

const tampered = (text: string, at: number): string =>
  text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)

describe('a signed request', () => {
  let association: Association
  let phone: TestPhone
  beforeEach(async () => {
    association = await openAssociation('SQLite')
    phone = await association.newLearner(await association.newCohort())
  })
  afterEach(() => association.close())

  async function problemOf(request: Request): Promise<{ status: number; reason: string; now?: number }> {
    const response = await association.send(request)
    if (response.status === 200) return { status: 200, reason: 'accepted' }
    const { reason, now } = await response.json()
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    return { status: response.status, reason, ...(now === undefined ? {} : { now }) }
  }
  const syncing = (): Request => phone.request('POST', '/api/sync', phone.syncBody([]))
  async function withHeader(name: string, change: (value: string) => string): Promise<Request> {
    const request = syncing()
    const headers = new Headers(request.headers)
    headers.set(name, change(headers.get(name) ?? ''))
    return new Request(request.url, { method: 'POST', headers, body: await request.arrayBuffer() })
  }

  it('is accepted as it is, and again within five minutes, with the same response', async () => {
    const request = syncing()
    const first = await association.send(request.clone())
    association.setClock(association.now() + 299_000)
    const second = await association.send(request.clone())
    expect([first.status, second.status]).toEqual([200, 200])
    expect({ ...(await second.json()), now: 0 }).toEqual({ ...(await first.json()), now: 0 })
  })

  it.each([
    ['the signature', 'signature', (value: string) => tampered(value, 20), 'wrong-signature'],
    [
      'the time',
      'signature-input',
      (value: string) =>
        value.replace(/created=(\d+)(\d)/, (_, a, b) => `created=${a}${(Number(b) + 1) % 10}`),
      'wrong-signature',
    ],
    [
      'the key id',
      'signature-input',
      (value: string) => value.replace(/keyid="(.)/, (_, c) => `keyid="${c === 'x' ? 'y' : 'x'}`),
      'unknown-device',
    ],
    [
      'the algorithm',
      'signature-input',
      (value: string) => value.replace('p256', 'p257'),
      'malformed-signature',
    ],
    ['the tag', 'signature-input', (value: string) => value.replace('se1', 'se2'), 'malformed-signature'],
    ['the label', 'signature-input', (value: string) => value.replace('se=', 'sf='), 'malformed-signature'],
    [
      'a component',
      'signature-input',
      (value: string) => value.replace('@method', '@target'),
      'malformed-signature',
    ],
    [
      'one component more',
      'signature-input',
      (value: string) => value.replace('"@query"', '"@query" "date"'),
      'malformed-signature',
    ],
    ['one parameter more', 'signature-input', (value: string) => `${value};nonce="1"`, 'malformed-signature'],
    ['the digest', 'content-digest', (value: string) => tampered(value, 12), 'wrong-signature'],
    [
      'another digest algorithm',
      'content-digest',
      (value: string) => value.replace('sha-256', 'sha-512'),
      'malformed-signature',
    ],
    [
      'base64 that is not canonical',
      'signature',
      (value: string) => value.replace(/[AQgw]==:$/, 'B==:'),
      'malformed-signature',
    ],
    ['a signature header twice', 'signature', (value: string) => `${value}, ${value}`, 'malformed-signature'],
    [
      'an input header twice',
      'signature-input',
      (value: string) => `${value}, ${value}`,
      'malformed-signature',
    ],
    ['no signature', 'signature', () => '', 'malformed-signature'],
  ])('is refused with %s altered', async (_what, header, change, reason) => {
    const { status, reason: given } = await problemOf(await withHeader(header, change))
    expect(given).toBe(reason)
    expect(status).toBe(reason === 'malformed-signature' ? 400 : 401)
  })

  it('is refused with another body, method, path or query', async () => {
    const { url, headers } = syncing()
    const bytes = new Uint8Array(await syncing().arrayBuffer())
    const other = bytes.slice()
    other[12] = (other[12] ?? 0) ^ 1
    expect(await problemOf(new Request(url, { method: 'POST', headers, body: other }))).toMatchObject({
      reason: 'wrong-signature',
    })
    const board = association.administrator.request('GET', '/api/board')
    expect((await problemOf(new Request(board.url.replace('board', 'supervisors'), board))).reason).toBe(
      'wrong-signature',
    )
    expect((await problemOf(new Request(`${board.url}?a=1`, board))).reason).toBe('wrong-signature')
    const put = association.administrator.request('POST', `/api/cohorts/${crypto.randomUUID()}`, {
      name: 'x',
      timeZone: 'UTC',
    })
    const asPut = new Request(put.url, { method: 'PUT', headers: put.headers, body: await put.arrayBuffer() })
    expect((await problemOf(asPut)).reason).toBe('wrong-signature')
  })

  it('is refused when a body was added or taken away', async () => {
    const { url, headers } = syncing()
    expect((await problemOf(new Request(url, { method: 'POST', headers }))).reason).toBe(
      'malformed-signature',
    )
    const bare = phone.request('POST', '/api/sync')
    const withBody = new Request(bare.url, { method: 'POST', headers: bare.headers, body: '{}' })
    expect((await problemOf(withBody)).reason).toBe('malformed-signature')
  })

  it('is refused when it was signed in another format (DER)', async () => {
    const request = syncing()
    const input = request.headers.get('signature-input') ?? ''
    const digest = request.headers.get('content-digest') ?? ''
    const createdS = Number(/created=(\d+)/.exec(input)?.[1])
    const base = signatureBase({
      method: 'POST',
      path: '/api/sync',
      query: '?',
      contentDigest: digest,
      createdS,
      keyId: phone.key.keyId,
    })
    const der = sign('sha256', Buffer.from(base), phone.key.privateKey).toString('base64')
    const headers = new Headers(request.headers)
    headers.set('signature', `se=:${der}:`)
    const sent = new Request(request.url, { method: 'POST', headers, body: await request.arrayBuffer() })
    expect((await problemOf(sent)).reason).toBe('malformed-signature')
  })

  it('is taken within 300 seconds of the server’s clock and not beyond, and tells the time', async () => {
    const at = (offsetS: number) =>
      phone.request('POST', '/api/sync', phone.syncBody([]), association.now() + offsetS * 1000)
    for (const offset of [-300, 300])
      expect(await problemOf(at(offset))).toEqual({ status: 200, reason: 'accepted' })
    for (const offset of [-301, 301]) {
      expect(await problemOf(at(offset))).toEqual({ status: 401, reason: 'clock', now: association.now() })
    }
  })

  it('counts for the account of its key, whatever another key is called', async () => {
    const stranger = association.newPhone()
    expect((await problemOf(stranger.request('POST', '/api/sync', stranger.syncBody([])))).reason).toBe(
      'unknown-device',
    )
    const stolen = syncing()
    const headers = new Headers(stolen.headers)
    const mine = stranger.request('POST', '/api/sync', phone.syncBody([]))
    headers.set('signature', mine.headers.get('signature') ?? '')
    const sent = new Request(stolen.url, { method: 'POST', headers, body: await stolen.arrayBuffer() })
    expect((await problemOf(sent)).reason).toBe('wrong-signature')
  })

  it('to join must be signed by the very key it brings', async () => {
    const { code } = await association.invite(await association.newCohort())
    const [one, other] = [association.newPhone(), association.newPhone()]
    const body = { protocol: 1, code, publicKey: other.key.publicKey, name: 'Amina' }
    expect((await problemOf(one.request('POST', '/api/join', body))).reason).toBe('wrong-signature')
    const offCurve = { ...one.key.publicKey, x: createHash('sha256').update('x').digest('base64url') }
    expect(await problemOf(one.request('POST', '/api/join', { ...body, publicKey: offCurve }))).toMatchObject(
      { status: 400 },
    )
    // Nor may it take the name of another key.
    const pretender = new TestPhone(association.send, association.now, { ...one.key, keyId: other.key.keyId })
    expect(await pretender.join(code)).toMatchObject({ problem: { reason: 'wrong-signature' } })
    expect((await one.join(code)).kind).toBe('answer')
  })

  it('may not have a path that a proxy would rewrite', async () => {
    for (const path of ['/api/%73ync', '/api/SYNC', '/api/a~b']) {
      expect((await problemOf(phone.request('POST', path, {}))).status).toBeGreaterThanOrEqual(400)
    }
  })
})
