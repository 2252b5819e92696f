import { afterEach, beforeEach, expect, it } from 'vitest'
import { randomBytes } from 'node:crypto'
import { type CohortId, uuidV7 } from '#domain/id.ts'
import { done, supervisorsResponse } from '#protocol/desk/supervision.ts'
import { type Association, idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { secondServer } from '../support/second-server.ts'

const newId = <Kind extends string>(at: number) => uuidV7<Kind>(at, randomBytes(10))

describeOnBoth('the same bytes sent again', (kind) => {
  let association: Association
  let cohortId: CohortId
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
  })
  afterEach(() => association.close())

  /** Sends an older change, a newer one, and the older one's bytes again, perhaps to another server. */
  async function replay(path: string, older: unknown, newer: unknown, send = association.send) {
    const request = association.administrator.request('PUT', path, older)
    const bytes = request.clone()
    const first = await association.send(request)
    expect(first.status).toBe(200)
    expect((await association.administrator.raw('PUT', path, newer)).status).toBe(200)
    const again = await send(bytes)
    expect([again.status, await again.text()]).toEqual([200, await first.text()])
  }

  it('take nobody back who was ended meanwhile', async () => {
    const amina = await association.newLearner(cohortId)
    const put = { name: 'Amina', cohortId, ended: false }
    await replay(`/api/learners/${idOf(amina)}`, put, { ...put, ended: true })
    expect((await association.board()).learners[0]?.ended).toBe(true)
  })

  it('make nobody an administrator again, on another server either', async () => {
    const second = await secondServer(association)
    const id = newId<'account'>(association.now())
    const put = { name: 'Z', login: 'zahra', phone: null, administrator: true, cohortIds: [], ended: false }
    await replay(`/api/supervisors/${id}`, put, { ...put, administrator: false }, second.send)
    const reply = succeed(await association.administrator.ask(supervisorsResponse, 'GET', '/api/supervisors'))
    expect(reply.supervisors.find((row) => row.id === id)?.roles).toEqual(['supervisor'])
    await second.close()
  })

  it('undo no name, no date, no card and no reply', async () => {
    const amina = await association.newLearner(cohortId)
    const question = amina.question(association.pack)
    await amina.sync([question])
    const named = (name: string) => ({ name, timeZone: 'Africa/Casablanca' })
    await replay(`/api/cohorts/${cohortId}`, named('Old'), named('New'))
    const due = (withdrawn: boolean) => ({
      moduleId: association.pack.moduleId,
      cohortId,
      learnerId: null,
      dueOn: '2026-12-14',
      graceDays: 0,
      note: null,
      withdrawn,
    })
    await replay(`/api/assignments/${newId(association.now())}`, due(false), due(true))
    await replay(`/api/answers/${question.id}`, { text: 'Old.' }, { text: 'New.' })
    const board = await association.board()
    expect([board.cohorts[0]?.name, board.assignments[0]?.withdrawn]).toEqual(['New', true])
    const answers = (await amina.sync()).changes.filter((change) => change.kind === 'answer')
    expect(answers).toMatchObject([{ answer: { text: 'New.' } }])
  })

  it('with the signature written in its other way are the same bytes', async () => {
    const amina = await association.newLearner(cohortId)
    const path = `/api/learners/${idOf(amina)}`
    const put = { name: 'Amina', cohortId, ended: false }
    const request = association.administrator.request('PUT', path, put)
    const twin = new Request(request.clone(), { headers: otherWay(request.headers) })
    await association.send(request)
    await association.administrator.raw('PUT', path, { ...put, ended: true })
    expect((await association.send(twin)).status).toBe(200)
    expect((await association.board()).learners[0]?.ended).toBe(true)
  })

  it('that were held back arrive too late', async () => {
    const put = (name: string) => ({ name, timeZone: 'Africa/Casablanca' })
    const held = association.administrator.request('PUT', `/api/cohorts/${cohortId}`, put('Old'))
    association.setClock(association.now() + 5_000)
    succeed(await association.administrator.ask(done, 'PUT', `/api/cohorts/${cohortId}`, put('New')))
    expect((await association.send(held)).status).toBe(409)
    expect((await association.board()).cohorts[0]?.name).toBe('New')
  })
})

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/** (r, n − s) holds wherever (r, s) does. */
function otherWay(headers: Headers): Headers {
  const bytes = Buffer.from(/:(.*):/.exec(headers.get('signature') ?? '')?.[1] ?? '', 'base64')
  const s = order - BigInt(`0x${bytes.subarray(32).toString('hex')}`)
  const other = Buffer.concat([bytes.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, '0'), 'hex')])
  const copy = new Headers(headers)
  copy.set('signature', `se=:${other.toString('base64')}:`)
  return copy
}
