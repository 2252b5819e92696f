import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CohortId } from '#domain/id.ts'
import { type Association, dayMs, idOf, openAssociation } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { everyQuestion, type TestPhone } from '../support/phone.ts'

describeOnBoth('a result that can never be accepted', (kind) => {
  let association: Association
  let cohortId: CohortId
  let amina: TestPhone
  let zahra: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
    amina = await association.newLearner(cohortId, 'Amina')
    zahra = await association.newSupervisor('zahra', [cohortId])
  })
  afterEach(() => association.close())

  const code = async (): Promise<string> => (await association.learnerPage(amina)).quarantine[0]?.code ?? ''
  const waiting = async (): Promise<number> => (await association.board()).learners[0]?.quarantined ?? -1
  const dismiss = async (by: TestPhone, of: string) => {
    const { replies } = await by.sync([by.act({ kind: 'dismiss', learnerId: idOf(amina), code: of })])
    const [reply] = replies
    return reply?.kind === 'refused' ? reply.reason : reply?.kind
  }
  /** The same id with other content: the server keeps the first. */
  const sendTwo = async () => {
    const attempt = amina.attempt(association.pack, everyQuestion)
    const other = { ...attempt, spentMs: attempt.spentMs + 1 }
    await amina.sync([attempt])
    await amina.sync([other])
    return other
  }

  it('is taken off the list by whoever follows her, and stays off when it comes again', async () => {
    const other = await sendTwo()
    expect(await waiting()).toBe(1)
    expect(await dismiss(zahra, await code())).toBe('stored')
    expect(await waiting()).toBe(0)
    expect((await association.learnerPage(amina)).quarantine).toEqual([])
    association.setClock(association.now() + dayMs)
    await amina.sync([other])
    expect(await waiting()).toBe(0)
    const kept = await association.deps.db.selectFrom('quarantine').select(['reason', 'raw']).execute()
    expect(kept).toMatchObject([{ reason: 'different-content' }])
  })

  it('is not taken off by anybody else, and nothing else is taken off', async () => {
    await sendTwo()
    const found = await code()
    const karima = await association.newSupervisor('karima', [await association.newCohort('Tizi')])
    expect(await dismiss(karima, found)).toBe('not-yours')
    expect(await dismiss(zahra, 'AAAA-AAAA')).toBe('not-yours')
    expect(await waiting()).toBe(1)
  })

  it('is not what can still be accepted: that is somebody’s work', async () => {
    await amina.sync([{ ...amina.attempt(association.pack, everyQuestion), packHash: 'f'.repeat(64) }])
    expect(await dismiss(zahra, await code())).toBe('malformed')
    expect(await waiting()).toBe(1)
  })
})
