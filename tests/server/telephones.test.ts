import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CohortId } from '#domain/id.ts'
import { done } from '#protocol/desk/supervision.ts'
import { telephoneBody } from '#protocol/enrolment/telephone.ts'
import { type Association, dayMs, idOf, monday, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { TestPhone } from '../support/phone.ts'

describeOnBoth('the telephone number of a learner', (kind) => {
  let association: Association
  let cohortId: CohortId
  let amina: TestPhone
  let supervisor: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
    amina = await association.newLearner(cohortId)
    supervisor = await association.newSupervisor('own', [cohortId])
  })
  afterEach(() => association.close())

  const path = () => `/api/accounts/${idOf(amina)}/telephone`
  const write = (by: TestPhone, number: string | null, was: string | null = null) =>
    by.ask(done, 'PUT', path(), { number, was })
  const seenBy = async (by: TestPhone) => succeed(await by.ask(telephoneBody, 'GET', path())).telephone
  const onBoard = async () => (await association.board(supervisor)).learners[0]?.telephone

  it('is on the board and before her own eyes, with the day she agreed', async () => {
    expect(await seenBy(amina)).toBeNull()
    expect(await onBoard()).toBeUndefined()
    succeed(await write(supervisor, ' ٠٦٦١ ٢٣ ٤٥ ٦٧ '))
    const kept = { number: '0661 23 45 67', consentAt: monday }
    expect(await seenBy(amina)).toEqual(kept)
    expect(await onBoard()).toEqual(kept)
    expect((await association.board(supervisor)).learners[0]).toMatchObject({ address: 'feminine' })
  })

  it('is taken back by her, and nothing of it stays', async () => {
    succeed(await write(supervisor, '0661234567'))
    succeed(await write(amina, null, '0661234567'))
    expect(await onBoard()).toBeUndefined()
    const row = await association.deps.db
      .selectFrom('account')
      .select(['phone', 'phone_consent_at'])
      .where('account_id', '=', idOf(amina))
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ phone: null, phone_consent_at: null })
  })

  it('is not written again by somebody who has not seen that she took it back', async () => {
    succeed(await write(supervisor, '0661234567'))
    succeed(await write(amina, null, '0661234567'))
    const late = await write(supervisor, '0669999999', '0661234567')
    expect(late).toMatchObject({ problem: { reason: 'conflict' } })
    expect(await onBoard()).toBeUndefined()
  })

  it('keeps the day of the consent when the same number is sent again', async () => {
    succeed(await write(supervisor, '0661234567'))
    association.setClock(monday + dayMs)
    succeed(await write(supervisor, '0661234567', '0661234567'))
    expect(await seenBy(supervisor)).toMatchObject({ consentAt: monday })
  })

  it('is not the number of a supervisor, which nobody asked a learner for', async () => {
    const route = `/api/accounts/${idOf(supervisor)}/telephone`
    expect((await association.administrator.raw('GET', route)).status).toBe(404)
  })

  const act = (number: string | null, changes: object = {}) =>
    supervisor.act({ kind: 'telephone', learnerId: idOf(amina), number }, changes)
  const later = (days: number): void => association.setClock(association.now() + days * dayMs)

  it('written down without a network comes with the next sync, with the moment she agreed', async () => {
    later(1)
    const written = act('٠٦٦١ ٢٣ ٤٥ ٦٧', { submittedAt: monday + dayMs / 2 })
    expect((await supervisor.sync([written])).replies).toMatchObject([{ kind: 'stored' }])
    expect(await onBoard()).toEqual({ number: '0661 23 45 67', consentAt: monday + dayMs / 2 })
    // The receipt was lost: the same act is the same.
    expect((await supervisor.sync([written])).replies).toMatchObject([{ kind: 'stored' }])
    expect((await supervisor.sync([act('my sister’s')])).replies).toMatchObject([{ reason: 'malformed' }])
  })

  it('that she took back does not come again with an act from before, and no record keeps it', async () => {
    later(1)
    const early = act('0661234567', { submittedAt: monday + dayMs / 2 })
    succeed(await write(supervisor, '0669999999'))
    later(1)
    succeed(await write(amina, null, '0669999999'))
    expect((await supervisor.sync([early])).replies).toMatchObject([{ kind: 'stored' }])
    expect(await onBoard()).toBeUndefined()
    const stranger = await association.newSupervisor('stranger', [await association.newCohort('Tizi')])
    const theirs = stranger.act({ kind: 'telephone', learnerId: idOf(amina), number: '0661234567' })
    expect((await stranger.sync([theirs])).replies).toMatchObject([{ reason: 'not-yours' }])
    const { db } = association.deps
    const records = await db.selectFrom('record').select('content').execute()
    const quarantined = await db.selectFrom('quarantine').select('raw').execute()
    const kept = [
      ...records.map(({ content }) => content),
      ...quarantined.map(({ raw }) => Buffer.from(raw).toString()),
    ]
    expect(kept.join()).not.toContain('0661234567')
  })

  it('is taken back by an act, too', async () => {
    succeed(await write(supervisor, '0661234567'))
    later(1)
    expect((await supervisor.sync([act(null)])).replies).toMatchObject([{ kind: 'stored' }])
    expect(await onBoard()).toBeUndefined()
  })

  it('is refused when it is none', async () => {
    expect(await write(supervisor, 'my sister’s')).toMatchObject({ problem: { reason: 'malformed-request' } })
  })
})
