import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Association, openAssociation } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { everyQuestion } from '../support/phone.ts'

describeOnBoth('from a code to the board', (kind) => {
  let association: Association
  beforeEach(async () => {
    association = await openAssociation(kind)
  })
  afterEach(() => association.close())

  it('a learner joins, delivers an attempt, gets a receipt, and the board shows it', async () => {
    const cohortId = await association.newCohort()
    await association.assign({ cohortId })
    const phone = await association.newLearner(cohortId, 'Amina')
    const first = await phone.sync()
    expect(first.changes.map((change) => change.kind)).toEqual(['account', 'assignment'])

    const attempt = phone.attempt(association.pack, everyQuestion, { score: { raw: 1, max: 4 } })
    const answer = await phone.sync([attempt])
    expect(answer.replies).toEqual([
      {
        kind: 'stored',
        id: attempt.id,
        receipt: expect.stringMatching(/^.{4}-.{4}$/),
        receivedAt: association.now(),
        score: { raw: 4, max: 4 },
        verdict: { score: { raw: 4, max: 4 }, passed: true, measuredOffsetMs: 0 },
      },
    ])
    expect(answer.missing).toEqual([])
    expect(await association.cell(phone)).toMatchObject({
      state: 'passed',
      best: { raw: 4, max: 4 },
      attempts: 1,
      assignment: { state: 'satisfied', timing: 'on-time' },
    })
  })
})
