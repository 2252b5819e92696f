import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Act, PlanAct } from '#domain/desk/act.ts'
import { asId, type CohortId, type Id, uuidV7 } from '#domain/id.ts'
import { type Association, monday, openAssociation } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { TestPhone } from '../support/phone.ts'

describeOnBoth('a plan kept under a name', (kind) => {
  let association: Association
  let cohortId: CohortId
  let zahra: TestPhone
  let naima: TestPhone
  const planId: Id<'plan'> = uuidV7(monday, randomBytes(10))
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
    zahra = await association.newSupervisor('zahra', [cohortId])
    naima = await association.newSupervisor('naima', [cohortId])
  })
  afterEach(() => association.close())

  const planOf = (by: TestPhone, changes: Partial<PlanAct> = {}, stamp: object = {}): Act => {
    const pattern = { modules: [association.pack.moduleId], afterDays: 21, every: 7, graceDays: 2 }
    const named = { name: 'First weeks', removed: false, was: null }
    return by.act({ kind: 'plan', planId, cohortId, ...pattern, ...named, ...changes }, stamp)
  }
  const deliver = async (by: TestPhone, ...acts: readonly Act[]) =>
    (await by.sync(acts)).replies.map((reply) => (reply.kind === 'refused' ? reply.reason : reply.kind))
  const plansOf = async (by: TestPhone) => (await association.board(by)).plans
  const was = { name: 'First weeks', removed: false }

  it('is on the board of everybody who follows the group, and of nobody else', async () => {
    expect(await plansOf(naima)).toBeUndefined()
    expect(await deliver(zahra, planOf(zahra))).toEqual(['stored'])
    const kept = { id: planId, cohortId, name: 'First weeks', modules: [association.pack.moduleId] }
    expect(await plansOf(naima)).toEqual([{ ...kept, afterDays: 21, every: 7, graceDays: 2 }])
    const elsewhere = await association.newSupervisor('other', [await association.newCohort('Tinghir')])
    expect(await plansOf(elsewhere)).toBeUndefined()
    expect(await deliver(elsewhere, planOf(elsewhere, { name: 'Mine', was }))).toEqual(['not-yours'])
  })

  it('gets another name and is removed; said twice it is one', async () => {
    await deliver(zahra, planOf(zahra), planOf(zahra))
    expect(await plansOf(zahra)).toHaveLength(1)
    await deliver(naima, planOf(naima, { name: 'Autumn', was }))
    expect(await plansOf(zahra)).toMatchObject([{ name: 'Autumn' }])
    await deliver(zahra, planOf(zahra, { removed: true, was }))
    expect(await plansOf(zahra)).toBeUndefined()
    expect(await deliver(naima, planOf(naima, { name: 'Winter', was: { ...was, name: 'Autumn' } }))).toEqual([
      'stored',
    ])
    expect(await plansOf(naima)).toBeUndefined()
  })

  it('named by two who did not see each other: the later name stands in any order, and the other is said', async () => {
    await deliver(zahra, planOf(zahra))
    const early = planOf(zahra, { name: 'Autumn', was }, { submittedAt: monday + 1_000 })
    const late = planOf(naima, { name: 'September', was }, { submittedAt: monday + 2_000 })
    association.setClock(monday + 60_000)
    await deliver(naima, late)
    await deliver(zahra, early)
    expect(await plansOf(zahra)).toMatchObject([{ name: 'September' }])
    const { overtaken } = await association.board(zahra)
    expect(overtaken).toMatchObject([
      { subject: 'plan', objectId: planId, field: 'name', mine: 'Autumn', now: 'September' },
    ])
  })

  it.each<[string, Partial<PlanAct>]>([
    ['a name of which nothing shows', { name: ' ' }],
    ['a module nobody knows', { modules: [asId('nowhere')] }],
  ])('with %s is refused, and kept on the phone', async (_, changes) => {
    expect(await deliver(zahra, planOf(zahra, changes))).toEqual(['malformed'])
    expect(await plansOf(zahra)).toBeUndefined()
  })
})
