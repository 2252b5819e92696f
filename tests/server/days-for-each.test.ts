import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Act, AssignAct } from '#domain/desk/act.ts'
import { type CohortId, type Id, uuidV7 } from '#domain/id.ts'
import { type Association, dayMs, idOf, monday, openAssociation } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { TestPhone } from '../support/phone.ts'

describeOnBoth('an assignment with days instead of a day', (kind) => {
  let association: Association
  let cohortId: CohortId
  let amina: TestPhone
  let zahra: TestPhone
  const assignmentId: Id<'assignment'> = uuidV7(monday, randomBytes(10))
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
    amina = await association.newLearner(cohortId, 'Amina')
    zahra = await association.newSupervisor('zahra', [cohortId])
  })
  afterEach(() => association.close())

  const facts = { dueOn: null, afterDays: 14, graceDays: 0, note: null }
  const assignOf = (changes: Partial<AssignAct> = {}, stamp: object = {}): Act => {
    const aim = { cohortId, learnerId: null, meant: false, was: null }
    const { moduleId: module } = association.pack
    return zahra.act({ kind: 'assign', assignmentId, module, ...aim, ...facts, ...changes }, stamp)
  }
  const deliver = async (...acts: readonly Act[]) => (await zahra.sync(acts)).replies.map((one) => one.kind)
  const dueOf = async (phone: TestPhone): Promise<string | null | undefined> => {
    phone.cursor = null
    const { changes } = await phone.sync()
    return changes.flatMap((change) => (change.kind === 'assignment' ? [change.assignment.dueOn] : []))[0]
  }
  const onBoard = async () => (await association.board(zahra)).assignments[0]

  it('gives each her own days: from the day it was asked, or from the day she joined', async () => {
    expect(await deliver(assignOf())).toEqual(['stored'])
    expect(await dueOf(amina)).toBe('2026-09-21')
    expect(await onBoard()).toMatchObject({ dueOn: null, afterDays: 14 })
    association.setClock(monday + 60 * dayMs)
    const later = await association.newLearner(cohortId, 'Khadija')
    expect(await dueOf(later)).toBe('2026-11-20')
    const row = (await association.board(zahra)).learners.find(({ id }) => id === idOf(later))
    expect(row?.cells[0]?.assignment).toMatchObject({ state: 'assigned', dueOn: '2026-11-20' })
  })

  it('counts no day that the act waited on a phone', async () => {
    const act = assignOf()
    association.setClock(monday + 30 * dayMs)
    expect(await deliver(act)).toEqual(['stored'])
    expect(await dueOf(amina)).toBe('2026-10-21')
  })

  it('can get a day later, and days again; an older app that says nothing of days leaves them', async () => {
    await deliver(assignOf())
    const { afterDays: _, ...older } = facts
    const oldWords = { ...older, note: 'Soon.', was: older }
    const fromOlder = zahra.act({
      ...{ kind: 'assign', assignmentId, module: association.pack.moduleId, cohortId, learnerId: null },
      ...{ meant: false, ...oldWords },
    })
    expect(await deliver(fromOlder)).toEqual(['stored'])
    expect(await onBoard()).toMatchObject({ afterDays: 14, note: 'Soon.' })
    await deliver(assignOf({ dueOn: '2026-10-01', afterDays: null, was: facts }))
    expect(await dueOf(amina)).toBe('2026-10-01')
    expect(await onBoard()).not.toHaveProperty('afterDays')
    await deliver(
      assignOf({ dueOn: null, afterDays: 7, was: { ...facts, dueOn: '2026-10-01', afterDays: null } }),
    )
    expect(await dueOf(amina)).toBe('2026-09-14')
  })
})
