import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CohortId } from '#domain/id.ts'
import type { LearnerFacts, SupervisorFacts } from '#protocol/desk/supervision.ts'
import { supervisorsAnswer } from '#protocol/desk/supervision.ts'
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

  it('one withdraws an assignment and one writes a note: it stays withdrawn; two dates are told', async () => {
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
    const { supervisors } = succeed(await administrator.ask(supervisorsAnswer, 'GET', '/api/supervisors'))
    expect(supervisors.find(({ login }) => login === 'own')).toMatchObject({
      phone: '0612345678',
      cohortIds: [second],
    })
    expect(await status(administrator, path, { ...was, cohortIds: [first], was })).toBe(409)
  })
})
