import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CohortId } from '#domain/id.ts'
import { done } from '#protocol/desk/supervision.ts'
import { type Association, dayMs, idOf, monday, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { everyQuestion, type TestPhone } from '../support/phone.ts'

const hourMs = 3_600_000

describeOnBoth('the board', (kind) => {
  let association: Association
  let cohortId: CohortId
  let phone: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
    phone = await association.newLearner(cohortId)
    await association.assign({ cohortId, dueOn: '2026-09-14' })
  })
  afterEach(() => association.close())

  const dueDay = monday + 7 * dayMs

  it('goes from assigned over started and failed to passed', async () => {
    const { pack } = association
    expect(await association.cell(phone)).toMatchObject({
      state: 'not-started',
      attempts: 0,
      best: null,
      assignment: { state: 'assigned' },
    })
    await phone.sync([phone.session(pack)])
    expect(await association.cell(phone)).toMatchObject({
      state: 'in-progress',
      lessonsCompleted: 1,
      assignment: { state: 'started' },
    })
    await phone.sync([phone.attempt(pack, ['q01'])])
    expect(await association.cell(phone)).toMatchObject({ state: 'failed', best: { raw: 1, max: 4 } })
    // Three of four is over the pass mark, but the critical question is wrong.
    await phone.sync([phone.attempt(pack, ['q01', 'q02', 'q03'])])
    expect(await association.cell(phone)).toMatchObject({
      state: 'failed',
      best: { raw: 3, max: 4 },
      attempts: 2,
    })
    await phone.sync([phone.attempt(pack, ['q01', 'q02', 'q04'])])
    expect(await association.cell(phone)).toMatchObject({
      state: 'passed',
      attempts: 3,
      assignment: { state: 'satisfied', timing: 'on-time' },
    })
  })

  it('says overdue the day after, in the cohort’s zone', async () => {
    // Casablanca is an hour ahead of UTC: 22:59 UTC is still the due day there.
    association.setClock(Date.UTC(2026, 8, 14, 22, 59))
    expect((await association.cell(phone))?.assignment?.state).toBe('assigned')
    association.setClock(Date.UTC(2026, 8, 14, 23, 0))
    expect((await association.cell(phone))?.assignment?.state).toBe('overdue')
  })

  it('tells late from finished in time and arrived later', async () => {
    const late = await association.newLearner(cohortId, 'Late')
    const inTime = phone.attempt(association.pack, everyQuestion, { submittedAt: dueDay })
    association.setClock(dueDay + 3 * dayMs)
    await phone.sync([inTime])
    await late.sync([late.attempt(association.pack, everyQuestion, { submittedAt: dueDay + 2 * dayMs })])
    expect((await association.cell(phone))?.assignment).toMatchObject({
      state: 'satisfied',
      timing: 'on-time-arrived-later',
      clockUncertain: false,
    })
    expect((await association.cell(late))?.assignment).toMatchObject({ state: 'satisfied', timing: 'late' })
  })

  it('corrects a wrong clock by what was measured, and counts the kinder reading when unsure', async () => {
    const other = await association.newLearner(cohortId, 'Other')
    // This phone is three days ahead, and knew it when it finished.
    const ahead = phone.attempt(association.pack, everyQuestion, {
      submittedAt: dueDay + 3 * dayMs,
      offsetMs: -3 * dayMs,
    })
    association.setClock(dueDay + 5 * dayMs)
    await phone.sync([ahead], {}, association.now() + 3 * dayMs)
    expect((await association.cell(phone))?.assignment).toMatchObject({
      timing: 'on-time-arrived-later',
      clockUncertain: false,
    })
    // This one measured nothing then and is off by a day now.
    const unsure = other.attempt(association.pack, everyQuestion, {
      submittedAt: dueDay + 1 * dayMs,
      offsetMs: 0,
    })
    await other.sync([unsure], {}, association.now() + dayMs)
    expect((await association.cell(other))?.assignment).toMatchObject({
      timing: 'on-time-arrived-later',
      clockUncertain: true,
    })
  })

  it('takes the later of two dates, so that a second one can extend, and the first pass', async () => {
    await association.assign({ learnerId: idOf(phone), dueOn: '2026-09-10' })
    expect((await association.cell(phone))?.assignment).toMatchObject({ dueOn: '2026-09-14' })
    await association.assign({ learnerId: idOf(phone), dueOn: '2026-09-20' })
    await association.assign({ learnerId: idOf(phone), dueOn: null })
    const { pack } = association
    const first = phone.attempt(pack, everyQuestion, { submittedAt: monday + 2 * dayMs })
    const again = phone.attempt(pack, everyQuestion, { submittedAt: monday + 16 * dayMs })
    association.setClock(monday + 16 * dayMs + hourMs)
    await phone.sync([again, first])
    expect((await association.cell(phone))?.assignment).toMatchObject({
      dueOn: '2026-09-20',
      timing: 'on-time-arrived-later',
    })
  })

  it('gives who joins later as many days as the others had, on board, phone and in the table', async () => {
    association.setClock(monday + 80 * dayMs)
    const late = await association.newLearner(cohortId, 'Late')
    const own = '2026-12-03' // Seven days from the day she joined, as the others had.
    expect((await association.cell(late))?.assignment).toMatchObject({ state: 'assigned', dueOn: own })
    const { changes } = await late.sync()
    expect(changes).toMatchObject([{ kind: 'account' }, { assignment: { dueOn: own } }])
    const path = `/api/cohorts/${cohortId}/results.csv?language=fr`
    const csv = await (await association.administrator.raw('GET', path)).text()
    expect(csv).toContain(`Late;play;Pas commencé;;;0;0;0;;${own};Demandé;`)
    expect(csv).toContain('Amina;play;Pas commencé;;;0;0;0;;2026-09-14;Pas encore fait (date passée);')
    association.setClock(monday + 88 * dayMs)
    expect((await association.cell(late))?.assignment?.state).toBe('overdue')
  })

  it('asks who joins later in the order of the others, though she is given fewer days for the second', async () => {
    const group = await association.newCohort('Order')
    const first = await association.assign({ cohortId: group, dueOn: '2026-10-12' })
    association.setClock(monday + 20 * dayMs)
    const second = await association.assign({ cohortId: group, dueOn: '2026-10-14' })
    association.setClock(monday + 80 * dayMs)
    const late = await association.newLearner(group, 'Late')
    const daysOf = async () =>
      Object.fromEntries(
        (await late.sync()).changes.flatMap((change) =>
          change.kind === 'assignment' ? [[change.assignment.id, change.assignment.dueOn]] : [],
        ),
      )
    expect(await daysOf()).toEqual({ [first]: '2026-12-31', [second]: '2026-12-31' })
    await association.assign({ cohortId: group, dueOn: '2026-10-13' }, first)
    expect(await daysOf()).toEqual({ [first]: '2027-01-01', [second]: '2027-01-01' })
  })

  it('counts from the day she came for who was moved into the group', async () => {
    const other = await association.newCohort('Tizi')
    await association.assign({ cohortId: other, dueOn: '2026-09-10' })
    association.setClock(monday + 30 * dayMs)
    const put = { name: 'Amina', cohortId: other, ended: false }
    succeed(await association.administrator.ask(done, 'PUT', `/api/learners/${idOf(phone)}`, put))
    expect((await association.cell(phone))?.assignment).toMatchObject({
      state: 'assigned',
      dueOn: '2026-10-14',
    })
  })

  it('says who was never in contact', async () => {
    const board = await association.board()
    expect(board.learners[0]).toMatchObject({ joinedAt: monday, device: null, quarantined: 0 })
    await phone.sync([], { freeMb: null, persisted: null })
    expect((await association.board()).learners[0]?.device).toMatchObject({
      lastHeardAt: association.now(),
      freeMb: null,
      persisted: null,
    })
  })

  it('shows an administrator every cohort and a supervisor hers', async () => {
    const other = await association.newCohort('Tizi')
    await association.newLearner(other, 'Elsewhere')
    const supervisor = await association.newSupervisor('zahra', [other])
    expect((await association.board()).cohorts).toHaveLength(2)
    const own = await association.board(supervisor)
    expect(own.cohorts.map((cohort) => cohort.name)).toEqual(['Tizi'])
    expect(own.learners.map((learner) => learner.name)).toEqual(['Elsewhere'])
    expect(own.assignments).toEqual([])
  })
})
