import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ActFacts } from '#domain/desk/act.ts'
import { asId, type CohortId } from '#domain/id.ts'
import { type Association, dayMs, idOf, openAssociation } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { TestPhone } from '../support/phone.ts'

describeOnBoth('an observer who calibrates', (kind) => {
  let association: Association
  let cohortId: CohortId
  let amina: TestPhone
  let zahra: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
    amina = await association.newLearner(cohortId, 'Amina')
    zahra = await association.newSupervisor('zahra', [cohortId])
    association.setClock(association.now() + dayMs)
  })
  afterEach(() => association.close())

  const written = (value: '0' | '1' | '2', master: '0' | '1' | '2', lineId: string) => ({
    ...{ sceneId: 'rope', lineId: asId<'line'>(lineId), value, master },
  })
  const agreed = [written('2', '2', 'calm'), written('1', '1', 'feeling'), written('0', '0', 'praise')]
  const calibrate = async (phone: TestPhone, values: readonly ReturnType<typeof written>[]) =>
    (await phone.sync([phone.act({ kind: 'calibration', values })])).replies.map((reply) => reply.kind)
  const visit = async (): Promise<void> => {
    const now = association.now()
    const facts: ActFacts = {
      kind: 'visit',
      learnerId: idOf(amina),
      list: { moduleId: association.pack.moduleId, packHash: association.pack.packHash },
      ...{ startedAt: now - 60_000, endedAt: now, feedback: '', nextStep: null, lines: [] },
      ...{ lastStep: 'none', confirmedByLearner: true },
    }
    await zahra.sync([zahra.act(facts)])
  }
  const marks = async () => (await association.learnerPage(amina, zahra)).visits?.map((one) => one.calibrated)
  const until = async () => (await association.board(zahra)).calibratedUntil

  it('reads until when it counts, on whatever phone she opens', async () => {
    expect(await until()).toBeNull()
    expect(await calibrate(zahra, agreed)).toEqual(['stored'])
    const last = (await until()) ?? 0
    expect(Math.round((last - association.now()) / dayMs)).toBe(365)
  })

  it('is not calibrated by values that differ too often, and what counted before stays', async () => {
    await calibrate(zahra, [...agreed, written('0', '2', 'quarrel'), written('0', '2', 'corner')])
    expect(await until()).toBeNull()
    await calibrate(zahra, agreed)
    const before = await until()
    association.setClock(association.now() + dayMs)
    await calibrate(zahra, [written('0', '2', 'quarrel')])
    expect(await until()).toBe(before)
  })

  it('has each visit marked by what she was on that day', async () => {
    await visit()
    association.setClock(association.now() + dayMs)
    await calibrate(zahra, agreed)
    association.setClock(association.now() + dayMs)
    await visit()
    expect(await marks()).toEqual([true, false])
    association.setClock(association.now() + 366 * dayMs)
    await visit()
    expect(await marks()).toEqual([false, true, false])
  })

  it('belongs to the staff: an educator’s is refused and kept', async () => {
    expect(await calibrate(amina, agreed)).toEqual(['refused'])
    const kept = await association.deps.db.selectFrom('quarantine').select('reason').execute()
    expect(kept).toEqual([{ reason: 'not-yours' }])
  })
})
