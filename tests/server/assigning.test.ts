import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CohortId } from '#domain/id.ts'
import { done, type LearnerPut } from '#protocol/desk/supervision.ts'
import type { Change, SyncResponse } from '#protocol/sync/sync.ts'
import { type Association, idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { everyQuestion, type TestPhone } from '../support/phone.ts'

type Assigned = Extract<Change, { kind: 'assignment' }>['assignment']
const assigned = (answer: SyncResponse): Assigned[] =>
  answer.changes.flatMap((change) => (change.kind === 'assignment' ? [change.assignment] : []))

describeOnBoth('assigning a module', (kind) => {
  let association: Association
  let cohortId: CohortId
  let phone: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
    phone = await association.newLearner(cohortId)
    await phone.sync()
  })
  afterEach(() => association.close())

  const putLearner = async (learner: TestPhone, changes: Partial<LearnerPut>): Promise<void> => {
    const put = { name: 'Amina', cohortId, ended: false, ...changes }
    succeed(await association.administrator.ask(done, 'PUT', `/api/learners/${idOf(learner)}`, put))
  }

  it('to a cohort reaches those who are in it and those who join later', async () => {
    const id = await association.assign({ cohortId, note: 'معا' })
    expect(assigned(await phone.sync())).toEqual([
      {
        id,
        version: 1,
        moduleId: 'play',
        dueOn: '2026-09-14',
        graceDays: 0,
        timeZone: 'Africa/Casablanca',
        note: 'معا',
        assignedBy: 'Administrator',
        assignedAt: association.now(),
        withdrawn: false,
      },
    ])
    expect((await phone.sync()).changes).toEqual([])
    const later = await association.newLearner(cohortId, 'Khadija')
    expect(assigned(await later.sync()).map((assignment) => assignment.id)).toEqual([id])
  })

  it('to one learner reaches nobody else', async () => {
    const colleague = await association.newLearner(cohortId, 'Khadija')
    await colleague.sync()
    await association.assign({ learnerId: idOf(phone) })
    expect(assigned(await phone.sync())).toHaveLength(1)
    expect(assigned(await colleague.sync())).toEqual([])
  })

  it('edited or withdrawn arrives whole with a higher version; repeated it changes nothing', async () => {
    const id = await association.assign({ cohortId })
    await association.assign({ cohortId }, id)
    expect(assigned(await phone.sync()).map((assignment) => assignment.version)).toEqual([1])
    await association.assign({ cohortId }, id)
    expect((await phone.sync()).changes).toEqual([])
    await association.assign({ cohortId, dueOn: '2026-09-21' }, id)
    await association.assign({ cohortId, dueOn: '2026-09-21', withdrawn: true }, id)
    const changes = assigned(await phone.sync())
    expect(changes).toMatchObject([{ id, version: 3, dueOn: '2026-09-21', withdrawn: true }])
    expect((await association.board()).learners[0]?.cells).toEqual([])
  })

  it('of an unknown module, to nobody or to two aims is refused with the field', async () => {
    const put = {
      moduleId: 'play',
      cohortId,
      learnerId: null,
      dueOn: null,
      graceDays: 0,
      note: null,
      withdrawn: false,
    }
    const path = '/api/assignments/01990000-0000-7000-8000-000000000001'
    const ask = async (changes: object) => {
      const reply = await association.administrator.ask(done, 'PUT', path, { ...put, ...changes })
      return reply.kind === 'problem' ? [reply.problem.reason, reply.problem.paths] : 'done'
    }
    expect(await ask({ moduleId: 'unknown' })).toEqual(['not-found', ['moduleId']])
    expect(await ask({ cohortId: null })).toEqual(['malformed-request', ['']])
    expect(await ask({ learnerId: idOf(phone) })).toEqual(['malformed-request', ['']])
    expect(await ask({ dueOn: '2026-02-30' })).toEqual(['malformed-request', ['dueOn']])
    for (const dueOn of ['0026-09-14', '2025-09-01', '2031-09-30', '9999-12-31'])
      expect(await ask({ dueOn })).toEqual(['malformed-request', ['dueOn']])
    expect(await ask({})).toBe('done')
    expect(await ask({ cohortId: null, learnerId: idOf(phone) })).toEqual(['conflict', undefined])
  })

  it('with a date of long ago, from before dates had bounds, can still be withdrawn', async () => {
    const id = await association.assign({ cohortId })
    await association.deps.db.updateTable('assignment').set({ due_on: '0026-09-14' }).execute()
    await association.assign({ cohortId, dueOn: '0026-09-14', withdrawn: true }, id)
    expect(assigned(await phone.sync())).toMatchObject([{ withdrawn: true }])
  })

  it('follows a learner who moves: the old cohort’s is withdrawn for her, the new one’s arrives', async () => {
    const old = await association.assign({ cohortId })
    const otherCohort = await association.newCohort('Tizi')
    const fresh = await association.assign({ cohortId: otherCohort, dueOn: null })
    await phone.sync()
    await putLearner(phone, { cohortId: otherCohort })
    const answer = await phone.sync()
    expect(assigned(answer).map(({ id, withdrawn }) => [id, withdrawn])).toEqual([
      [old, true],
      [fresh, false],
    ])
    expect(answer.changes[0]).toMatchObject({
      kind: 'account',
      account: { cohorts: [{ id: otherCohort, name: 'Tizi' }] },
    })
  })

  it('tells the learner when her cohort is renamed or gets a supervisor she can call', async () => {
    succeed(
      await association.administrator.ask(done, 'PUT', `/api/cohorts/${cohortId}`, {
        name: 'Nouveau',
        timeZone: 'UTC',
      }),
    )
    await association.newSupervisor('zahra', [cohortId])
    expect((await phone.sync()).changes).toMatchObject([
      {
        kind: 'account',
        account: {
          cohorts: [{ name: 'Nouveau', timeZone: 'UTC' }],
          supervisors: [{ name: 'Supervisor zahra', phone: '+212 600 000 000' }],
        },
      },
    ])
  })

  it('never skips a change while many are made at once', async () => {
    const colleagues = [
      phone,
      await association.newLearner(cohortId, 'B'),
      await association.newLearner(cohortId, 'C'),
    ]
    const seen = colleagues.map(() => new Set<string>())
    const look = (): Promise<void[]> =>
      Promise.all(
        colleagues.map(async (colleague, index) => {
          for (const { id } of assigned(await colleague.sync([colleague.session(association.pack)])))
            seen[index]?.add(id)
        }),
      )
    const made: Promise<string>[] = []
    for (let round = 0; round < 10; round++) {
      made.push(association.assign({ cohortId, note: `round ${round}` }))
      await look()
    }
    const ids = await Promise.all(made)
    await look()
    for (const set of seen) expect([...set].toSorted()).toEqual(ids.toSorted())
  })

  it('ended: her phone is served, her work kept apart, nothing goes down, until it is let in again', async () => {
    await association.assign({ cohortId })
    await putLearner(phone, { ended: true })
    const attempt = phone.attempt(association.pack, everyQuestion)
    const answer = await phone.sync([attempt])
    expect(answer).toMatchObject({
      replies: [{ kind: 'refused', id: attempt.id, reason: 'device-ended' }],
      missing: [],
      changes: [],
      more: false,
    })
    const empty = await phone.raw('POST', '/api/sync', phone.syncBody([]))
    expect([empty.status, (await empty.json()).reason]).toEqual([403, 'device-ended'])
    expect((await phone.raw('GET', `/api/learners/${idOf(phone)}`)).status).toBe(403)
    expect((await association.board()).learners[0]).toMatchObject({ ended: true, quarantined: 1 })

    await putLearner(phone, { ended: false })
    const allowed = { keyId: phone.key.keyId, ended: false }
    const path = `/api/accounts/${idOf(phone)}/devices`
    succeed(await association.administrator.ask(done, 'PUT', path, allowed))
    expect((await phone.sync([attempt])).replies[0]?.kind).toBe('stored')
    expect((await association.board()).learners[0]).toMatchObject({ ended: false, quarantined: 0 })
  })
})
