import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '#server/app.ts'
import { createLog } from '#server/http/log.ts'
import { type Association, idOf, openAssociation, password } from '../support/association.ts'
import { everyQuestion } from '../support/phone.ts'

describe('the log', () => {
  let association: Association
  beforeEach(async () => {
    association = await openAssociation('SQLite')
  })
  afterEach(() => association.close())

  it('names the request, the route and half a key, and nobody', async () => {
    const cohortId = await association.newCohort('Canary-cohort')
    const { code } = await association.invite(cohortId, 'Canary-invited')
    const phone = association.newPhone()
    await phone.join(code, 'Canary-name')
    await phone.sync([phone.attempt(association.pack, everyQuestion)])
    await phone.sync([{ id: 'canary-record' }])
    await association.newPhone().signIn('canary-login', 'canary-password')
    await association.learnerPage(phone)
    await phone.raw('GET', '/api/canary-path')
    await association.send(
      new Request('http://server/ar/?canary=1', { headers: { cookie: 'lang=fr; canary=1' } }),
    )
    const text = association.log.map((line) => JSON.stringify(line)).join('\n')
    expect(text).not.toMatch(/canary/i)
    for (const secret of [code, password, idOf(phone), cohortId, phone.key.keyId, phone.key.publicKey.x])
      expect(text).not.toContain(secret)
    const line = association.log.find((entry) => entry['route'] === '/api/sync')
    expect(line).toMatchObject({
      event: 'request',
      method: 'POST',
      status: 200,
      key: phone.key.keyId.slice(0, 8),
    })
    expect(line?.['requestId']).toMatch(/^[\w-]{8}$/)
    expect(association.log.some((entry) => entry['route'] === '/api/learners/:id')).toBe(true)
  })

  it('says in every line when it was, also of a failure, beside its place in the code', async () => {
    const written: string[] = []
    const log = createLog(association.now, (text) => written.push(text))
    const app = createApp({ ...association.deps, log })
    const phone = association.administrator
    await app.request(phone.request('GET', '/api/board'))
    await association.deps.db.schema.dropTable('device_report').execute()
    await app.request(phone.request('POST', '/api/sync', phone.syncBody([])))
    const lines: Record<string, unknown>[] = written.map((text) => JSON.parse(text))
    expect(lines.map(({ event }) => event)).toContain('failure')
    const time = new Date(association.now()).toISOString()
    expect(lines.map(({ at }) => at)).toEqual(lines.map(() => time))
    expect(lines.find(({ event }) => event === 'failure')?.['place']).toMatch(/^at /)
  })
})
