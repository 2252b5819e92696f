import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Assignment } from '#domain/assignment/assignment.ts'
import type { Act, AssignAct } from '#domain/desk/act.ts'
import { type CohortId, type Id, uuidV7 } from '#domain/id.ts'
import { done } from '#protocol/desk/supervision.ts'
import type { Reply as SyncReply } from '#protocol/sync/sync.ts'
import { type Association, dayMs, idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { TestPhone } from '../support/phone.ts'

const minuteMs = 60_000
const newId = <Kind extends string>(): Id<Kind> => uuidV7<Kind>(Date.UTC(2026, 8, 7), randomBytes(10))

describeOnBoth('an act about learners and what they are asked', (kind) => {
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
  const deliver = async (phone: TestPhone, ...acts: readonly Act[]): Promise<readonly SyncReply[]> =>
    (await phone.sync(acts)).replies
  const staff = async (phone: TestPhone, login: string, changes: object): Promise<void> => {
    const facts = { name: `Supervisor ${login}`, login, phone: null, administrator: false, cohortIds: [] }
    const put = { ...facts, ended: false, ...changes }
    succeed(await association.administrator.ask(done, 'PUT', `/api/supervisors/${idOf(phone)}`, put))
  }
  const assignOf = (phone: TestPhone, facts: Partial<AssignAct> = {}, changes: object = {}): Act =>
    phone.act(
      {
        kind: 'assign',
        assignmentId: newId<'assignment'>(),
        module: association.pack.moduleId,
        ...{ cohortId, learnerId: null, dueOn: '2026-09-14', graceDays: 2, note: 'For Monday.' },
        ...{ meant: false, was: null },
        ...facts,
      },
      changes,
    )
  const asked = async (): Promise<Assignment[]> => {
    amina.cursor = null
    const { changes } = await amina.sync()
    return changes.flatMap((change) => (change.kind === 'assignment' ? [change.assignment] : []))
  }
  const nameOf = async (phone: TestPhone): Promise<string | undefined> =>
    (await association.board()).learners.find(({ id }) => id === idOf(phone))?.name

  it('assigns a module, changes its day, and withdraws it', async () => {
    const assignmentId = newId<'assignment'>()
    const first = assignOf(zahra, { assignmentId })
    const { dueOn, graceDays, note } = { dueOn: '2026-09-14', graceDays: 2, note: 'For Monday.' }
    const moved = assignOf(zahra, { assignmentId, dueOn: '2026-09-20', was: { dueOn, graceDays, note } })
    expect((await deliver(zahra, first, moved)).map((reply) => reply.kind)).toEqual(['stored', 'stored'])
    expect(await asked()).toMatchObject([
      { id: assignmentId, dueOn: '2026-09-20', graceDays: 2, assignedBy: 'Supervisor zahra', version: 2 },
    ])
    await deliver(zahra, first, moved)
    expect(await asked()).toMatchObject([{ version: 2 }])
    await deliver(zahra, zahra.act({ kind: 'withdraw', assignmentId }))
    expect(await asked()).toMatchObject([{ withdrawn: true }])
    // A later change of its note does not bring it back.
    await deliver(zahra, assignOf(zahra, { assignmentId, note: null, was: { dueOn, graceDays, note } }))
    expect(await asked()).toMatchObject([{ withdrawn: true, note: null }])
  })

  it('of two who change an assignment offline each keeps her field, and of one field the later stays', async () => {
    const fatima = await association.newSupervisor('fatima', [cohortId])
    const assignmentId = newId<'assignment'>()
    await deliver(zahra, assignOf(zahra, { assignmentId }))
    const was = { dueOn: '2026-09-14', graceDays: 2, note: 'For Monday.' }
    later(60 * minuteMs)
    const early = { submittedAt: association.now() - 30 * minuteMs }
    const late = { submittedAt: association.now() - 10 * minuteMs }
    const hers = assignOf(zahra, { assignmentId, dueOn: '2026-09-30', graceDays: 5, was }, late)
    const theirs = assignOf(fatima, { assignmentId, dueOn: '2026-09-25', note: 'Soon.', was }, early)
    await deliver(zahra, hers)
    await deliver(fatima, theirs)
    expect(await asked()).toMatchObject([{ dueOn: '2026-09-30', graceDays: 5, note: 'Soon.' }])
    const lost = await association.deps.db
      .selectFrom('act_edit')
      .select(['field', 'value', 'account_id', 'lost_to', 'at'])
      .where('lost_to', 'is not', null)
      .execute()
    expect(lost).toEqual([
      {
        ...{ field: 'dueOn', value: '"2026-09-25"', account_id: idOf(fatima) },
        ...{ lost_to: hers.id, at: theirs.submittedAt },
      },
    ])
  })

  it('never makes anybody late that nobody meant: a day that has passed meanwhile is refused', async () => {
    const unmeant = assignOf(zahra, { dueOn: '2026-09-10' })
    const meant = assignOf(zahra, { dueOn: '2026-09-10', meant: true })
    later(10 * dayMs)
    const replies = await deliver(zahra, unmeant, meant)
    expect(replies).toMatchObject([{ kind: 'refused', reason: 'wrong-day' }, { kind: 'stored' }])
    expect(await deliver(zahra, assignOf(zahra, { dueOn: '2056-01-01', meant: true }))).toMatchObject([
      { reason: 'wrong-day' },
    ])
  })

  it('assigns to nobody else’s group or learner, and withdraws nobody else’s', async () => {
    const elsewhere = await association.newCohort('Tizi')
    const karima = await association.newLearner(elsewhere, 'Karima')
    const id = await association.assign({ cohortId: elsewhere })
    const acts = [
      assignOf(zahra, { cohortId: elsewhere }),
      assignOf(zahra, { cohortId: null, learnerId: idOf(karima) }),
      zahra.act({ kind: 'withdraw', assignmentId: id }),
      zahra.act({
        kind: 'rename',
        learnerId: idOf(karima),
        name: 'K',
        otherName: null,
        was: { name: 'Karima', otherName: null },
      }),
      zahra.act({ kind: 'move', learnerId: idOf(amina), cohortId: elsewhere, was: cohortId }),
    ]
    expect((await deliver(zahra, ...acts)).map((reply) => reply.kind === 'refused' && reply.reason)).toEqual(
      acts.map(() => 'not-yours'),
    )
    expect(await nameOf(karima)).toBe('Karima')
  })

  it('renames a learner and moves her to another group of hers', async () => {
    const second = await association.newCohort('Tizi')
    await staff(zahra, 'zahra', { cohortIds: [cohortId, second] })
    const was = { name: 'Amina', otherName: null }
    const rename = {
      kind: 'rename',
      learnerId: idOf(amina),
      name: 'Amina B.',
      otherName: 'أمينة',
      was,
    } as const
    const move = { kind: 'move', learnerId: idOf(amina), cohortId: second, was: cohortId } as const
    const replies = await deliver(zahra, zahra.act(rename), zahra.act(move))
    expect(replies.map((reply) => reply.kind)).toEqual(['stored', 'stored'])
    const learner = (await association.board()).learners[0]
    expect(learner).toMatchObject({ name: 'Amina B.', otherName: 'أمينة', cohortId: second })
    // A colleague who saw the old name changed the other script alone: both stay.
    const other = {
      ...rename,
      name: 'Amina',
      otherName: 'أمينة ب',
      was: { name: 'Amina', otherName: 'أمينة' },
    }
    await deliver(association.administrator, association.administrator.act(other))
    expect(await nameOf(amina)).toBe('Amina B.')
  })
})
