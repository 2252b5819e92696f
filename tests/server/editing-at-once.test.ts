import { afterEach, beforeEach, expect, it } from 'vitest'
import * as v from 'valibot'
import type { CohortId } from '#domain/id.ts'
import type { LearnerFacts, SupervisorFacts } from '#protocol/desk/supervision.ts'
import { supervisorsResponse } from '#protocol/desk/supervision.ts'
import { type Association, idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { TestPhone } from '../support/phone.ts'

describeOnBoth('two supervisors who change one thing at once', (kind) => {
  let association: Association
  let first: CohortId
  let second: CohortId
  let own: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    first = await association.newCohort('First')
    second = await association.newCohort('Second')
    own = await association.newSupervisor('own', [first, second])
  })
  afterEach(() => association.close())

  const status = async (by: TestPhone, path: string, body: unknown) =>
    (await by.raw('PUT', path, body)).status

  it('one moves a learner and one renames her: she is moved and renamed, and a repeated request changes nothing', async () => {
    const path = `/api/learners/${idOf(await association.newLearner(first, 'Amina'))}`
    const was: LearnerFacts = { name: 'Amina', otherName: null, cohortId: first, ended: false }
    const moved = { ...was, cohortId: second, was }
    const renamed = { ...was, name: 'Amina B.', was }
    expect(await status(own, path, moved)).toBe(200)
    expect(await status(association.administrator, path, renamed)).toBe(200)
    expect(await status(own, path, moved)).toBe(200)
    expect((await association.board()).learners[0]).toMatchObject({ name: 'Amina B.', cohortId: second })
    expect(await status(own, path, { ...was, name: 'Lalla Amina', was })).toBe(409)
    expect((await association.board()).learners[0]?.name).toBe('Amina B.')
  })

  it('one withdraws an assignment and one writes a note: it stays withdrawn; two dates are shown', async () => {
    const id = await association.assign({ cohortId: first })
    const was = { dueOn: '2026-09-14', graceDays: 0, note: null, withdrawn: false }
    const aim = { moduleId: association.pack.moduleId, cohortId: first, learnerId: null }
    const path = `/api/assignments/${id}`
    expect(await status(own, path, { ...aim, ...was, withdrawn: true, was })).toBe(200)
    expect(await status(association.administrator, path, { ...aim, ...was, note: 'Read it.', was })).toBe(200)
    expect((await association.board()).assignments[0]).toMatchObject({ withdrawn: true, note: 'Read it.' })
    expect(await status(own, path, { ...aim, ...was, dueOn: '2026-09-20', was })).toBe(200)
    expect(await status(own, path, { ...aim, ...was, dueOn: '2026-09-30', was })).toBe(409)
  })

  it('one gives a supervisor a cohort and one corrects her phone: she keeps both', async () => {
    const { administrator } = association
    const path = `/api/supervisors/${idOf(own)}`
    const was: SupervisorFacts = {
      name: 'Supervisor own',
      login: 'own',
      phone: '+212 600 000 000',
      administrator: false,
      cohortIds: [first, second],
      ended: false,
    }
    expect(await status(administrator, path, { ...was, cohortIds: [second], was })).toBe(200)
    expect(await status(administrator, path, { ...was, phone: '0612345678', was })).toBe(200)
    const { supervisors } = succeed(await administrator.ask(supervisorsResponse, 'GET', '/api/supervisors'))
    expect(supervisors.find(({ login }) => login === 'own')).toMatchObject({
      phone: '0612345678',
      cohortIds: [second],
    })
    expect(await status(administrator, path, { ...was, cohortIds: [first], was })).toBe(409)
  })

  it('one corrects a number and one writes a note beside it: both stand on the wall; two numbers are shown', async () => {
    const path = `/api/cohorts/${first}/local-card`
    const nurse = { kind: 'health-centre', label: null, phone: '0528000000', note: null }
    const was = { contacts: [nurse], checkedOn: null }
    expect(await status(own, path, { ...was, was: { contacts: [], checkedOn: null } })).toBe(200)
    const corrected = { ...was, contacts: [{ ...nurse, phone: '0528111111' }], was }
    expect(await status(own, path, corrected)).toBe(200)
    const noted = { ...was, contacts: [{ ...nurse, note: 'Mornings' }], was }
    expect(await status(association.administrator, path, noted)).toBe(200)
    expect(await status(own, path, corrected)).toBe(200)
    const card = async () =>
      (await association.board()).cohorts.find(({ id }) => id === first)?.localCard?.contacts
    expect(await card()).toEqual([{ ...nurse, phone: '0528111111', note: 'Mornings' }])
    const third = { ...was, contacts: [{ ...nurse, phone: '0528222222' }], was }
    expect(await status(association.administrator, path, third)).toBe(409)
    expect(await card()).toMatchObject([{ phone: '0528111111' }])
  })

  it('both reply to one question: the later one is shown, and her reply takes its place when she has seen it', async () => {
    const amina = await association.newLearner(first, 'Amina')
    const question = amina.question(association.pack)
    await amina.sync([question])
    const path = `/api/answers/${question.id}`
    const short = { text: 'Count to five.', was: null }
    expect(await status(own, path, short)).toBe(200)
    expect(await status(own, path, short)).toBe(200)
    const long = { text: 'Wait until they look at you.', was: null }
    expect(await status(association.administrator, path, long)).toBe(409)
    const read = { ...long, was: short.text }
    expect(await status(association.administrator, path, read)).toBe(200)
    const answers = (await amina.sync()).changes.flatMap((one) => (one.kind === 'answer' ? [one.answer] : []))
    expect(answers).toMatchObject([{ text: long.text }])
  })

  it('both rename one group: the later one is shown', async () => {
    const path = `/api/cohorts/${first}`
    const was = { name: 'First', timeZone: 'Africa/Casablanca' }
    expect(await status(own, path, { ...was, name: 'Imlil', was })).toBe(200)
    expect(await status(own, path, { ...was, name: 'Imlil', was })).toBe(200)
    expect(await status(association.administrator, path, { ...was, name: 'Asni', was })).toBe(409)
    expect((await association.board()).cohorts.map(({ name }) => name)).toContain('Imlil')
  })
})

/** What may be put without saying what was seen, and why. */
const exempt: Readonly<Record<string, string>> = {
  '/api/invitations': 'only ever new ones',
  '/api/recoveries/{id}': 'only ever a new one',
  '/api/password-links/{id}': 'only ever a new one',
  '/api/accounts/{id}/devices': 'a phone is ended or allowed, and that is all the request says',
  '/api/cohorts/{id}/removal': 'takes away only what is empty; removed is removed',
  '/api/certificates/{id}/withdrawal': 'names the paper by its moment; withdrawn is withdrawn',
  '/api/learners/{id}/quarantine/{code}': 'asks for another try; nothing is written over',
  '/api/own-password': 'says the password that stands',
}

it('whatever others may change too is put together with what was seen', async () => {
  const association = await openAssociation('SQLite')
  const response = await association.send(new Request('http://server/api/openapi.json'))
  const { paths } = v.parse(document, await response.json())
  await association.close()
  const silent = Object.entries(paths).flatMap(([path, { put }]) =>
    put === undefined || 'was' in put.requestBody.content['application/json'].schema.properties ? [] : [path],
  )
  expect(silent.toSorted()).toEqual(Object.keys(exempt).toSorted())
})

const document = v.object({
  paths: v.record(
    v.string(),
    v.object({
      put: v.optional(
        v.object({
          requestBody: v.object({
            content: v.object({
              'application/json': v.object({
                schema: v.object({ properties: v.record(v.string(), v.unknown()) }),
              }),
            }),
          }),
        }),
      ),
    }),
  ),
})
