import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { asId, uuidV7 } from '#domain/id.ts'
import { done } from '#protocol/desk/supervision.ts'
import { makeCode } from '#protocol/enrolment/code.ts'
import { type Association, idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { TestPhone } from '../support/phone.ts'

describeOnBoth('what she says of a visit on her own phone', (kind) => {
  let association: Association
  let amina: TestPhone
  let zahra: TestPhone
  let visitId: string
  beforeEach(async () => {
    association = await openAssociation(kind)
    const cohortId = await association.newCohort()
    amina = await association.newLearner(cohortId, 'Amina')
    zahra = await association.newSupervisor('zahra', [cohortId])
    association.setClock(association.now() + 3_600_000)
    const visit = zahra.act({
      ...{ kind: 'visit', learnerId: idOf(amina), lastStep: 'none', feedback: '', nextStep: null },
      list: { moduleId: association.pack.moduleId, packHash: association.pack.packHash },
      ...{ startedAt: association.now() - 60_000, endedAt: association.now(), confirmedByLearner: false },
      lines: [{ lineId: asId('waits'), value: '2' }],
    })
    await zahra.sync([visit])
    visitId = visit.id
  })
  afterEach(() => association.close())

  let seq = 0
  const reply = (otherwise: string | null, about = visitId) => ({
    ...{ id: uuidV7<'record'>(association.now(), randomBytes(10)), seq: (seq += 1), kind: 'visit-reply' },
    ...{ submittedAt: association.now(), offsetMs: 0, moduleId: null, packHash: null, language: 'ar' },
    ...{ visitId: about, otherwise },
  })
  const atDesk = async () => (await association.learnerPage(amina, zahra)).visits?.[0]?.reply
  /** Another phone of hers, by a code of her supervisor. */
  async function secondPhone(): Promise<TestPhone> {
    const code = makeCode(randomBytes(6))
    const path = `/api/recoveries/${uuidV7(association.now(), randomBytes(10))}`
    succeed(await association.administrator.ask(done, 'PUT', path, { learnerId: idOf(amina), code }))
    const other = association.newPhone()
    succeed(await other.join(code, null))
    return other
  }
  const kept = () => association.deps.db.selectFrom('record').select('kind').execute()

  it('has a receipt, and stands on the line of the visit at the desk', async () => {
    expect(await atDesk()).toBeUndefined()
    const said = reply(null)
    const first = (await amina.sync([said])).replies
    expect(first).toMatchObject([{ kind: 'stored', id: said.id, receipt: expect.any(String), score: null }])
    expect(await atDesk()).toEqual({ otherwise: null, at: association.now() })
    expect((await amina.sync([said])).replies).toEqual(first)
  })

  it('may be changed by a later one, and the later one stands', async () => {
    await amina.sync([reply(null), reply('The corner was closed that day.')])
    expect(await atDesk()).toMatchObject({ otherwise: 'The corner was closed that day.' })
  })

  it('is no learning: no module is begun, and no module is late or done by it', async () => {
    const before = (await association.board(zahra)).learners[0]?.cells
    await amina.sync([reply(null)])
    expect((await association.board(zahra)).learners[0]?.cells).toEqual(before)
  })

  it('about a visit that nobody knows is kept, and shown nowhere', async () => {
    const about = uuidV7<'record'>(association.now(), randomBytes(10))
    expect((await amina.sync([reply(null, about)])).replies).toMatchObject([{ kind: 'stored' }])
    expect(await atDesk()).toBeUndefined()
  })

  it('of somebody else about her visit is not hers', async () => {
    const cohortId = (await association.board(zahra)).cohorts[0]?.id
    const naima = await association.newLearner(cohortId ?? asId('none'), 'Naima')
    await naima.sync([reply(null)])
    expect(await atDesk()).toBeUndefined()
  })

  it('that says otherwise with no word is malformed, and kept with those not accepted', async () => {
    expect((await amina.sync([reply('')])).replies).toMatchObject([{ kind: 'refused', reason: 'malformed' }])
    expect(await kept()).toEqual([{ kind: 'visit' }])
  })

  it('comes to her other phone as a record', async () => {
    const other = await secondPhone()
    const said = reply('We sang outside.')
    await amina.sync([said])
    expect((await other.sync()).changes).toContainEqual(
      expect.objectContaining({ kind: 'record', record: said }),
    )
  })

  it('that she sees it otherwise is on the board, until she agrees or is visited again', async () => {
    const onBoard = async () =>
      (await association.board(zahra)).learners.find(({ id }) => id === idOf(amina))?.lastVisit?.otherwiseAt
    expect(await onBoard()).toBeUndefined()
    const at = association.now()
    await amina.sync([reply('We sang outside.')])
    expect(await onBoard()).toBe(at)
    association.setClock(at + 60_000)
    await amina.sync([reply(null)])
    expect(await onBoard()).toBeUndefined()
    association.setClock(at + 120_000)
    await amina.sync([reply('Still, we sang.')])
    expect(await onBoard()).toBe(at + 120_000)
    association.setClock(at + 240_000)
    await zahra.sync([
      zahra.act({
        ...{ kind: 'visit', learnerId: idOf(amina), lastStep: 'none', feedback: '', nextStep: null },
        list: { moduleId: association.pack.moduleId, packHash: association.pack.packHash },
        ...{ startedAt: at + 200_000, endedAt: at + 201_000, confirmedByLearner: true },
        lines: [{ lineId: asId('waits'), value: '2' }],
      }),
    ])
    expect(await onBoard()).toBeUndefined()
  })
})
