import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CohortId, uuidV7 } from '#domain/id.ts'
import { createRateLimiter } from '#server/http/rates.ts'
import { limits, rates } from '#server/limits.ts'
import { type Association, idOf, openAssociation } from '../support/association.ts'

describe('what one account may ask', () => {
  let association: Association
  let cohortId: CohortId
  beforeEach(async () => {
    association = await openAssociation('SQLite')
    cohortId = await association.newCohort()
  })
  afterEach(() => association.close())
  const newId = <Kind extends string>() => uuidV7<Kind>(association.now(), randomBytes(10))
  const reasonOf = async (response: Response): Promise<unknown> => {
    const body: { reason?: unknown } = await response.json()
    return body.reason ?? response.status
  }

  it('of cohorts: as many as one can follow, and an installation can show', async () => {
    const { db } = association.deps
    const supervisor = await association.newSupervisor('amal', [])
    const put = (by = supervisor) =>
      by
        .raw('PUT', `/api/cohorts/${newId()}`, { name: 'One more', timeZone: 'Africa/Casablanca' })
        .then(reasonOf)
    const row = () => ({
      cohort_id: newId<'cohort'>(),
      name: 'Many',
      time_zone: 'Africa/Casablanca',
      created_at: 0,
      local_card: null,
    })
    const many = Array.from({ length: limits.cohortsFollowed - 1 }, row)
    await db.insertInto('cohort').values(many).execute()
    await db
      .insertInto('supervision')
      .values(many.map(({ cohort_id }) => ({ cohort_id, account_id: idOf(supervisor) })))
      .execute()
    expect([await put(), await put()]).toEqual([200, 'too-many'])
    expect(await put(association.administrator)).toBe(200)
    const all = Array.from({ length: limits.cohorts }, row)
    await db.insertInto('cohort').values(all).execute()
    expect(await put(association.administrator)).toBe('too-many')
    expect((await association.administrator.raw('GET', '/api/board')).status).toBe(200)
  })

  it('of codes and assignments for one cohort', async () => {
    const { db } = association.deps
    const code = (index: number) => ({
      invitation_id: newId<'invitation'>(),
      cohort_id: cohortId,
      account_id: null,
      code_hash: `hash ${index}`,
      name: null,
      created_at: 0,
      expires_at: 0,
      replaced: 0,
      used_by_key: null,
      used_account: null,
    })
    await db
      .insertInto('invitation')
      .values(Array.from({ length: limits.invitations }, (_, index) => code(index)))
      .execute()
    await expect(association.invite(cohortId)).rejects.toThrow('too-many')
    const assignment = () => ({
      assignment_id: newId<'assignment'>(),
      version: 1,
      module_id: association.pack.moduleId,
      cohort_id: cohortId,
      learner_id: null,
      due_on: null,
      grace_days: 0,
      note: null,
      assigned_by: idOf(association.administrator),
      assigned_at: 0,
      withdrawn: 0,
    })
    const all = Array.from({ length: limits.assignmentsOfCohort }, assignment)
    await db.insertInto('assignment').values(all).execute()
    await expect(association.assign({ cohortId })).rejects.toThrow('too-many')
  })

  it('of questions: a few hundred at once, then the delivery waits on the phone', async () => {
    const phone = await association.newLearner(cohortId)
    const ask = (many: number) =>
      phone.sync(Array.from({ length: many }, () => phone.question(association.pack)))
    await ask(100)
    await ask(100)
    const questions = [phone.question(association.pack), phone.session(association.pack)]
    await expect(phone.sync(questions)).rejects.toThrow('slow-down')
    expect((await phone.sync([phone.session(association.pack)])).replies).toMatchObject([{ kind: 'stored' }])
    association.setClock(association.now() + 3_600_000)
    expect((await phone.sync(questions)).replies).toMatchObject([{ kind: 'stored' }, { kind: 'stored' }])
  })

  it('of requests: many at once, and then so many an hour', async () => {
    const phone = await association.newLearner(cohortId)
    let taken = 0
    while (association.deps.rates.requests.take(idOf(phone)) === 0) taken++
    expect(taken).toBe(rates.requests.burst)
    const response = await phone.raw('POST', '/api/sync', phone.syncBody([]))
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '1'])
    association.setClock(association.now() + 1_000)
    expect((await phone.raw('POST', '/api/sync', phone.syncBody([]))).status).toBe(200)
  })
})

describe('a rate', () => {
  it('is refilled with time, takes a last request whole, and survives a clock that is set back', () => {
    let now = 0
    const limiter = createRateLimiter({ burst: 10, perHour: 3_600 }, () => now)
    expect([limiter.take('a', 9), limiter.take('a', 5), limiter.take('a')]).toEqual([0, 0, 5])
    expect(limiter.take('b')).toBe(0)
    now += 4_999
    expect(limiter.take('a')).toBe(1)
    now += 1
    expect(limiter.take('a')).toBe(0)
    now -= 3_600_000
    expect(limiter.take('a')).toBeLessThanOrEqual(1)
  })
})
