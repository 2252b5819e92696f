import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import type { LearningRecord, QuestionResponse, ReviewRecord } from '#domain/progress/record.ts'
import { rebuildReports } from '#server/progress/rebuild.ts'
import { type Association, dayMs, idOf, openAssociation } from '../support/association.ts'
import { aQuestion } from '../support/builders.ts'
import { describeOnBoth } from '../support/databases.ts'
import { aPack, type TestPack } from '../support/packs.ts'
import type { TestPhone } from '../support/phone.ts'

const questions = [
  aQuestion({ questionId: asId('q01'), correct: ['a'] }),
  aQuestion({ questionId: asId('q02'), kind: 'multiple-choice', correct: ['a', 'b'] }),
  aQuestion({ questionId: asId('q03'), kind: 'ordering', correct: ['c', 'a', 'b'] }),
  aQuestion({ questionId: asId('q04'), correct: ['c'], critical: true }),
]
const packs = [
  aPack({ questions }),
  aPack({ questions, version: 2, draw: 2 }),
  aPack({ questions, language: 'fr' }),
  aPack({ moduleId: 'safety', questions: questions.slice(0, 1) }),
  aPack({ questions, version: 3 }),
]

const step = fc.record({
  kind: fc.constantFrom('attempt', 'attempt', 'review', 'void', 'session'),
  pack: fc.nat(packs.length - 1),
  given: fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'z'), { maxLength: 3 }), {
    minLength: 4,
    maxLength: 4,
  }),
  spentMs: fc.constantFrom(0, 400, 12_345, 7_000_000),
  sure: fc.constantFrom(undefined, true, false),
  seed: fc.nat(9),
  daysAgo: fc.constantFrom(0, 1, 2, 3, 33, 34, 62, 95),
  target: fc.nat(30),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
const history = fc.array(step, { minLength: 1, maxLength: 10 })
const order = fc.infiniteStream(fc.nat(999))

/** What she did, as records of her phone; a withdrawal takes back any of them, also one that comes later. */
function recordsOf(phone: TestPhone, steps: readonly Step[], now: number): LearningRecord[] {
  const made = steps.map((one): readonly [Step, LearningRecord] => {
    const pack = packs[one.pack] ?? aPack()
    const submittedAt = now - one.daysAgo * dayMs
    const responses = pack.quiz.questions.map(({ questionId }, index): QuestionResponse => ({
      ...{ questionId, given: one.given[index] ?? [], spentMs: one.spentMs },
      ...(one.sure === undefined ? {} : { sure: one.sure }),
    }))
    const session = phone.session(pack, { submittedAt })
    if (one.kind === 'review') return [one, reviewOf(session, responses[one.seed % responses.length])]
    const attempt = phone.attempt(pack, [], { submittedAt, responses, seed: one.seed, offsetMs: null })
    return [one, one.kind === 'session' ? session : attempt]
  })
  return made.map(([one, record]) =>
    one.kind === 'void'
      ? phone.voiding(packs[one.pack] ?? aPack(), made[one.target % made.length]?.[1] ?? record)
      : record,
  )
}

function reviewOf(
  session: ReturnType<TestPhone['session']>,
  response: QuestionResponse | undefined,
): ReviewRecord {
  const { id, seq, submittedAt, offsetMs, moduleId, packHash, language, startedAt } = session
  const common = { id, seq, submittedAt, offsetMs, moduleId, packHash, language, startedAt }
  const about = response ?? { questionId: asId<'question'>('q01'), given: [], spentMs: 0 }
  return { ...common, ...about, kind: 'review', score: { raw: 0, max: 1 } }
}

describeOnBoth('responses in columns', (kind) => {
  let association: Association
  beforeEach(async () => {
    association = await openAssociation(kind, { packs })
  })
  afterEach(() => association.close())

  const kept = async () => {
    const { db } = association.deps
    const tables = {
      responses: await db.selectFrom('response').selectAll().execute(),
      sums: await db.selectFrom('item').selectAll().execute(),
      counts: await db.selectFrom('item_count').selectAll().execute(),
      readings: await db.selectFrom('learner_lesson').selectAll().execute(),
      lessons: await db.selectFrom('lesson_count').selectAll().execute(),
    }
    const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).toSorted()
    return Object.values(tables).map(lines)
  }
  const rowsOf = (phone: TestPhone, module = 'play') =>
    association.deps.db
      .selectFrom('response')
      .selectAll()
      .where('account_id', '=', idOf(phone))
      .where('module_id', '=', asId<'module'>(module))
      .orderBy('finished_at')
      .orderBy('question_id')
      .execute()
  const newLearner = async () => association.newLearner(await association.newCohort())
  const pack = packs[0] ?? aPack()
  const attempt = (phone: TestPhone, given: readonly string[], daysAgo: number, of: TestPack = pack) =>
    phone.attempt(of, [], {
      submittedAt: association.now() - daysAgo * dayMs,
      responses: [{ questionId: asId('q01'), given, spentMs: 4_400, sure: true }],
    })

  it('say of each what was chosen, whether it was right, how long it took and how sure she was', async () => {
    const phone = await newLearner()
    await phone.sync([attempt(phone, ['b'], 1)])
    expect(await rowsOf(phone)).toMatchObject([
      { question_id: 'q01', kind: 'attempt', version: 1, language: 'ar', choices: 'b', is_right: 0 },
    ])
    const [row] = await rowsOf(phone)
    expect(row).toMatchObject({ seconds: 4, sure: 1, rest: 0, is_first: 1 })
  })

  it('call the earliest try the first one, though it comes later, and whatever version it was of', async () => {
    const phone = await newLearner()
    await phone.sync([attempt(phone, ['a'], 1, packs[4])])
    await phone.sync([attempt(phone, ['b'], 2)])
    expect((await rowsOf(phone)).map(({ choices, is_first }) => [choices, is_first])).toEqual([
      ['b', 1],
      ['a', 0],
    ])
    const sums = await association.deps.db.selectFrom('item').select(['version', 'people']).execute()
    expect(sums.map((row) => ({ ...row }))).toEqual([{ version: 1, people: 1 }])
  })

  it('lose what was withdrawn, and the next try is then the first', async () => {
    const phone = await newLearner()
    const first = attempt(phone, ['b'], 2)
    await phone.sync([first, attempt(phone, ['a'], 1)])
    await phone.sync([phone.voiding(pack, first)])
    expect(await rowsOf(phone)).toMatchObject([{ choices: 'a', is_first: 1 }])
    const sums = await association.deps.db.selectFrom('item').selectAll().execute()
    expect(sums).toMatchObject([{ people: 1, right_count: 1, sure_wrong: 0 }])
  })

  it('never hold what somebody typed', async () => {
    const phone = await newLearner()
    await phone.sync([attempt(phone, ['My name is Amina'], 1)])
    expect(await rowsOf(phone)).toMatchObject([{ choices: '', is_right: 0 }])
  })

  it('of somebody who was deactivated stay in the sums', async () => {
    const cohortId = await association.newCohort()
    const phone = await association.newLearner(cohortId)
    await phone.sync([attempt(phone, ['a'], 1)])
    const before = await kept()
    const put = { name: 'Amina', cohortId, ended: true }
    await association.administrator.raw('PUT', `/api/learners/${idOf(phone)}`, put)
    expect(await kept()).toEqual(before)
    await rebuildReports(association.deps.db)
    expect(await kept()).toEqual(before)
  })

  it('are the same kept up to date and made again, whatever came in which order', async () => {
    const cohortId = await association.newCohort()
    const histories = fc.array(fc.tuple(history, history), { minLength: 1, maxLength: 2 })
    await fc.assert(
      fc.asyncProperty(histories, order, async (people, chance) => {
        for (const [one, other] of people) {
          const phone = await association.newLearner(cohortId)
          const records = recordsOf(phone, [...one, ...other], association.now())
          const ranks = new Map(records.map((record) => [record, chance.next().value ?? 0]))
          const shuffled = records.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
          const cut = (chance.next().value ?? 0) % (shuffled.length + 1)
          for (const batch of [shuffled.slice(0, cut), shuffled.slice(cut), shuffled.slice(0, 2)]) {
            const { replies } = await phone.sync(batch)
            expect(replies.every((reply) => reply.kind === 'stored')).toBe(true)
          }
        }
        const live = await kept()
        await rebuildReports(association.deps.db)
        expect(live).toEqual(await kept())
      }),
      { numRuns: 25 },
    )
  })
})
