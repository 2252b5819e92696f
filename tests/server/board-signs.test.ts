import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CohortId } from '#domain/id.ts'
import { done } from '#protocol/desk/supervision.ts'
import { type Association, dayMs, idOf, monday, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { everyQuestion, type TestPhone } from '../support/phone.ts'

describeOnBoth('what waits for somebody, on the board', (kind) => {
  let association: Association
  let cohortId: CohortId
  let phone: TestPhone
  let statements = 0
  beforeEach(async () => {
    association = await openAssociation(kind, { onStatement: () => (statements += 1) })
    cohortId = await association.newCohort()
    phone = await association.newLearner(cohortId)
  })
  afterEach(() => association.close())

  const row = async () => (await association.board()).learners.find(({ id }) => id === idOf(phone))
  const signs = async () => (await row())?.signs

  it('is not there for a learner of whom nothing waits', async () => {
    await phone.sync([phone.attempt(association.pack, everyQuestion)])
    expect(await row()).not.toHaveProperty('signs')
  })

  it('says since when her oldest question waits, and her request about her data apart', async () => {
    const { pack } = association
    const first = phone.question(pack)
    await phone.sync([first])
    association.setClock(monday + dayMs)
    // Her own words may say anything, also what a request looks like.
    await phone.sync([phone.question(pack, { text: '"topic":"erasure"' })])
    expect(await signs()).toMatchObject({ questionAt: monday, requestAt: null })
    association.setClock(monday + 2 * dayMs)
    const request = { topic: 'erasure', moduleId: null, packHash: null, lessonId: null, card: null } as const
    await phone.sync([phone.question(pack, request)])
    expect(await signs()).toMatchObject({ questionAt: monday, requestAt: monday + 2 * dayMs })
    expect((await association.board()).openQuestions).toBe(3)
    const reply = { text: 'Three seconds.' }
    succeed(await association.administrator.ask(done, 'PUT', `/api/answers/${first.id}`, reply))
    expect(await signs()).toMatchObject({ questionAt: monday + dayMs })
  })

  it('says since when her oldest result is not accepted', async () => {
    const { pack } = association
    await phone.sync([{ ...phone.attempt(pack, everyQuestion), packHash: 'f'.repeat(64) }])
    association.setClock(monday + dayMs)
    await phone.sync([{ ...phone.attempt(pack, everyQuestion), packHash: 'f'.repeat(64) }])
    expect(await row()).toMatchObject({ quarantined: 2, signs: { quarantinedAt: monday } })
  })

  it('counts questions missed twice, the last time too, until the module is passed', async () => {
    const { pack } = association
    const tries = [['q01', 'q02'], ['q01'], ['q01', 'q03']]
    for (const [day, right] of tries.entries())
      await phone.sync([phone.attempt(pack, right, { submittedAt: monday - (9 - day) * dayMs })])
    // q02 was missed twice in the end, q03 was right the last time, q04 was never right.
    expect(await signs()).toMatchObject({ missed: [{ moduleId: 'play', questions: 2 }] })
    await phone.sync([phone.attempt(pack, everyQuestion, { submittedAt: monday - dayMs })])
    expect(await row()).not.toHaveProperty('signs')
    expect(await association.cell(phone)).toMatchObject({ passedAt: monday - dayMs })
  })

  it('takes as many statements for twelve learners as for two', async () => {
    const ask = async (): Promise<number> => {
      statements = 0
      await association.board()
      return statements
    }
    await association.newLearner(cohortId)
    const ofTwo = await ask()
    for (let at = 0; at < 10; at++) {
      const other = await association.newLearner(cohortId)
      const { pack } = association
      await other.sync([other.question(pack), other.attempt(pack, ['q01']), other.attempt(pack, ['q01'])])
    }
    expect(await ask()).toBe(ofTwo)
  })
})
