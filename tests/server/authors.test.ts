import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CohortId } from '#domain/id.ts'
import { quarantineAnswer } from '#protocol/supervision.ts'
import { type Association, idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { everyQuestion, type TestPhone } from '../support/phone.ts'

describeOnBoth('a record that somebody else delivered first', (kind) => {
  let association: Association
  let cohortId: CohortId
  let author: TestPhone
  let other: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
    author = await association.newLearner(cohortId, 'Amina')
    other = await association.newLearner(cohortId, 'Khadija')
  })
  afterEach(() => association.close())

  const reasons = async (phone: TestPhone) =>
    (await association.learnerPage(phone)).quarantine.map(({ reason }) => reason)

  it('is still stored for its author, with all that follows from it', async () => {
    const attempt = author.attempt(association.pack, everyQuestion)
    await other.sync([attempt])
    const { replies, changes } = await author.sync([attempt])
    expect(replies).toMatchObject([{ kind: 'stored', score: { raw: 4, max: 4 } }])
    expect(changes.some((change) => change.kind === 'certificate')).toBe(true)
    expect(await association.cell(author)).toMatchObject({ state: 'passed', attempts: 1 })
    expect((await author.sync([attempt])).replies).toMatchObject(replies)
  })

  it('is shown to whoever follows either, until somebody has looked', async () => {
    const attempt = author.attempt(association.pack, everyQuestion)
    await other.sync([attempt])
    expect(await reasons(other)).toEqual([])
    await author.sync([attempt])
    expect([await reasons(author), await reasons(other)]).toEqual([['same-record'], ['same-record']])
    expect((await association.board()).learners.map(({ quarantined }) => quarantined)).toEqual([1, 1])
    const [entry] = (await association.learnerPage(other)).quarantine
    const path = `/api/learners/${idOf(other)}/quarantine/${entry?.code.toLowerCase()}`
    const seen = await association.administrator.ask(quarantineAnswer, 'PUT', path, { accepted: true })
    expect(succeed(seen).refused).toBeNull()
    expect([await reasons(author), await reasons(other)]).toEqual([['same-record'], []])
    await author.sync([attempt])
    expect(await reasons(other)).toEqual([])
  })

  it('a question asked under two accounts is answered to both, and withdrawn by each for herself', async () => {
    const question = author.question(association.pack)
    await other.sync([question])
    await author.sync([question])
    const response = await association.administrator.raw('PUT', `/api/answers/${question.id}`, {
      text: 'Yes.',
    })
    expect(response.status).toBe(200)
    for (const phone of [author, other]) {
      const answers = (await phone.sync()).changes.filter((change) => change.kind === 'answer')
      expect(answers).toMatchObject([{ answer: { id: question.id, text: 'Yes.' } }])
    }
  })

  it('that was refused to its author before is stored when her phone offers it again', async () => {
    const attempt = author.attempt(association.pack, everyQuestion)
    await other.sync([attempt])
    // As an older server left it.
    await author.sync([{ ...attempt, kind: 'unheard-of' }])
    await association.deps.db.updateTable('quarantine').set({ reason: 'different-content' }).execute()
    await author.sync([attempt])
    expect(await reasons(author)).toEqual(['same-record'])
  })
})
