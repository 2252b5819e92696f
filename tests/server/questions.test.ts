import { afterEach, beforeEach, expect, it } from 'vitest'
import { asId, type CohortId } from '#domain/id.ts'
import { questionsResponse, type Questions } from '#protocol/desk/questions.ts'
import { learnerResponse } from '#protocol/desk/supervision-learner.ts'
import { done } from '#protocol/desk/supervision.ts'
import type { Change } from '#protocol/sync/sync.ts'
import { type Association, idOf, openAssociation, succeed } from '../support/association.ts'
import { aQuestion } from '../support/builders.ts'
import { describeOnBoth } from '../support/databases.ts'
import { aPack } from '../support/packs.ts'
import type { TestPhone } from '../support/phone.ts'

/** Two of its four questions are about the lesson. */
const questions = ['q01', 'q02', 'q03', 'q04'].map((id) => ({
  ...aQuestion({ questionId: asId(id) }),
  prompt: `About ${id}?`,
  lessonId: id === 'q02' || id === 'q03' ? asId<'lesson'>('why-play') : null,
}))

describeOnBoth('a question to the supervisor', (kind) => {
  let association: Association
  let cohortId: CohortId
  let amina: TestPhone
  let supervisor: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind, { packs: [aPack({ questions })] })
    cohortId = await association.newCohort()
    amina = await association.newLearner(cohortId, 'Amina')
    supervisor = await association.newSupervisor('own', [cohortId])
  })
  afterEach(() => association.close())

  const listed = async (by: TestPhone): Promise<Questions> =>
    succeed(await by.ask(questionsResponse, 'GET', '/api/questions'))
  const answer = async (by: TestPhone, id: string, text: string): Promise<void> =>
    void succeed(await by.ask(done, 'PUT', `/api/answers/${id}`, { text }))
  const answersIn = (changes: readonly Change[]) =>
    changes.flatMap((change) => (change.kind === 'answer' ? [change.answer] : []))

  it('is listed with who asks and the lesson it is about', async () => {
    const question = amina.question(association.pack)
    await amina.sync([question])
    expect(await listed(supervisor)).toEqual({
      now: association.now(),
      open: 1,
      questions: [
        {
          id: question.id,
          learner: { id: idOf(amina), name: 'Amina' },
          topic: 'lesson',
          moduleId: 'play',
          lessonId: 'why-play',
          lessonTitle: 'Why',
          language: 'ar',
          text: 'How long should I wait?',
          askedAt: question.submittedAt,
          receivedAt: association.now(),
          answer: null,
          did: { lesson: 'unread', module: 'not-started', last: null, responses: [] },
        },
      ],
    })
    expect((await association.board(supervisor)).openQuestions).toBe(1)
  })

  it('stands beside what she did: the lesson, her last try, and what she missed about that lesson', async () => {
    const did = async () => (await listed(supervisor)).questions[0]?.did
    await amina.sync([amina.question(association.pack)])
    await amina.sync([amina.session(association.pack)])
    expect(await did()).toMatchObject({ lesson: 'completed', last: null })
    await amina.sync([amina.attempt(association.pack, ['q03'])])
    expect(await did()).toEqual({
      lesson: 'completed',
      module: 'failed',
      last: { raw: 1, max: 4 },
      responses: [
        { prompt: 'About q02?', given: ['choice b'], isCorrect: false },
        { prompt: 'About q03?', given: ['choice a'], isCorrect: true },
      ],
    })
    // Of another module nothing is said here.
    const other = amina.question(association.pack, { moduleId: null, packHash: null, lessonId: null })
    await amina.sync([other])
    const listedOther = (await listed(supervisor)).questions.find(({ id }) => id === other.id)
    expect(listedOther?.did).toBeUndefined()
  })

  it('stands on her page alone, with its reply', async () => {
    const page = async (by: TestPhone) =>
      (succeed(await by.ask(learnerResponse, 'GET', `/api/learners/${idOf(amina)}`)).questions ?? []).map(
        ({ text, answer: reply }) => [text, reply?.text ?? null],
      )
    expect(await page(supervisor)).toEqual([])
    const question = amina.question(association.pack)
    await amina.sync([question])
    const other = await association.newLearner(cohortId, 'Zineb')
    await other.sync([other.question(association.pack)])
    expect(await page(supervisor)).toEqual([[question.text, null]])
    await answer(supervisor, question.id, 'Ten minutes.')
    expect(await page(supervisor)).toEqual([[question.text, 'Ten minutes.']])
    expect(await page(amina)).toEqual(await page(supervisor))
  })

  it('is in no report: asking is not learning', async () => {
    await amina.sync([amina.question(association.pack)])
    expect(await association.cell(amina)).toBeUndefined()
  })

  it('gets a reply, and it comes to the asker with her next sync, once', async () => {
    const question = amina.question(association.pack)
    await amina.sync([question])
    const before = await amina.sync()
    expect(answersIn(before.changes)).toEqual([])
    await answer(supervisor, question.id, 'Count to five.')
    const { changes } = await amina.sync()
    expect(answersIn(changes)).toEqual([
      {
        id: question.id,
        text: 'Count to five.',
        answeredBy: 'Supervisor own',
        answeredAt: association.now(),
      },
    ])
    expect(answersIn((await amina.sync()).changes)).toEqual([])
    const { open, questions } = await listed(supervisor)
    expect([open, questions[0]?.answer?.text]).toEqual([0, 'Count to five.'])
    expect((await association.board(supervisor)).openQuestions).toBe(0)
  })

  it('gets a reply in other words, which replace the first; the same words sent again change nothing', async () => {
    const question = amina.question(association.pack)
    await amina.sync([question])
    await answer(supervisor, question.id, 'Count to five.')
    await amina.sync()
    association.setClock(association.now() + 60_000)
    await answer(association.administrator, question.id, 'Count to five.')
    expect((await amina.sync()).changes).toEqual([])
    expect((await listed(supervisor)).questions[0]?.answer?.answeredBy).toBe('Supervisor own')
    await answer(association.administrator, question.id, 'Count to seven.')
    const [again] = answersIn((await amina.sync()).changes)
    expect(again).toMatchObject({ text: 'Count to seven.', answeredBy: 'Administrator' })
  })

  it('brings a new phone of the same person her replies too', async () => {
    const question = amina.question(association.pack)
    await amina.sync([question])
    await answer(supervisor, question.id, 'Count to five.')
    amina.cursor = null
    expect(answersIn((await amina.sync()).changes)).toHaveLength(1)
  })

  it('comes after those that wait longer, and before those that have a reply', async () => {
    const texts = ['first', 'second', 'third']
    const questions = texts.map((text) => amina.question(association.pack, { text }))
    for (const question of questions) {
      await amina.sync([question])
      association.setClock(association.now() + 1000)
    }
    await answer(supervisor, questions[0]?.id ?? '', 'Yes.')
    expect((await listed(supervisor)).questions.map(({ text }) => text)).toEqual(['second', 'third', 'first'])
  })

  it('is counted even when the list is too short for it', async () => {
    const many = Array.from({ length: 65 }, () => amina.question(association.pack))
    await amina.sync(many)
    const { open, questions } = await listed(supervisor)
    expect([open, questions.length]).toEqual([65, 60])
  })

  it('is no longer listed once it was withdrawn', async () => {
    const question = amina.question(association.pack)
    await amina.sync([question, amina.voiding(association.pack, question)])
    expect(await listed(supervisor)).toMatchObject({ open: 0, questions: [] })
  })

  it('is withdrawn by nobody but who asked it', async () => {
    const question = amina.question(association.pack)
    await amina.sync([question])
    const khadija = await association.newLearner(cohortId, 'Khadija')
    await khadija.sync([khadija.voiding(association.pack, question)])
    expect((await listed(supervisor)).open).toBe(1)
  })

  it('about her own data names no module, and reaches her supervisor and every administrator', async () => {
    const about = { moduleId: null, packHash: null, lessonId: null, card: null } as const
    const question = amina.question(association.pack, { ...about, topic: 'erasure', text: 'Erase it.' })
    const { replies } = await amina.sync([question])
    expect(replies[0]?.kind).toBe('stored')
    for (const by of [supervisor, association.administrator])
      expect((await listed(by)).questions[0]).toMatchObject({
        topic: 'erasure',
        moduleId: null,
        lessonTitle: null,
      })
  })

  it('is open no longer once who asked it is stopped, and open again when she is taken back', async () => {
    await amina.sync([amina.question(association.pack)])
    const stop = async (ended: boolean): Promise<void> => {
      const facts = { name: 'Amina', cohortId, ended }
      await association.administrator.raw('PUT', `/api/learners/${idOf(amina)}`, facts)
    }
    await stop(true)
    for (const by of [supervisor, association.administrator]) {
      expect(await listed(by)).toMatchObject({ open: 0, questions: [] })
      expect((await association.board(by)).openQuestions).toBe(0)
    }
    await stop(false)
    expect((await listed(supervisor)).open).toBe(1)
  })

  it('about the data of somebody who was stopped stays open: the law asks for a reply', async () => {
    const about = { moduleId: null, packHash: null, lessonId: null, card: null } as const
    await amina.sync([amina.question(association.pack, { ...about, topic: 'erasure', text: 'Erase it.' })])
    const facts = { name: 'Amina', cohortId, ended: true }
    await association.administrator.raw('PUT', `/api/learners/${idOf(amina)}`, facts)
    expect((await listed(association.administrator)).open).toBe(1)
    expect((await association.board(supervisor)).openQuestions).toBe(1)
  })

  it('goes with a learner who moves to another cohort', async () => {
    const elsewhere = await association.newCohort('Tizi')
    const other = await association.newSupervisor('other', [elsewhere])
    const question = amina.question(association.pack)
    await amina.sync([question])
    expect((await listed(other)).questions).toEqual([])
    const move = { name: 'Amina', cohortId: elsewhere, ended: false }
    await association.administrator.raw('PUT', `/api/learners/${idOf(amina)}`, move)
    expect((await listed(other)).open).toBe(1)
    expect((await listed(supervisor)).open).toBe(0)
    expect((await supervisor.raw('PUT', `/api/answers/${question.id}`, { text: 'No.' })).status).toBe(404)
  })

  it('is the only kind of record that can have a reply, and never with nothing', async () => {
    const session = amina.session(association.pack)
    const question = amina.question(association.pack)
    await amina.sync([session, question])
    const put = async (id: string, text: string): Promise<number> =>
      (await supervisor.raw('PUT', `/api/answers/${id}`, { text })).status
    expect(await put(session.id, 'Well done.')).toBe(404)
    expect(await put(question.id, '  ')).toBe(400)
    expect(await put(question.id, 'x'.repeat(1_001))).toBe(400)
    expect(await put('nothing', 'Yes.')).toBe(404)
  })
})
