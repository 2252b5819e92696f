import { afterEach, beforeEach, expect, it } from 'vitest'
import { done } from '#protocol/desk/supervision.ts'
import type { CohortId } from '#domain/id.ts'
import { type Association, dayMs, idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { Reply, TestPhone } from '../support/phone.ts'

const saidOf = (reply: Reply<unknown>): string =>
  reply.kind === 'problem' ? (reply.problem.why ?? reply.problem.reason) : 'accepted'

describeOnBoth('removing a group', (kind) => {
  let association: Association
  let cohortId: CohortId
  let supervisor: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort('Twice')
    supervisor = await association.newSupervisor('zahra', [cohortId])
  })
  afterEach(() => association.close())

  const remove = (by = supervisor) =>
    by.ask(done, 'PUT', `/api/cohorts/${cohortId}/removal`, { removed: true })

  it('takes it from every board and every phone, and nobody can be put into it', async () => {
    succeed(await remove())
    expect((await association.board(supervisor)).cohorts).toEqual([])
    expect((await association.board()).cohorts).toEqual([])
    const elsewhere = await association.newLearner(await association.newCohort('Elsewhere'))
    const administrator = association.administrator
    const move = { name: 'Amina', cohortId, ended: false }
    expect(saidOf(await administrator.ask(done, 'PUT', `/api/learners/${idOf(elsewhere)}`, move))).toBe(
      'not-found',
    )
    const again = { name: 'Twice', timeZone: 'Africa/Casablanca' }
    expect(saidOf(await administrator.ask(done, 'PUT', `/api/cohorts/${cohortId}`, again))).toBe('not-found')
    const staff = {
      ...{ name: 'Zahra', login: 'zahra', phone: null, administrator: false, ended: false },
      cohortIds: [cohortId],
    }
    expect(saidOf(await administrator.ask(done, 'PUT', `/api/supervisors/${idOf(supervisor)}`, staff))).toBe(
      'not-found',
    )
  })

  it('is refused while somebody is in it, also with a deactivated account', async () => {
    const learner = await association.newLearner(cohortId)
    expect(saidOf(await remove())).toBe('group-has-people')
    const ended = { name: 'Amina', cohortId, ended: true }
    succeed(await supervisor.ask(done, 'PUT', `/api/learners/${idOf(learner)}`, ended))
    expect(saidOf(await remove())).toBe('group-has-people')
    expect((await association.board(supervisor)).cohorts).toHaveLength(1)
  })

  it('is refused while an invitation is open, and done when it is withdrawn or over', async () => {
    const { id } = await association.invite(cohortId, 'Amina')
    expect(saidOf(await remove())).toBe('group-has-invitations')
    succeed(await supervisor.ask(done, 'PUT', `/api/invitations/${id}`, { name: 'Amina', withdrawn: true }))
    expect(saidOf(await remove())).toBe('accepted')
  })

  it('whose invitations have expired is done, and they lead nowhere', async () => {
    const { code } = await association.invite(cohortId, 'Amina')
    association.setClock(association.now() + 15 * dayMs)
    expect(saidOf(await remove())).toBe('accepted')
    expect(saidOf(await association.newPhone().join(code))).toBe('code-expired')
  })

  it('counts who follows a group, without those whose account is ended', async () => {
    const followers = async () => (await association.board()).cohorts.map((row) => row.followers)
    expect(await followers()).toEqual([1])
    const put = {
      ...{ name: 'Zahra', login: 'zahra', phone: null, administrator: false, cohortIds: [cohortId] },
      ended: true,
    }
    succeed(await association.administrator.ask(done, 'PUT', `/api/supervisors/${idOf(supervisor)}`, put))
    expect(await followers()).toEqual([0])
  })
})
