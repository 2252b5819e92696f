import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type CohortId, type Id, uuidV7 } from '#domain/id.ts'
import type { BoardInvitation } from '#protocol/desk/supervision.ts'
import { done } from '#protocol/desk/supervision.ts'
import { makeCode } from '#protocol/enrolment/code.ts'
import { type Association, dayMs, idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { Reply, TestPhone } from '../support/phone.ts'

const saidOf = (reply: Reply<unknown>): string =>
  reply.kind === 'problem' ? (reply.problem.why ?? reply.problem.reason) : 'accepted'

describeOnBoth('an invitation after it was made', (kind) => {
  let association: Association
  let cohortId: CohortId
  let supervisor: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
    supervisor = await association.newSupervisor('zahra', [cohortId])
  })
  afterEach(() => association.close())

  type Invited = { readonly id: Id<'invitation'>; readonly code: string }
  const change = (id: string, body: object, by = supervisor) =>
    by.ask(done, 'PUT', `/api/invitations/${id}`, body)
  const sayOwner = (id: string, namedId: string | null, by = supervisor) =>
    by.ask(done, 'PUT', `/api/invitations/${id}/owner`, { namedId })
  const join = async ({ code }: Invited, name = 'Amina') => {
    const phone = association.newPhone()
    return { phone, said: saidOf(await phone.join(code, name)) }
  }
  const listed = async (id: string, by = association.administrator): Promise<BoardInvitation | undefined> =>
    (await association.board(by)).invitations.find((row) => row.id === id)

  it('that is withdrawn opens nothing from then on, and every follower sees by whom', async () => {
    const invited = await association.invite(cohortId, 'Amina', supervisor)
    const other = await association.newSupervisor('other', [cohortId])
    succeed(await change(invited.id, { name: 'Amina', withdrawn: true }))
    expect((await join(invited)).said).toBe('withdrawn')
    for (const phone of [other, supervisor])
      expect(await listed(invited.id, phone)).toMatchObject({
        name: 'Amina',
        state: 'replaced',
        madeBy: 'Supervisor zahra',
        withdrawn: { at: association.now(), by: 'Supervisor zahra' },
      })
  })

  it('stays withdrawn when an older request says that it is open', async () => {
    const invited = await association.invite(cohortId, 'Amina')
    const was = { name: 'Amina', withdrawn: false }
    succeed(await change(invited.id, { ...was, withdrawn: true, was }))
    expect(saidOf(await change(invited.id, { name: 'Amina', withdrawn: false }))).toBe('invitation-closed')
    // Nothing of it was touched: it stays as it is.
    expect(saidOf(await change(invited.id, { ...was, was }))).toBe('accepted')
    expect((await join(invited)).said).toBe('withdrawn')
  })

  it('that was joined with can be neither withdrawn nor renamed, nor replaced by a second one', async () => {
    const invited = await association.invite(cohortId, 'Amina')
    const { phone } = await join(invited)
    expect(saidOf(await change(invited.id, { name: 'Amina', withdrawn: true }))).toBe('invitation-used')
    expect(saidOf(await change(invited.id, { name: 'Zineb', withdrawn: false }))).toBe('invitation-used')
    const again = {
      id: uuidV7<'invitation'>(association.now(), randomBytes(10)),
      code: makeCode(randomBytes(6)),
      name: 'Amina',
      replaces: invited.id,
    }
    const put = { cohortId, invitations: [again] }
    expect(saidOf(await supervisor.ask(done, 'PUT', '/api/invitations', put))).toBe('invitation-used')
    expect(await listed(again.id)).toBeUndefined()
    expect((await phone.sync([])).now).toBe(association.now())
  })

  it('that is renamed before it is used gives its new name to whoever joins', async () => {
    const invited = await association.invite(cohortId, 'Amina')
    succeed(await change(invited.id, { name: 'Amina El Alaoui', withdrawn: false }))
    const { phone } = await join(invited)
    expect(phone.account?.name).toBe('Amina El Alaoui')
  })

  it('changed by two supervisors keeps both changes, and says when both changed the name', async () => {
    const invited = await association.invite(cohortId, 'Amina')
    const was = { name: 'Amina', withdrawn: false }
    succeed(await change(invited.id, { ...was, name: 'Aminata', was }))
    expect(saidOf(await change(invited.id, { ...was, name: 'Zineb', was }))).toBe('conflict')
    succeed(await change(invited.id, { ...was, withdrawn: true, was }))
    expect(await listed(invited.id)).toMatchObject({ name: 'Aminata', withdrawn: {} })
  })

  it('withdrawn while somebody joins with it is one of the two, never both', async () => {
    for (let round = 0; round < 5; round++) {
      const invited = await association.invite(cohortId, 'Amina')
      const [{ said }, withdrawal] = await Promise.all([
        join(invited),
        change(invited.id, { name: 'Amina', withdrawn: true }),
      ])
      expect([
        ['accepted', 'invitation-used'],
        ['withdrawn', 'accepted'],
      ]).toContainEqual([said, saidOf(withdrawal)])
    }
  })

  it('of a learner’s new phone is none of these', async () => {
    const learner = await association.newLearner(cohortId)
    const [id, code] = [uuidV7<'invitation'>(association.now(), randomBytes(10)), makeCode(randomBytes(6))]
    succeed(await supervisor.ask(done, 'PUT', `/api/recoveries/${id}`, { learnerId: idOf(learner), code }))
    expect(saidOf(await change(id, { name: 'Amina', withdrawn: true }))).toBe('not-found')
  })

  it('with a name is closed when its person joined with a code without one', async () => {
    const named = await association.invite(cohortId, 'Khadija')
    const unnamed = await association.invite(cohortId)
    const { phone } = await join(unnamed, 'Khadija')
    expect(await listed(unnamed.id)).toMatchObject({ state: 'used', ownerUnsaid: true })
    succeed(await sayOwner(unnamed.id, named.id))
    expect(await listed(named.id)).toMatchObject({
      state: 'used',
      usedBy: 'Khadija',
      usedById: idOf(phone),
      closed: true,
    })
    expect(await listed(unnamed.id)).not.toHaveProperty('ownerUnsaid')
    expect((await join(named)).said).toBe('code-used')
    // Sent again after a lost response it is the same.
    succeed(await sayOwner(unnamed.id, named.id))
    expect(await listed(named.id)).toMatchObject({ state: 'used' })
  })

  it('closed by mistake opens again when another one was hers, or none', async () => {
    const [khadija, zineb] = [
      await association.invite(cohortId, 'Khadija'),
      await association.invite(cohortId, 'Zineb'),
    ]
    const unnamed = await association.invite(cohortId)
    await join(unnamed, 'Zineb')
    succeed(await sayOwner(unnamed.id, khadija.id))
    succeed(await sayOwner(unnamed.id, zineb.id))
    expect([(await listed(khadija.id))?.state, (await listed(zineb.id))?.state]).toEqual(['open', 'used'])
    succeed(await sayOwner(unnamed.id, null))
    expect((await listed(zineb.id))?.state).toBe('open')
    expect(await listed(unnamed.id)).not.toHaveProperty('ownerUnsaid')
    expect((await join(zineb)).said).toBe('accepted')
  })

  it('said to be another one’s by two supervisors at once is a conflict for the second', async () => {
    const [khadija, zineb] = [
      await association.invite(cohortId, 'Khadija'),
      await association.invite(cohortId, 'Zineb'),
    ]
    const unnamed = await association.invite(cohortId)
    await join(unnamed, 'Zineb')
    const say = async (namedId: string | null, was: string | null) =>
      saidOf(await supervisor.ask(done, 'PUT', `/api/invitations/${unnamed.id}/owner`, { namedId, was }))
    expect(await say(khadija.id, null)).toBe('accepted')
    expect(await say(khadija.id, null)).toBe('accepted')
    expect(await say(zineb.id, null)).toBe('conflict')
    expect((await listed(zineb.id))?.state).toBe('open')
    expect(await say(zineb.id, khadija.id)).toBe('accepted')
    expect((await listed(khadija.id))?.state).toBe('open')
  })

  it('stands for one person: not for two, not of another group, not when it was used', async () => {
    const named = await association.invite(cohortId, 'Khadija')
    const [first, second] = [await association.invite(cohortId), await association.invite(cohortId)]
    const [one] = [await join(first, 'Khadija'), await join(second, 'Zineb')]
    expect(one.said).toBe('accepted')
    succeed(await sayOwner(first.id, named.id))
    expect(saidOf(await sayOwner(second.id, named.id))).toBe('invitation-closed')
    const elsewhere = await association.invite(await association.newCohort('Elsewhere'), 'Rachida')
    expect(saidOf(await sayOwner(second.id, elsewhere.id))).toBe('not-found')
    expect(saidOf(await sayOwner(named.id, null))).toBe('conflict')
    const used = await association.invite(cohortId, 'Hind')
    await join(used)
    expect(saidOf(await sayOwner(second.id, used.id))).toBe('invitation-closed')
  })

  it('is listed with its last day after it has expired, and can be withdrawn then', async () => {
    const invited = await association.invite(cohortId, 'Amina')
    association.setClock(association.now() + 15 * dayMs)
    expect((await listed(invited.id))?.state).toBe('expired')
    succeed(await change(invited.id, { name: 'Amina', withdrawn: true }))
    expect(await listed(invited.id)).toMatchObject({ withdrawn: {} })
  })
})
