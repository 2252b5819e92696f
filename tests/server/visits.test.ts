import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Act, VisitAct, VisitPlanAct } from '#domain/desk/act.ts'
import { asId, type CohortId } from '#domain/id.ts'
import { windowMs, windowOf } from '#domain/presence/window.ts'
import { typedCodeOf } from '#server/presence/presence-key.ts'
import { done } from '#protocol/desk/supervision.ts'
import type { Reply as SyncReply } from '#protocol/sync/sync.ts'
import { type Association, dayMs, idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { TestPhone } from '../support/phone.ts'

const minuteMs = 60_000

describeOnBoth('a visit in class', (kind) => {
  let association: Association
  let cohortId: CohortId
  let amina: TestPhone
  let zahra: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
    amina = await association.newLearner(cohortId, 'Amina')
    zahra = await association.newSupervisor('zahra', [cohortId])
    later(60 * minuteMs)
  })
  afterEach(() => association.close())

  const later = (ms: number): void => association.setClock(association.now() + ms)
  const visitOf = (phone: TestPhone, facts: Partial<VisitAct> = {}, changes: object = {}): Act =>
    phone.act(
      {
        kind: 'visit',
        learnerId: idOf(amina),
        list: { moduleId: association.pack.moduleId, packHash: association.pack.packHash },
        startedAt: association.now() - 30 * minuteMs,
        endedAt: association.now(),
        lastStep: 'none',
        lines: [
          { lineId: asId('waits'), value: '2' },
          { lineId: asId('five-turns'), value: 'na' },
        ],
        feedback: 'You wait before you speak.',
        nextStep: { text: 'Five turns with one child.', by: '2026-09-21' },
        confirmedByLearner: true,
        ...facts,
      },
      changes,
    )
  const deliver = async (phone: TestPhone, ...acts: readonly Act[]): Promise<readonly SyncReply[]> =>
    (await phone.sync(acts)).replies
  const readBy = async (phone: TestPhone) =>
    (await phone.sync()).changes.flatMap((change) => (change.kind === 'visit' ? [change.visit] : []))
  const onBoard = async () => (await association.board(zahra)).learners[0]?.lastVisit

  it('is read by her with her next sync, once, and stands on the board and her page', async () => {
    const visit = visitOf(zahra)
    expect(await deliver(zahra, visit)).toMatchObject([{ kind: 'stored', score: null }])
    expect(await readBy(amina)).toMatchObject([
      {
        ...{ id: visit.id, visitedBy: 'Supervisor zahra', moduleId: association.pack.moduleId },
        ...{ feedback: 'You wait before you speak.', confirmedByLearner: true },
        nextStep: { text: 'Five turns with one child.', by: '2026-09-21' },
        lines: [
          { lineId: 'waits', value: '2' },
          { lineId: 'five-turns', value: 'na' },
        ],
      },
    ])
    expect(await readBy(amina)).toEqual([])
    expect(await onBoard()).toMatchObject({
      visits: 1,
      nextStep: { text: 'Five turns with one child.', by: '2026-09-21' },
    })
    expect((await association.learnerPage(amina, zahra)).visits).toMatchObject([{ id: visit.id }])
  })

  it('says at the desk whether her phone was there, and is kept when it was not', async () => {
    const { presenceKey = '' } = await amina.sync()
    const startedAt = association.now() - 30 * minuteMs
    const arrived = { code: typedCodeOf(presenceKey, windowOf(startedAt)), readAt: startedAt }
    const left = { code: 'somebody’s letters', readAt: association.now() }
    expect(await deliver(zahra, visitOf(zahra, { startedAt, presence: { arrived, left } }))).toMatchObject([
      { kind: 'stored' },
    ])
    const [visit] = (await association.learnerPage(amina, zahra)).visits ?? []
    expect(visit?.presence).toEqual({
      arrived: { outcome: 'confirmed', shownAt: windowOf(startedAt) * windowMs },
      left: { outcome: 'unreadable', shownAt: null },
    })
    // She reads what her phone confirmed. What was not accepted is for the desk.
    const [hers] = await readBy(amina)
    expect(hers?.presentAt).toEqual(['arrived'])
    expect(Object.keys(hers ?? {})).not.toContain('presence')
  })

  it('says nothing to her of codes when none was confirmed', async () => {
    const left = { code: 'somebody’s letters', readAt: association.now() }
    await deliver(zahra, visitOf(zahra, { presence: { arrived: null, left } }))
    expect(Object.keys((await readBy(amina))[0] ?? {})).not.toContain('presentAt')
  })

  it('delivered again is one visit; two on one day are two', async () => {
    const visit = visitOf(zahra)
    const first = await deliver(zahra, visit)
    expect(await deliver(zahra, visit)).toEqual(first)
    await deliver(zahra, visitOf(zahra, { nextStep: null, feedback: '' }))
    expect(await onBoard()).toMatchObject({
      visits: 2,
      nextStep: { text: 'Five turns with one child.', by: '2026-09-21' },
    })
  })

  it('is not sent to a phone of an older protocol', async () => {
    await deliver(zahra, visitOf(zahra))
    amina.protocol = 1
    expect(await readBy(amina)).toEqual([])
  })

  it('by a phone whose clock is wrong has the time it was made at', async () => {
    const early = { submittedAt: association.now() - 400 * dayMs, offsetMs: null }
    const startedAt = early.submittedAt - 30 * minuteMs
    const act = visitOf(zahra, { startedAt, endedAt: early.submittedAt }, early)
    await zahra.sync([act], {}, association.now() - 400 * dayMs)
    const [visit] = await readBy(amina)
    expect(visit?.startedAt).toBe(association.now() - 30 * minuteMs)
    expect(visit?.endedAt).toBe(association.now())
  })

  it('by a phone that knew its clock was wrong is not set right twice', async () => {
    const day = { submittedAt: association.now() - dayMs, offsetMs: dayMs }
    await zahra.sync([visitOf(zahra, {}, day)], {}, association.now() - dayMs)
    expect((await readBy(amina))[0]?.endedAt).toBe(association.now())
  })

  it('to somebody whose group was handed over meanwhile is kept, and refused with its reason', async () => {
    const visit = visitOf(zahra)
    const facts = { name: 'Supervisor zahra', login: 'zahra', phone: null, administrator: false }
    const put = { ...facts, cohortIds: [], ended: false }
    succeed(await association.administrator.ask(done, 'PUT', `/api/supervisors/${idOf(zahra)}`, put))
    expect(await deliver(zahra, visit)).toMatchObject([{ kind: 'refused', reason: 'not-yours' }])
    expect(await readBy(amina)).toEqual([])
    const kept = await association.deps.db.selectFrom('quarantine').select('reason').execute()
    expect(kept).toEqual([{ reason: 'not-yours' }])
  })

  const planOf = (phone: TestPhone, facts: Partial<VisitPlanAct>, changes: object = {}): Act =>
    phone.act(
      {
        ...{ kind: 'visit-plan', learnerId: idOf(amina), day: '2026-09-14' },
        ...{ state: 'planned', reason: null, was: null, ...facts },
      },
      changes,
    )
  const plans = async () => (await association.board(zahra)).visitPlans

  it('is planned for a day by two people at once, and is one plan', async () => {
    const fatima = await association.newSupervisor('fatima', [cohortId])
    await deliver(zahra, planOf(zahra, {}))
    await deliver(fatima, planOf(fatima, {}))
    const planned = { learnerId: idOf(amina), day: '2026-09-14', plannedBy: 'Supervisor zahra' }
    expect(await plans()).toEqual([{ ...planned, state: 'planned', reason: null }])
  })

  it('that was not made says why, and one that was taken back is not shown', async () => {
    const was = { state: 'planned', reason: null } as const
    await deliver(zahra, planOf(zahra, {}), planOf(zahra, { state: 'not-done', reason: 'road', was }))
    expect(await plans()).toMatchObject([{ state: 'not-done', reason: 'road' }])
    await deliver(zahra, planOf(zahra, { state: 'withdrawn', was: { state: 'not-done', reason: 'road' } }))
    expect(await plans()).toEqual([])
  })

  it('of one plan that two people change offline, the later change stays', async () => {
    const fatima = await association.newSupervisor('fatima', [cohortId])
    await deliver(zahra, planOf(zahra, {}))
    later(60 * minuteMs)
    const was = { state: 'planned', reason: null } as const
    const late = { submittedAt: association.now() - 10 * minuteMs }
    const early = { submittedAt: association.now() - 20 * minuteMs }
    const hers = planOf(zahra, { state: 'not-done', reason: 'closed', was }, late)
    const theirs = planOf(fatima, { state: 'withdrawn', was }, early)
    await deliver(zahra, hers)
    await deliver(fatima, theirs)
    expect(await plans()).toMatchObject([{ state: 'not-done', reason: 'closed' }])
  })

  it('is planned for nobody else’s learner, and for no day years away', async () => {
    const elsewhere = await association.newCohort('Tizi')
    const karima = await association.newLearner(elsewhere, 'Karima')
    const acts = [
      planOf(zahra, { learnerId: idOf(karima) }),
      planOf(zahra, { day: '2096-09-14' }),
      visitOf(zahra, { learnerId: idOf(karima) }),
    ]
    expect(await deliver(zahra, ...acts)).toMatchObject([
      { reason: 'not-yours' },
      { reason: 'wrong-day' },
      { reason: 'not-yours' },
    ])
  })
})
