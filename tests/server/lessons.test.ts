import { afterEach, beforeEach, expect, it } from 'vitest'
import { asId, type CohortId } from '#domain/id.ts'
import type { LearningRecord } from '#domain/progress/record.ts'
import { lessonsBody, type Lessons } from '#protocol/desk/lessons.ts'
import { type Association, dayMs, openAssociation, succeed } from '../support/association.ts'
import { aQuestion } from '../support/builders.ts'
import { describeOnBoth } from '../support/databases.ts'
import { aPack } from '../support/packs.ts'
import type { TestPhone } from '../support/phone.ts'

const pack = aPack({
  questions: ['q01', 'q02'].map((id) => aQuestion({ questionId: asId(id), correct: ['a'] })),
})

describeOnBoth('what is said of the lessons of a module', (kind) => {
  let association: Association
  beforeEach(async () => {
    association = await openAssociation(kind, { packs: [pack] })
  })
  afterEach(() => association.close())

  async function people(
    cohortId: CohortId,
    count: number,
    made: (phone: TestPhone) => readonly LearningRecord[],
  ): Promise<void> {
    for (let at = 0; at < count; at++) {
      const phone = await association.newLearner(cohortId, `Amina ${at}`)
      await phone.sync([...made(phone)])
    }
  }
  const read = async (by: TestPhone, query = ''): Promise<Lessons> =>
    succeed(await by.ask(lessonsBody, 'GET', `/api/modules/play/lessons${query}`))
  const reading = (phone: TestPhone, furthestCard: number, minutes = 4) =>
    phone.session(pack, { furthestCard, completed: furthestCard === 9, spentMs: minutes * 60_000 })
  const attempt = (phone: TestPhone, given: string, daysAgo: number) =>
    phone.attempt(pack, [], {
      submittedAt: association.now() - daysAgo * dayMs,
      responses: [{ questionId: asId('q01'), given: [given], spentMs: 4_000 }],
    })

  it('is who came to the end, where most of the others stopped, and the minutes in the middle', async () => {
    const cohortId = await association.newCohort()
    await people(cohortId, 5, (phone) => [reading(phone, 2, 1), reading(phone, 9, 5)])
    await people(cohortId, 3, (phone) => [reading(phone, 4), reading(phone, 3)])
    const { lessons } = await read(association.administrator)
    expect(lessons.map(({ lessonId }) => lessonId)).toContain('why-play')
    expect(lessons.find(({ lessonId }) => lessonId === 'why-play')).toMatchObject({
      people: 8,
      figures: { completed: 5 / 8, stop: { card: 4, share: 3 / 8 }, medianMinutes: 6 },
    })
  })

  it('is nothing below eight people, of one group or of all', async () => {
    const [north, south] = [await association.newCohort(), await association.newCohort()]
    await people(north, 7, (phone) => [reading(phone, 9)])
    await people(south, 1, (phone) => [reading(phone, 9)])
    const of = async (query: string) =>
      (await read(association.administrator, query)).lessons.find(({ lessonId }) => lessonId === 'why-play')
    expect(await of(`?cohort=${north}`)).toMatchObject({ people: 7, figures: null })
    expect(await of('')).toMatchObject({ people: 8, figures: { completed: 1, stop: null } })
  })

  it('is what stays: the first response after a month, of questions that eight people met again', async () => {
    const cohortId = await association.newCohort()
    await people(cohortId, 6, (phone) => [
      attempt(phone, 'b', 70),
      attempt(phone, 'a', 35),
      attempt(phone, 'b', 1),
    ])
    await people(cohortId, 2, (phone) => [attempt(phone, 'a', 40), attempt(phone, 'b', 5)])
    await people(cohortId, 3, (phone) => [attempt(phone, 'a', 20), attempt(phone, 'a', 1)])
    for (const query of ['', `?cohort=${cohortId}`]) {
      const { kept30, kept60 } = await read(association.administrator, query)
      expect(kept30).toEqual({ right: 6 / 8, questions: 1 })
      expect(kept60).toBeNull()
    }
  })

  it('loses a reading that was withdrawn', async () => {
    const cohortId = await association.newCohort()
    await people(cohortId, 8, (phone) => [reading(phone, 9)])
    const phone = await association.newLearner(cohortId)
    const [far, near] = [reading(phone, 9), reading(phone, 2)]
    await phone.sync([far, near])
    await phone.sync([phone.voiding(pack, far)])
    const { lessons } = await read(association.administrator)
    expect(lessons.find(({ lessonId }) => lessonId === 'why-play')).toMatchObject({
      people: 9,
      figures: { completed: 8 / 9, stop: { card: 2 } },
    })
  })
})
