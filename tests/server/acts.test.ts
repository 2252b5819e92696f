import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CohortId, RecordId } from '#domain/id.ts'
import type { Act } from '#domain/desk/act.ts'
import { questionsResponse, type Questions } from '#protocol/desk/questions.ts'
import { done } from '#protocol/desk/supervision.ts'
import type { Reply as SyncReply } from '#protocol/sync/sync.ts'
import { type Association, dayMs, idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { TestPhone } from '../support/phone.ts'

const minuteMs = 60_000

describeOnBoth('an act of the desk', (kind) => {
  let association: Association
  let cohortId: CohortId
  let amina: TestPhone
  let zahra: TestPhone
  let questionId: RecordId
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
    amina = await association.newLearner(cohortId, 'Amina')
    zahra = await association.newSupervisor('zahra', [cohortId])
    const question = amina.question(association.pack)
    await amina.sync([question])
    questionId = question.id
    later(60 * minuteMs)
  })
  afterEach(() => association.close())

  const later = (ms: number): void => association.setClock(association.now() + ms)
  const replyOf = (phone: TestPhone, text: string, was: string | null = null, changes: object = {}): Act =>
    phone.act({ kind: 'reply', questionId, text, was }, changes)
  const deliver = async (phone: TestPhone, ...acts: readonly Act[]): Promise<readonly SyncReply[]> =>
    (await phone.sync(acts)).replies
  const readByAmina = async (): Promise<string[]> =>
    (await amina.sync()).changes.flatMap((change) => (change.kind === 'answer' ? [change.answer.text] : []))
  const listed = async (by: TestPhone): Promise<Questions['questions'][number] | undefined> =>
    succeed(await by.ask(questionsResponse, 'GET', '/api/questions')).questions[0]
  const staff = async (phone: TestPhone, login: string, changes: object): Promise<void> => {
    const facts = { name: `Supervisor ${login}`, login, phone: null, administrator: false, cohortIds: [] }
    const put = { ...facts, ended: false, ...changes }
    succeed(await association.administrator.ask(done, 'PUT', `/api/supervisors/${idOf(phone)}`, put))
  }

  it('gets a receipt, and is what the learner reads with her next sync', async () => {
    const act = replyOf(zahra, 'Count to five.', null, { submittedAt: association.now() - 30 * minuteMs })
    expect(await deliver(zahra, act)).toMatchObject([{ kind: 'stored', id: act.id, score: null }])
    expect(await readByAmina()).toEqual(['Count to five.'])
    // It was given when she wrote it, not when it came.
    expect((await listed(zahra))?.answer).toMatchObject({
      answeredBy: 'Supervisor zahra',
      answeredAt: act.submittedAt,
    })
  })

  it('delivered twice is applied once, and has one receipt', async () => {
    const act = replyOf(zahra, 'Count to five.')
    const first = await deliver(zahra, act)
    expect(await readByAmina()).toEqual(['Count to five.'])
    expect(await deliver(zahra, act)).toEqual(first)
    expect(await readByAmina()).toEqual([])
  })

  it('delivered again after a lost response does not undo what came after it', async () => {
    const act = replyOf(zahra, 'Count to five.')
    await deliver(zahra, act)
    const put = { text: 'Count to seven.', was: 'Count to five.' }
    succeed(await association.administrator.ask(done, 'PUT', `/api/answers/${questionId}`, put))
    expect((await deliver(zahra, act))[0]?.kind).toBe('stored')
    expect((await listed(zahra))?.answer?.text).toBe('Count to seven.')
  })

  it('from two phones of hers: the later one stays, whichever comes first', async () => {
    const tablet = association.newPhone()
    succeed(await tablet.signIn('zahra', 'une phrase de passe'))
    const early = replyOf(zahra, 'Early.', null, { submittedAt: association.now() - 20 * minuteMs })
    const late = replyOf(tablet, 'Late.', null, { submittedAt: association.now() - 10 * minuteMs })
    expect((await deliver(tablet, late))[0]?.kind).toBe('stored')
    expect((await deliver(zahra, early))[0]?.kind).toBe('stored')
    expect((await listed(zahra))?.answer?.text).toBe('Late.')
    // Neither phone is sent the other's act: it gets the facts.
    tablet.cursor = null
    expect((await tablet.sync()).changes.filter((change) => change.kind === 'record')).toEqual([])
  })

  it('does not overwrite a colleague’s reply of meanwhile: both are kept, and its author reads both', async () => {
    const fatima = await association.newSupervisor('fatima', [cohortId])
    await deliver(fatima, replyOf(fatima, 'Five days.', null, { submittedAt: association.now() - minuteMs }))
    const [reply] = await deliver(zahra, replyOf(zahra, 'A week.'))
    expect(reply?.kind).toBe('stored')
    expect(await readByAmina()).toEqual(['Five days.'])
    expect(await listed(zahra)).toMatchObject({
      answer: { text: 'Five days.', answeredBy: 'Supervisor fatima' },
      kept: [{ text: 'A week.', answeredBy: 'Supervisor zahra', answeredAt: association.now() }],
    })
    // She has read it, and sends hers all the same.
    await deliver(zahra, replyOf(zahra, 'A week.', 'Five days.'))
    expect(await readByAmina()).toEqual(['A week.'])
    // The colleague's is not dropped: it is hers, and stands beside.
    expect((await listed(zahra))?.kept).toMatchObject([
      { text: 'Five days.', answeredBy: 'Supervisor fatima' },
    ])
  })

  it('on a group that was handed over meanwhile is refused and kept, and taken when it is hers', async () => {
    const act = replyOf(zahra, 'Count to five.')
    later(minuteMs)
    await staff(zahra, 'zahra', { cohortIds: [] })
    const [refused] = await deliver(zahra, act)
    expect(refused).toMatchObject({ kind: 'refused', id: act.id, reason: 'not-yours' })
    expect(await readByAmina()).toEqual([])
    const { db } = association.deps
    const kept = await db.selectFrom('quarantine').select(['reason', 'resolved_at', 'raw']).execute()
    expect(kept).toMatchObject([{ reason: 'not-yours', resolved_at: null }])
    expect(JSON.parse(Buffer.from(kept[0]?.raw ?? []).toString())).toEqual(act)
    await staff(zahra, 'zahra', { cohortIds: [cohortId] })
    expect((await deliver(zahra, act))[0]?.kind).toBe('stored')
    expect(await readByAmina()).toEqual(['Count to five.'])
  })

  it('on a learner who moved to a group of somebody else is refused', async () => {
    const act = replyOf(zahra, 'Count to five.')
    const elsewhere = await association.newCohort('Tizi')
    const put = { name: 'Amina', cohortId: elsewhere, ended: false }
    succeed(await association.administrator.ask(done, 'PUT', `/api/learners/${idOf(amina)}`, put))
    expect(await deliver(zahra, act)).toMatchObject([{ reason: 'not-yours' }])
  })

  it('made before she was given the group is refused, made afterwards it is applied', async () => {
    const nora = await association.newSupervisor('nora', [])
    later(dayMs)
    await staff(nora, 'nora', { cohortIds: [cohortId] })
    later(60 * minuteMs)
    const before = replyOf(nora, 'Before.', null, { submittedAt: association.now() - dayMs / 2 })
    expect(await deliver(nora, before)).toMatchObject([{ reason: 'not-yours' }])
    expect((await deliver(nora, replyOf(nora, 'After.')))[0]?.kind).toBe('stored')
    expect(await readByAmina()).toEqual(['After.'])
  })

  it('made as an administrator counts while she is one, and no longer', async () => {
    const nora = await association.newSupervisor('nora', [])
    await staff(nora, 'nora', { administrator: true })
    later(60 * minuteMs)
    const first = replyOf(nora, 'As administrator.')
    expect((await deliver(nora, first))[0]?.kind).toBe('stored')
    const second = replyOf(nora, 'Once more.', 'As administrator.')
    await staff(nora, 'nora', { administrator: false })
    expect(await deliver(nora, second)).toMatchObject([{ reason: 'not-yours' }])
    expect(await readByAmina()).toEqual(['As administrator.'])
  })

  it('of a phone with a wrong clock is dated by the server’s: measured before, or with the delivery', async () => {
    const wrong = -400 * dayMs
    const phone = association.newPhone(() => association.now())
    succeed(await phone.signIn('zahra', 'une phrase de passe'))
    const act = replyOf(phone, 'Count to five.', null, {
      submittedAt: association.now() + wrong - 10 * minuteMs,
      offsetMs: -wrong,
    })
    await deliver(phone, act)
    expect((await listed(zahra))?.answer?.answeredAt).toBe(association.now() - 10 * minuteMs)
    const unmeasured = replyOf(phone, 'Count to seven.', 'Count to five.', {
      submittedAt: association.now() + wrong,
      offsetMs: null,
    })
    await phone.sync([unmeasured], {}, association.now() + wrong)
    expect((await listed(zahra))?.answer).toMatchObject({
      text: 'Count to seven.',
      answeredAt: association.now(),
    })
  })

  it('of somebody who is no staff is refused, and of an ended account kept', async () => {
    expect(await deliver(amina, replyOf(amina, 'To myself.'))).toMatchObject([{ reason: 'not-yours' }])
    const act = replyOf(zahra, 'Count to five.')
    await staff(zahra, 'zahra', { cohortIds: [cohortId], ended: true })
    const response = await zahra.raw('POST', '/api/sync', zahra.syncBody([act]))
    expect(await response.text()).toContain('device-ended')
  })

  it('about nothing, with nothing, or malformed is refused alone', async () => {
    const nothing = replyOf(zahra, '  ')
    const session = amina.session(association.pack)
    await amina.sync([session])
    const aboutReading = zahra.act({ kind: 'reply', questionId: session.id, text: 'Well done.', was: null })
    const good = replyOf(zahra, 'Count to five.')
    const bad = { ...replyOf(zahra, 'x'), seq: 0 }
    const { replies } = await zahra.sync([nothing, aboutReading, bad, good])
    expect(replies.map((reply) => (reply.kind === 'refused' ? reply.reason : reply.kind))).toEqual([
      'malformed',
      'not-yours',
      'malformed',
      'stored',
    ])
  })

  it('is in no report of learning, not even of her own', async () => {
    await deliver(zahra, replyOf(zahra, 'Count to five.'))
    expect(await association.cell(zahra)).toBeUndefined()
    expect((await association.board()).learners.map(({ name }) => name)).toEqual(['Amina'])
  })

  it('comes by the hundreds and each has its reply', async () => {
    const questions = Array.from({ length: 100 }, () => amina.question(association.pack))
    await amina.sync(questions)
    for (let from = 0; from < questions.length; from += 50) {
      const acts = questions
        .slice(from, from + 50)
        .map(({ id }) => zahra.act({ kind: 'reply', questionId: id, text: 'Yes.', was: null }))
      expect((await deliver(zahra, ...acts)).every((reply) => reply.kind === 'stored')).toBe(true)
    }
    const { open } = succeed(await zahra.ask(questionsResponse, 'GET', '/api/questions'))
    expect(open).toBe(1)
  })
})
