import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Act } from '#domain/desk/act.ts'
import { type AssignmentId, type CohortId, uuidV7 } from '#domain/id.ts'
import type { Overtaken } from '#protocol/desk/overtaken.ts'
import { done } from '#protocol/desk/supervision.ts'
import { type Association, dayMs, idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { TestPhone } from '../support/phone.ts'

const minuteMs = 60_000

describeOnBoth('a value that somebody else’s took the place of', (kind) => {
  let association: Association
  let cohortId: CohortId
  let amina: TestPhone
  let zahra: TestPhone
  let fatima: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
    amina = await association.newLearner(cohortId, 'Amina')
    zahra = await association.newSupervisor('zahra', [cohortId])
    fatima = await association.newSupervisor('fatima', [cohortId])
    later(600 * minuteMs)
  })
  afterEach(() => association.close())

  const later = (ms: number): void => association.setClock(association.now() + ms)
  const ago = (minutes: number) => ({ submittedAt: association.now() - minutes * minuteMs })
  const was = { name: 'Amina', otherName: null }
  const rename = (by: TestPhone, name: string, minutes: number, seen = was): Act =>
    by.act({ kind: 'rename', learnerId: idOf(amina), ...{ name, otherName: null, was: seen } }, ago(minutes))
  const lostBy = async (by: TestPhone): Promise<readonly Overtaken[]> =>
    (await association.board(by)).overtaken ?? []
  const staff = async (phone: TestPhone, login: string, cohortIds: readonly CohortId[]): Promise<void> => {
    const facts = { name: `Supervisor ${login}`, login, phone: null, administrator: false, cohortIds }
    const path = `/api/supervisors/${idOf(phone)}`
    succeed(await association.administrator.ask(done, 'PUT', path, { ...facts, ended: false }))
  }

  it('is said to her who lost, with who and when, and to nobody else', async () => {
    await zahra.sync([rename(zahra, 'Amina Alaoui', 20)])
    await fatima.sync([rename(fatima, 'Amina Idrissi', 10)])
    expect(await lostBy(zahra)).toMatchObject([
      {
        ...{ subject: 'learner', objectId: idOf(amina), field: 'name' },
        ...{ mine: 'Amina Alaoui', now: 'Amina Idrissi', by: 'Supervisor fatima' },
        at: association.now() - 10 * minuteMs,
      },
    ])
    expect(await lostBy(fatima)).toEqual([])
    expect(await lostBy(association.administrator)).toEqual([])
  })

  it('is said also when hers came after the later one', async () => {
    await fatima.sync([rename(fatima, 'Amina Idrissi', 10)])
    await zahra.sync([rename(zahra, 'Amina Alaoui', 20)])
    expect(await lostBy(zahra)).toMatchObject([{ mine: 'Amina Alaoui', now: 'Amina Idrissi' }])
  })

  it('is said no longer when she makes hers again; the other then reads it, unless she had seen it', async () => {
    await zahra.sync([rename(zahra, 'Amina Alaoui', 20)])
    await fatima.sync([rename(fatima, 'Amina Idrissi', 10)])
    await zahra.sync([rename(zahra, 'Amina Alaoui', 0, { name: 'Amina Idrissi', otherName: null })])
    expect(await lostBy(zahra)).toEqual([])
    expect(await lostBy(fatima)).toEqual([])
    expect((await association.board()).learners[0]?.name).toBe('Amina Alaoui')
  })

  it('is not said of what she had changed with the colleague’s value before her eyes', async () => {
    await zahra.sync([rename(zahra, 'Amina Alaoui', 20)])
    await fatima.sync([rename(fatima, 'Amina Idrissi', 10, { name: 'Amina Alaoui', otherName: null })])
    expect(await lostBy(zahra)).toEqual([])
  })

  it('is said for a month', async () => {
    await zahra.sync([rename(zahra, 'Amina Alaoui', 20)])
    await fatima.sync([rename(fatima, 'Amina Idrissi', 10)])
    later(31 * dayMs)
    expect(await lostBy(zahra)).toEqual([])
  })

  it('is not said when the group is hers no longer', async () => {
    await zahra.sync([rename(zahra, 'Amina Alaoui', 20)])
    await fatima.sync([rename(fatima, 'Amina Idrissi', 10)])
    await staff(zahra, 'zahra', [])
    expect(await lostBy(zahra)).toEqual([])
  })

  it('may be a group: who moved her later', async () => {
    const [asni, imlil] = [await association.newCohort('Asni'), await association.newCohort('Imlil')]
    await staff(zahra, 'zahra', [cohortId, asni, imlil])
    await staff(fatima, 'fatima', [cohortId, asni, imlil])
    later(60 * minuteMs)
    const move = (by: TestPhone, to: CohortId, minutes: number): Act =>
      by.act({ kind: 'move', learnerId: idOf(amina), cohortId: to, was: cohortId }, ago(minutes))
    await zahra.sync([move(zahra, asni, 20)])
    await fatima.sync([move(fatima, imlil, 10)])
    expect(await lostBy(zahra)).toMatchObject([{ field: 'cohortId', mine: asni, now: imlil }])
  })

  it('may be of an assignment; and a change of one that was withdrawn is said to reach nobody', async () => {
    const facts = { dueOn: '2026-09-14', graceDays: 2, note: null } as const
    const assignmentId: AssignmentId = uuidV7(association.now(), randomBytes(10))
    await association.assign({ cohortId, learnerId: null, ...facts }, assignmentId)
    const about = {
      ...{ assignmentId, module: association.pack.moduleId, meant: true, was: facts },
      ...{ cohortId, learnerId: null },
    } as const
    later(600 * minuteMs)
    const change = (by: TestPhone, changes: object, minutes: number): Act =>
      by.act({ ...about, ...facts, ...changes, kind: 'assign' }, ago(minutes))
    await zahra.sync([change(zahra, { dueOn: '2026-10-01', graceDays: 5 }, 20)])
    await fatima.sync([change(fatima, { dueOn: '2026-10-09' }, 10)])
    expect(await lostBy(zahra)).toMatchObject([
      {
        subject: 'assignment',
        objectId: assignmentId,
        field: 'dueOn',
        mine: '2026-10-01',
        now: '2026-10-09',
      },
    ])
    await fatima.sync([fatima.act({ kind: 'withdraw', assignmentId }, ago(5))])
    await zahra.sync([
      change(
        zahra,
        { dueOn: '2026-10-20', graceDays: 3, was: { ...facts, dueOn: '2026-10-09', graceDays: 5 } },
        2,
      ),
    ])
    expect(await lostBy(zahra)).toMatchObject([
      { subject: 'assignment', field: 'withdrawn', now: true, by: 'Supervisor fatima' },
    ])
  })

  it('may be a reply: also one that a colleague replaced knowingly is its author’s, and she hears of it', async () => {
    const question = amina.question(association.pack)
    await amina.sync([question])
    later(60 * minuteMs)
    const reply = (by: TestPhone, text: string, seen: string | null, minutes: number): Act =>
      by.act({ kind: 'reply', questionId: question.id, text, was: seen }, ago(minutes))
    await zahra.sync([reply(zahra, 'A week.', null, 20)])
    await fatima.sync([reply(fatima, 'Five days.', 'A week.', 10)])
    expect(await lostBy(zahra)).toMatchObject([
      { subject: 'question', objectId: question.id, field: 'text', mine: 'A week.', now: 'Five days.' },
    ])
    await zahra.sync([reply(zahra, 'A week, or less.', 'Five days.', 0)])
    expect(await lostBy(zahra)).toEqual([])
    expect(await lostBy(fatima)).toMatchObject([{ mine: 'Five days.', now: 'A week, or less.' }])
  })
})
