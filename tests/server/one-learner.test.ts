import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CohortId } from '#domain/id.ts'
import { type Association, dayMs, monday, openAssociation } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { everyQuestion, type TestPhone } from '../support/phone.ts'

describeOnBoth('the page of one learner', (kind) => {
  let association: Association
  let cohortId: CohortId
  let amina: TestPhone
  let statements = 0
  beforeEach(async () => {
    association = await openAssociation(kind, { onStatement: () => (statements += 1) })
    cohortId = await association.newCohort()
    amina = await association.newLearner(cohortId, 'Amina')
  })
  afterEach(() => association.close())

  const firstMissed = async () =>
    (await association.learnerPage(amina)).attempts[0]?.responses.find(({ isCorrect }) => !isCorrect)

  it('says how many others chose the same, from the eighth person on', async () => {
    const { pack } = association
    await amina.sync([amina.attempt(pack, [])])
    expect(await firstMissed()).not.toHaveProperty('others')
    for (let person = 2; person <= 8; person += 1) {
      const phone = await association.newLearner(cohortId, `Learner ${person}`)
      await phone.sync([phone.attempt(pack, person % 2 === 0 ? everyQuestion : [])])
    }
    // Four of eight were wrong in the same way, Amina among them.
    expect(await firstMissed()).toMatchObject({ others: { chose: 4, of: 8 } })
    const right = (await association.learnerPage(amina)).attempts[0]?.responses.filter(
      ({ isCorrect }) => isCorrect,
    )
    for (const response of right ?? []) expect(response).not.toHaveProperty('others')
  })

  it('brings the idea behind a wrong choice, and none with a right one', async () => {
    const { pack } = association
    await amina.sync([amina.attempt(pack, ['q01'])])
    const responses = (await association.learnerPage(amina)).attempts[0]?.responses ?? []
    const ideas = responses.map(({ isCorrect, misconception }) => [isCorrect, misconception !== undefined])
    expect(ideas.length).toBeGreaterThan(1)
    for (const [isRight, hasIdea] of ideas) expect(hasIdea).toBe(!isRight)
  })

  it('lists the lessons she read to the end, the last first, without what she took back', async () => {
    const { pack } = association
    const read = (day: number, completed = true) =>
      amina.session(pack, { submittedAt: monday + day * dayMs, completed })
    association.setClock(monday + 9 * dayMs)
    const [first, second, half] = [read(1), read(3), read(4, false)]
    await amina.sync([second, first, half])
    const { lessons } = await association.learnerPage(amina)
    expect(lessons?.map(({ id }) => id)).toEqual([second.id, first.id])
    expect(lessons?.[0]).toMatchObject({ moduleId: 'play', finishedAt: monday + 3 * dayMs })
    await amina.sync([amina.voiding(pack, second)])
    expect((await association.learnerPage(amina)).lessons?.map(({ id }) => id)).toEqual([first.id])
  })

  it('costs as many statements for one quiz as for twenty', async () => {
    const { pack } = association
    await amina.sync([amina.attempt(pack, []), amina.session(pack)])
    await association.learnerPage(amina)
    statements = 0
    await association.learnerPage(amina)
    const few = statements
    for (let more = 0; more < 20; more += 1) await amina.sync([amina.attempt(pack, []), amina.session(pack)])
    statements = 0
    await association.learnerPage(amina)
    expect(statements).toBe(few)
  })
})
