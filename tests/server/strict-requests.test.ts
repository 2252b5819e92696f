import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ownRange, protocolHeader } from '#protocol/version/version.ts'
import { type Association, openAssociation } from '../support/association.ts'
import type { TestPhone } from '../support/phone.ts'

describe('a request', () => {
  let association: Association
  let phone: TestPhone
  beforeEach(async () => {
    association = await openAssociation('SQLite')
    phone = await association.newLearner(await association.newCohort())
  })
  afterEach(() => association.close())

  async function refusal(request: Request): Promise<unknown> {
    const response = await association.send(request)
    return response.status === 200 ? 'accepted' : [response.status, await response.json()]
  }
  const sync = (changes: object): Request =>
    phone.request('POST', '/api/sync', { ...phone.syncBody([]), ...changes })
  const post = (text: string, encoding: string | null = null): Request =>
    phone.requestOf('/api/sync', encoding === 'gzip' ? gzipSync(text) : Buffer.from(text), encoding)

  it('with an unknown key, a missing one or a wrong type is refused, with paths and nothing sent', async () => {
    const refused = await refusal(
      sync({ canary: 'my-secret-name', device: { build: 'my-secret-name' }, now: 'my-secret-name' }),
    )
    expect(refused).toMatchObject([
      400,
      { status: 400, reason: 'malformed-request', type: 'urn:smart-educator:problem:malformed-request' },
    ])
    const text = JSON.stringify(refused)
    expect(text).not.toContain('my-secret-name')
    for (const path of ['canary', 'now', 'device.freeMb']) expect(text).toContain(`"${path}"`)
  })

  it('cannot give itself roles, scores or another account', async () => {
    const cohort = { name: 'x', timeZone: 'UTC' }
    for (const more of ['role', 'roles', 'accountId', 'account_id', '__proto__', 'constructor', 'ended']) {
      const body = JSON.parse(`{"name":"x","timeZone":"UTC","${more}":1}`)
      const request = association.administrator.request(
        'PUT',
        '/api/cohorts/01990000-0000-7000-8000-000000000001',
        body,
      )
      expect(await refusal(request)).toMatchObject([400, { paths: [more] }])
    }
    expect(Object.prototype).not.toHaveProperty('1')
    expect(cohort).not.toHaveProperty('ended')
  })

  it('that is not JSON, not UTF-8, or only looks compressed is refused', async () => {
    expect(await refusal(post('{'))).toMatchObject([400, { reason: 'malformed-request' }])
    expect(await refusal(phone.requestOf('/api/sync', Buffer.from([0x22, 0xff, 0x22])))).toMatchObject([
      400,
      {},
    ])
    expect(await refusal(phone.requestOf('/api/sync', Buffer.from('{}'), 'gzip'))).toMatchObject([
      400,
      { paths: ['content-encoding'] },
    ])
    expect(await refusal(post('{}', 'br'))).toMatchObject([400, { paths: ['content-encoding'] }])
    expect(await refusal(post('['.repeat(50_000)))).toMatchObject([400, {}])
    const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    const body = JSON.stringify(phone.syncBody([])).replace('"records":[]', `"records":[${nested}]`)
    const response = await association.send(post(body))
    expect(await response.json()).toMatchObject({ replies: [{ kind: 'refused', reason: 'malformed' }] })
  })

  it('that is too large is refused before it is read: as sent, and unpacked', async () => {
    const random = Buffer.alloc(64_001, 'x')
    const declared = new Request('http://server/api/sync', {
      method: 'POST',
      headers: { 'content-length': '64001' },
      body: '{}',
    })
    expect(await refusal(declared)).toMatchObject([413, { reason: 'too-large' }])
    expect(await refusal(phone.requestOf('/api/sync', random))).toMatchObject([413, { reason: 'too-large' }])
    const { headers } = phone.requestOf('/api/sync', random)
    headers.delete('content-length')
    const streamed = new Request('http://server/api/sync', {
      method: 'POST',
      headers,
      body: new Blob([random]),
    })
    expect(streamed.headers.get('content-length')).toBeNull()
    expect(await refusal(streamed)).toMatchObject([413, {}])
    const bomb = JSON.stringify(phone.syncBody([' '.repeat(600_000)]))
    expect(await refusal(post(bomb, 'gzip'))).toMatchObject([413, { reason: 'too-large' }])
  })

  it('with more than a hundred records is refused; the phone halves its batch', async () => {
    const records = Array.from({ length: 101 }, () => phone.session(association.pack))
    expect(await refusal(sync({ records }))).toMatchObject([400, { paths: ['records'] }])
  })

  it('of a newer protocol than the server’s reads so, and what both speak, whatever else is in it', async () => {
    expect(await refusal(sync({ protocol: 99 }))).toMatchObject([400, { reason: 'unsupported-protocol' }])
    phone.protocol = 99
    const response = await association.send(sync({ fromTomorrow: 1 }))
    expect(await response.json()).toMatchObject({ reason: 'unsupported-protocol' })
    expect(response.headers.get(protocolHeader)).toBe(ownRange)
    expect(await refusal(phone.request('GET', '/api/board'))).toMatchObject([
      400,
      { reason: 'unsupported-protocol' },
    ])
  })

  it('to nowhere gets a problem below /api', async () => {
    expect(await refusal(phone.request('GET', '/api/nothing'))).toMatchObject([404, { reason: 'not-found' }])
    expect(await refusal(new Request('http://server/api/board', { method: 'DELETE' }))).toMatchObject([
      404,
      {},
    ])
  })

  it('gets the security headers with every response, whatever the response', async () => {
    const requests = [
      new Request('http://server/ar/'),
      new Request('http://server/'),
      new Request('http://server/nowhere'),
      new Request('http://server/assets/nothing.js'),
      new Request('http://server/healthz'),
      new Request('http://server/api/openapi.json'),
      phone.request('GET', '/api/board'),
      sync({}),
      sync({ canary: 1 }),
      phone.requestOf('/api/sync', Buffer.alloc(64_001)),
    ]
    for (const request of requests) {
      const { headers } = await association.send(request)
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toContain('geolocation=()')
      expect(headers.get('permissions-policy')).toContain('microphone=(self)')
      if (new URL(request.url).pathname.startsWith('/api/') && !request.url.endsWith('.json')) {
        expect(headers.get('cache-control')).toBe('no-store')
      }
    }
  })

  it('that meets a broken database gets a 503, and nothing of the fault is shown', async () => {
    await association.deps.db.schema.dropTable('device_report').execute()
    expect(await refusal(sync({}))).toMatchObject([503, { reason: 'unavailable', retryAfterS: 30 }])
    const failure = association.log.find((line) => line.event === 'failure')
    expect(failure?.['message']).toContain('device_report')
  })
})
