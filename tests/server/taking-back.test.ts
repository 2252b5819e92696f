import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CohortId } from '#domain/id.ts'
import { resultsCsv } from '#server/exports/results-csv.ts'
import { rebuildReports } from '#server/progress/rebuild.ts'
import { type Association, monday, openAssociation } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { everyQuestion, type TestPhone } from '../support/phone.ts'

describeOnBoth('what a learner takes back', (kind) => {
  let association: Association
  let cohortId: CohortId
  let phone: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
    phone = await association.newLearner(cohortId, 'Amina')
  })
  afterEach(() => association.close())

  it('is on her page as withdrawn, with the day and her words, and counts nowhere', async () => {
    const { pack } = association
    const quiz = phone.attempt(pack, everyQuestion)
    const practice = phone.practice(pack)
    const question = phone.question(pack)
    const session = phone.session(pack)
    await phone.sync([quiz, practice, question, session])
    expect(await association.cell(phone)).toMatchObject({ state: 'passed', attempts: 1, lessonsCompleted: 1 })
    const before = (await association.learnerPage(phone)).attempts[0]
    association.setClock(monday + 60_000)
    await phone.sync([quiz, practice, question, session].map((record) => phone.voiding(pack, record)))

    const page = await association.learnerPage(phone)
    expect(page.attempts).toEqual([])
    expect(page.practices).toEqual([])
    const shown = { finishedAt: monday, withdrawnAt: monday + 60_000, reason: 'tapped by a child' }
    expect(page.withdrawn?.toSorted((a, b) => a.kind.localeCompare(b.kind))).toMatchObject([
      { kind: 'attempt', id: quiz.id, score: { raw: 4, max: 4 }, receipt: before?.receipt, ...shown },
      { kind: 'practice', id: practice.id, score: null, ...shown },
      { kind: 'question', id: question.id, score: null, ...shown },
      { kind: 'session', id: session.id, score: null, ...shown },
    ])
    expect(await association.cell(phone)).toBeUndefined()
    const board = await association.board()
    expect(board.openQuestions).toBe(0)
    expect(
      resultsCsv(board, 'fr', { titles: new Map(), order: [], association: null, spent: new Map() }),
    ).not.toContain('Réussi')
    await rebuildReports(association.deps.db)
    expect(await association.board()).toEqual(board)
  })

  it('leaves the second best attempt as best and last, on the board and after a rebuild', async () => {
    const { pack } = association
    const [right, wrong] = [phone.attempt(pack, everyQuestion), phone.attempt(pack, ['q01'])]
    await phone.sync([wrong, right])
    await phone.sync([phone.voiding(pack, right)])
    const cell = await association.cell(phone)
    expect(cell).toMatchObject({ state: 'failed', best: { raw: 1, max: 4 }, attempts: 1 })
    await rebuildReports(association.deps.db)
    expect(await association.cell(phone)).toEqual(cell)
  })

  it('is hers alone to take back: a withdrawal of a colleague changes nothing', async () => {
    const { pack } = association
    const quiz = phone.attempt(pack, everyQuestion)
    await phone.sync([quiz])
    const colleague = await association.newLearner(cohortId, 'Khadija')
    await colleague.sync([colleague.voiding(pack, quiz)])
    expect(await association.cell(phone)).toMatchObject({ state: 'passed' })
    expect((await association.learnerPage(phone)).withdrawn).toEqual([])
    expect((await association.learnerPage(colleague)).withdrawn).toEqual([])
  })

  it('is not sent to a phone of an older protocol', async () => {
    association.administrator.protocol = 1
    expect(await association.learnerPage(phone)).not.toHaveProperty('withdrawn')
  })
})
