import { afterEach, beforeEach, expect, it } from 'vitest'
import { asId, type CohortId } from '#domain/id.ts'
import { monthBody, type MonthPerson, type MonthReport } from '#protocol/desk/month.ts'
import { done } from '#protocol/desk/supervision.ts'
import { type Association, dayMs, idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { everyQuestion, type TestPhone } from '../support/phone.ts'

const august = Date.UTC(2026, 7, 20, 12)
const september = '2026-09'

describeOnBoth('the month report of a group', (kind) => {
  let association: Association
  let cohortId: CohortId
  let statements = 0
  beforeEach(async () => {
    association = await openAssociation(kind, { onStatement: () => (statements += 1) })
    cohortId = await association.newCohort()
  })
  afterEach(() => association.close())

  const report = async (month = september, by = association.administrator): Promise<MonthReport> =>
    succeed(await by.ask(monthBody, 'GET', `/api/cohorts/${cohortId}/months/${month}`))
  const rowOf = async (phone: TestPhone, month?: string): Promise<Partial<MonthPerson> | undefined> =>
    (await report(month)).people.find(({ id }) => id === idOf(phone))

  it('counts what was finished in it, each lesson once, and replies to the questions of it', async () => {
    const { pack } = association
    const phone = await association.newLearner(cohortId)
    const question = phone.question(pack)
    await phone.sync([
      phone.session(pack, { spentMs: 240_000 }),
      phone.session(pack, { spentMs: 90_000 }),
      phone.session(pack, { lessonId: asId('how-to-play'), completed: false, furthestCard: 2 }),
      phone.attempt(pack, []),
      phone.attempt(pack, everyQuestion),
      question,
      phone.question(pack, { text: 'And then?' }),
    ])
    await association.administrator.raw('PUT', `/api/answers/${question.id}`, { text: 'Count to five.' })
    // The only module there is: with it she has the course, too.
    expect(await rowOf(phone)).toEqual({
      ...{ id: idOf(phone), name: 'Amina', ended: false, active: true, overdue: 0 },
      ...{
        lessons: 1,
        quizzes: 2,
        passed: 1,
        minutes: 9,
        questions: 2,
        replied: 1,
        visits: 0,
        certificates: 2,
      },
    })
  })

  it('counts the visits to her that began in it', async () => {
    const phone = await association.newLearner(cohortId)
    const zahra = await association.newSupervisor('zahra', [cohortId])
    association.setClock(association.now() + 3_600_000)
    const { moduleId, packHash } = association.pack
    const facts = { learnerId: idOf(phone), list: { moduleId, packHash }, lastStep: 'none' } as const
    const visit = zahra.act({
      ...{ kind: 'visit', ...facts, startedAt: association.now() - 1_800_000, endedAt: association.now() },
      ...{ lines: [{ lineId: asId('waits'), value: '2' }], feedback: 'You wait.', nextStep: null },
      confirmedByLearner: true,
    })
    await zahra.sync([visit])
    expect(await rowOf(phone)).toMatchObject({ visits: 1, active: false })
    association.setClock(Date.UTC(2026, 9, 2, 12))
    expect(await rowOf(phone, '2026-10')).toMatchObject({ visits: 0 })
  })

  it('leaves out what was finished in another month, though it arrived in this one, and what was taken back', async () => {
    const { pack } = association
    const phone = await association.newLearner(cohortId)
    const mistaken = phone.session(pack)
    await phone.sync([phone.attempt(pack, everyQuestion, { submittedAt: august }), mistaken])
    await phone.sync([phone.voiding(pack, mistaken)])
    // She joined in September: what she did before counts where she is now, in no month of this group.
    expect(await rowOf(phone)).toMatchObject({ active: false, lessons: 0, quizzes: 0, passed: 0 })
    expect(await rowOf(phone, '2026-08')).toBeUndefined()
  })

  it('goes by the corrected clock of her phone', async () => {
    const phone = await association.newLearner(cohortId)
    association.setClock(Date.UTC(2026, 9, 2, 12))
    // A clock three days ahead, as measured before: in October by its word, on 29 September in truth.
    const ahead = { submittedAt: Date.UTC(2026, 9, 2, 10), offsetMs: -3 * dayMs }
    await phone.sync([phone.session(association.pack, ahead)])
    expect(await rowOf(phone)).toMatchObject({ active: true, lessons: 1 })
    expect(await rowOf(phone, '2026-10')).toMatchObject({ active: false, lessons: 0 })
  })

  it('says who is overdue as the board does, and of a past month as it stood at its end', async () => {
    const { pack } = association
    await association.assign({ cohortId, dueOn: '2026-09-14' })
    const phone = await association.newLearner(cohortId)
    expect(await rowOf(phone)).toMatchObject({ overdue: 0 })
    association.setClock(Date.UTC(2026, 8, 20, 12))
    const overdueOf = async () => {
      const { learners } = await association.board()
      return learners.flatMap(({ cells }) => cells.filter((cell) => cell.assignment?.state === 'overdue'))
        .length
    }
    expect([(await rowOf(phone))?.overdue, await overdueOf()]).toEqual([1, 1])
    association.setClock(Date.UTC(2026, 9, 10, 12))
    await phone.sync([phone.attempt(pack, everyQuestion)])
    expect([(await rowOf(phone, '2026-10'))?.overdue, await overdueOf()]).toEqual([0, 0])
    expect(await rowOf(phone)).toMatchObject({ overdue: 1, passed: 0, certificates: 0 })
    expect(await rowOf(phone, '2026-10')).toMatchObject({ passed: 1, certificates: 2 })
  })

  it('a certificate that is issued again under another name is not a second one', async () => {
    const phone = await association.newLearner(cohortId)
    await phone.sync([phone.attempt(association.pack, everyQuestion)])
    association.setClock(Date.UTC(2026, 9, 10, 12))
    const facts = { name: 'Amina El Alaoui', cohortId, ended: false }
    succeed(await association.administrator.ask(done, 'PUT', `/api/learners/${idOf(phone)}`, facts))
    expect(await rowOf(phone)).toMatchObject({ certificates: 2 })
    expect(await rowOf(phone, '2026-10')).toMatchObject({ certificates: 0 })
  })

  it('marks a closed account that did something in it, and leaves out one that did not', async () => {
    const [busy, idle] = [
      await association.newLearner(cohortId),
      await association.newLearner(cohortId, 'Zineb'),
    ]
    await busy.sync([busy.session(association.pack)])
    for (const [phone, name] of [
      [busy, 'Amina'],
      [idle, 'Zineb'],
    ] as const) {
      const facts = { name, cohortId, ended: true }
      succeed(await association.administrator.ask(done, 'PUT', `/api/learners/${idOf(phone)}`, facts))
    }
    const { people } = await report()
    expect(people.map(({ name, ended, lessons }) => [name, ended, lessons])).toEqual([['Amina', true, 1]])
  })

  it('is refused for a month that has not begun and for what is no month', async () => {
    for (const month of ['2026-10', '2026-13', 'september'])
      expect(
        (await association.administrator.raw('GET', `/api/cohorts/${cohortId}/months/${month}`)).status,
      ).toBe(404)
  })

  it('asks the database as often for many people as for one', async () => {
    const counted = async () => {
      statements = 0
      await report()
      return statements
    }
    await association.newLearner(cohortId)
    const one = await counted()
    for (let at = 0; at < 8; at++) {
      const phone = await association.newLearner(cohortId, `Amina ${at}`)
      await phone.sync([phone.attempt(association.pack, everyQuestion)])
    }
    expect(await counted()).toBe(one)
  })
})
