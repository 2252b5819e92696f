import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CohortId } from '#domain/id.ts'
import type { Assignment } from '#domain/assignment/assignment.ts'
import { done } from '#protocol/desk/supervision.ts'
import { type Association, dayMs, idOf, monday, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { everyQuestion, type TestPhone } from '../support/phone.ts'

describeOnBoth('a learner who moves to another group', (kind) => {
  let association: Association
  let first: CohortId
  let second: CohortId
  let amina: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    first = await association.newCohort('Tizi')
    second = await association.newCohort('Imlil')
    amina = await association.newLearner(first, 'Amina')
  })
  afterEach(() => association.close())

  async function moveTo(cohortId: CohortId, at: number): Promise<void> {
    association.setClock(at)
    const put = { name: 'Amina', cohortId, ended: false }
    succeed(await association.administrator.ask(done, 'PUT', `/api/learners/${idOf(amina)}`, put))
  }
  const asked = async (): Promise<Assignment[]> => {
    amina.cursor = null
    const { changes } = await amina.sync()
    return changes.flatMap((change) => (change.kind === 'assignment' ? [change.assignment] : []))
  }
  const standing = async (): Promise<Assignment | undefined> =>
    (await asked()).find(({ withdrawn }) => !withdrawn)
  const passAt = async (at: number): Promise<void> => {
    association.setClock(at)
    await amina.sync([amina.attempt(association.pack, everyQuestion)])
  }
  const onBoard = async () => (await association.cell(amina))?.assignment

  it('keeps the day that a module she has passed was due', async () => {
    await association.assign({ cohortId: first, dueOn: '2026-09-14', graceDays: 1 })
    const of = await association.assign({ cohortId: second, dueOn: '2026-09-21' })
    await passAt(monday + 9 * dayMs)
    expect(await onBoard()).toMatchObject({ timing: 'late', dueOn: '2026-09-14' })
    await moveTo(second, monday + 60 * dayMs)
    expect(await onBoard()).toMatchObject({ id: of, timing: 'late', dueOn: '2026-09-14' })
    expect(await standing()).toMatchObject({ id: of, dueOn: '2026-09-14', graceDays: 1 })
    // Back again: it is still the same day.
    await moveTo(first, monday + 90 * dayMs)
    expect(await onBoard()).toMatchObject({ timing: 'late', dueOn: '2026-09-14' })
  })

  it('was never late in what nobody had asked of her', async () => {
    await association.assign({ cohortId: second, dueOn: '2026-09-14' })
    await passAt(monday + 30 * dayMs)
    await moveTo(second, monday + 60 * dayMs)
    expect(await onBoard()).toMatchObject({ timing: 'on-time', dueOn: null })
  })

  it('has days of her own for what she has not passed, and for what is asked after she came', async () => {
    await association.assign({ cohortId: first, dueOn: '2026-09-14' })
    await association.assign({ cohortId: second, dueOn: '2026-09-21' })
    await moveTo(second, monday + 60 * dayMs)
    expect(await onBoard()).toMatchObject({ state: 'assigned', dueOn: '2026-11-20' })
    await passAt(monday + 61 * dayMs)
    const again = await association.assign({ cohortId: second, dueOn: '2026-12-21' })
    expect(await standing()).toBeDefined()
    expect(await onBoard()).toMatchObject({ id: again, dueOn: '2026-12-21' })
  })
})
