import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as v from 'valibot'
import type { CohortId } from '#domain/id.ts'
import type { Contact, LocalCard } from '#protocol/desk/local-card.ts'
import { contactProblem, localCardPut } from '#protocol/desk/local-card-put.ts'
import { done } from '#protocol/desk/supervision.ts'
import type { SyncResponse } from '#protocol/sync/sync.ts'
import { type Association, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { TestPhone } from '../support/phone.ts'

const aContact = (changes: Partial<Contact> = {}): Contact => ({
  kind: 'health-centre',
  label: null,
  phone: '05 28 00 00 00',
  note: 'من 8:30 إلى 16:30',
  ...changes,
})
const aCard = (changes: Partial<LocalCard> = {}): LocalCard => ({
  contacts: [aContact()],
  checkedOn: '2026-09-01',
  ...changes,
})
const cardsIn = (answer: SyncResponse): (LocalCard | undefined)[] =>
  answer.changes.flatMap((change) =>
    change.kind === 'account' ? change.account.cohorts.map((cohort) => cohort.localCard) : [],
  )

describeOnBoth('the local card', (kind) => {
  let association: Association
  let cohortId: CohortId
  let supervisor: TestPhone
  let learner: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
    supervisor = await association.newSupervisor('own', [cohortId])
    learner = await association.newLearner(cohortId)
    await learner.sync()
    await supervisor.sync()
  })
  afterEach(() => association.close())

  const put = async (card: LocalCard): Promise<void> =>
    void succeed(await supervisor.ask(done, 'PUT', `/api/cohorts/${cohortId}/local-card`, card))

  it('reaches the phones of the cohort and of those who follow it, and the board', async () => {
    const elsewhere = await association.newLearner(await association.newCohort('Elsewhere'), 'Khadija')
    await elsewhere.sync()
    await put(aCard())
    expect(cardsIn(await learner.sync())).toEqual([aCard()])
    expect(cardsIn(await supervisor.sync())).toEqual([aCard()])
    expect((await elsewhere.sync()).changes).toEqual([])
    expect((await association.board(supervisor)).cohorts[0]?.localCard).toEqual(aCard())
  })

  it('sent twice changes nothing; renaming the cohort leaves it', async () => {
    await put(aCard())
    await learner.sync()
    await put(aCard())
    expect((await learner.sync()).changes).toEqual([])
    const rename = { name: 'Imlil', timeZone: 'Africa/Casablanca' }
    succeed(await supervisor.ask(done, 'PUT', `/api/cohorts/${cohortId}`, rename))
    expect(cardsIn(await learner.sync())).toEqual([aCard()])
  })

  it('takes a day on which somebody can have called, and keeps one from before that rule', async () => {
    const status = async (checkedOn: string) =>
      (await supervisor.raw('PUT', `/api/cohorts/${cohortId}/local-card`, aCard({ checkedOn }))).status
    const day = (ahead: number) => new Date(association.now() + ahead * 86_400_000).toISOString().slice(0, 10)
    for (const odd of ['9999-12-31', '0001-01-01', '1990-06-01', day(3)]) expect(await status(odd)).toBe(400)
    for (const possible of [day(0), day(1), day(-400)]) expect(await status(possible)).toBe(200)
    await association.deps.db
      .updateTable('cohort')
      .set({ local_card: JSON.stringify(aCard({ checkedOn: '0026-01-01' })) })
      .execute()
    expect(await status('0026-01-01')).toBe(200)
  })

  it('dates only the numbers that stood on the screen of who called them', async () => {
    const path = `/api/cohorts/${cohortId}/local-card`
    const was = aCard({ checkedOn: null })
    await put(was)
    await put(aCard({ checkedOn: null, contacts: [aContact({ phone: '0528111111' })] }))
    const dated = { ...was, checkedOn: '2026-09-07', was }
    const reply = await supervisor.ask(done, 'PUT', path, dated)
    expect(reply.kind === 'problem' && reply.problem.reason).toBe('conflict')
    const card = async () => (await association.board(supervisor)).cohorts[0]?.localCard
    expect(await card()).toMatchObject({ checkedOn: null, contacts: [{ phone: '0528111111' }] })
    // What others wrote beside a number is no number.
    const noted = await card()
    await put({ contacts: [{ ...aContact({ phone: '0528111111' }), note: 'Mornings' }], checkedOn: null })
    succeed(await supervisor.ask(done, 'PUT', path, { ...noted, checkedOn: '2026-09-07', was: noted }))
    expect(await card()).toMatchObject({ checkedOn: '2026-09-07', contacts: [{ note: 'Mornings' }] })
  })

  it('with a number nobody could verify is refused', async () => {
    for (const phone of ['150', '1 1 2', '190', '141', 'call me'])
      expect(
        (
          await supervisor.raw('PUT', `/api/cohorts/${cohortId}/local-card`, {
            ...aCard(),
            contacts: [{ ...aContact(), phone }],
          })
        ).status,
      ).toBe(400)
    expect((await learner.sync()).changes).toEqual([])
  })
})

describe('a contact', () => {
  it('may be a short number, and 141 under its own name only', () => {
    expect(v.is(localCardPut, aCard({ contacts: [aContact({ phone: '2511' })] }))).toBe(true)
    expect(v.is(localCardPut, aCard({ contacts: [aContact({ kind: 'samu', phone: '141' })] }))).toBe(true)
    expect(contactProblem(aContact({ phone: '141' }))).toBe('samu')
    expect(contactProblem(aContact({ phone: '+1-5.0' }))).toBe('unverified')
  })

  it('says something: a number, a name or a note', () => {
    expect(contactProblem(aContact({ phone: null, note: null }))).toBe('empty')
    expect(contactProblem(aContact({ kind: 'other' }))).toBe('label')
    expect(contactProblem(aContact({ phone: null }))).toBeUndefined()
  })
})
