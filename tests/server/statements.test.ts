import { afterEach, beforeEach, expect, it } from 'vitest'
import { type CohortId, type Id, uuidV7 } from '#domain/id.ts'
import { done } from '#protocol/desk/supervision.ts'
import { type Association, monday, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'

/** Whose key it is (1), that it counts once (3), who asks (2). */
const ofEverySignedRequest = 6

/** Exact figures, so they may fail a build: a statement for each person would hold up everybody else. */
describeOnBoth('how many statements a request takes', (kind) => {
  let association: Association
  let statements = 0
  beforeEach(async () => {
    association = await openAssociation(kind, { onStatement: () => (statements += 1) })
  })
  afterEach(() => association.close())

  const countedIn = async (work: () => Promise<unknown>): Promise<number> => {
    statements = 0
    await work()
    return statements - ofEverySignedRequest
  }
  const cohortOf = async (learners: number): Promise<CohortId> => {
    const cohortId = await association.newCohort()
    for (let at = 0; at < learners; at++) await association.newLearner(cohortId, `Amina ${at}`)
    return cohortId
  }

  it('assigning a module to 30 learners takes as many as to 3, and at most ten', async () => {
    const [three, thirty] = [await cohortOf(3), await cohortOf(30)]
    const ofThree = await countedIn(() => association.assign({ cohortId: three }))
    const ofThirty = await countedIn(() => association.assign({ cohortId: thirty }))
    expect(ofThirty).toBe(ofThree)
    expect(ofThirty).toBeLessThanOrEqual(10)
  })

  it('giving a supervisor ten cohorts takes at most fifteen, however many learners hear of it', async () => {
    const cohortIds: CohortId[] = []
    for (let at = 0; at < 10; at++) cohortIds.push(await cohortOf(3))
    const id: Id<'account'> = uuidV7<'account'>(monday, new Uint8Array(10))
    const put = {
      name: 'Rachida',
      login: 'rachida',
      phone: null,
      administrator: false,
      cohortIds,
      ended: false,
    }
    const count = await countedIn(async () =>
      succeed(await association.administrator.ask(done, 'PUT', `/api/supervisors/${id}`, put)),
    )
    expect(count).toBeLessThanOrEqual(15)
  })
})
