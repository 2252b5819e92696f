import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Act } from '#domain/desk/act.ts'
import { type CohortId, type Id, uuidV7 } from '#domain/id.ts'
import type { BoardInvitation } from '#protocol/desk/supervision.ts'
import { makeCode } from '#protocol/enrolment/code.ts'
import type { Reply as SyncReply } from '#protocol/sync/sync.ts'
import { type Association, dayMs, openAssociation } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { TestPhone } from '../support/phone.ts'

const minuteMs = 60_000

describeOnBoth('an invitation as an act', (kind) => {
  let association: Association
  let cohortId: CohortId
  let zahra: TestPhone
  let code: string
  let invitationId: Id<'invitation'>
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
    zahra = await association.newSupervisor('zahra', [cohortId])
    code = makeCode(randomBytes(6))
    invitationId = uuidV7<'invitation'>(association.now(), randomBytes(10))
    later(60 * minuteMs)
  })
  afterEach(() => association.close())

  const later = (ms: number): void => association.setClock(association.now() + ms)
  const deliver = async (phone: TestPhone, ...acts: readonly Act[]): Promise<readonly SyncReply[]> =>
    (await phone.sync(acts)).replies
  const inviteOf = (phone: TestPhone, name: string | null = 'Amina', changes: object = {}): Act =>
    phone.act({ kind: 'invite', invitationId, cohortId, name, code }, changes)
  const changeOf = (phone: TestPhone, facts: object, changes: object = {}): Act => {
    const was = { name: 'Amina', withdrawn: false }
    return phone.act({ kind: 'invitation', invitationId, ...was, was, ...facts }, changes)
  }
  const listed = async (by = zahra): Promise<BoardInvitation | undefined> =>
    (await association.board(by)).invitations.find(({ id }) => id === invitationId)
  const joined = async (): Promise<string> => {
    const reply = await association.newPhone().join(code)
    return reply.kind === 'problem' ? (reply.problem.why ?? reply.problem.reason) : 'joined'
  }
  /** Everything that is kept of records, also of refused ones. */
  const keptText = async (): Promise<string> => {
    const { db } = association.deps
    const records = await db.selectFrom('record').selectAll().execute()
    const refused = await db.selectFrom('quarantine').selectAll().execute()
    const text = (value: unknown): string =>
      value instanceof Uint8Array ? Buffer.from(value).toString() : String(value)
    return [...records, ...refused].flatMap((row) => Object.values(row).map(text)).join('\n')
  }

  it('opens a place from the moment it arrives; its last day is counted from when it was made', async () => {
    const madeAt = association.now() - 30 * minuteMs
    const act = inviteOf(zahra, 'Amina', { submittedAt: madeAt })
    expect(await joined()).toBe('code-unknown')
    expect(await deliver(zahra, act)).toMatchObject([{ kind: 'stored' }])
    expect(await listed()).toMatchObject({
      ...{ name: 'Amina', state: 'open', madeBy: 'Supervisor zahra', expiresAt: madeAt + 14 * dayMs },
    })
    expect(await joined()).toBe('joined')
    // Its reply was lost: sent once more it is the same.
    expect(await deliver(zahra, act)).toMatchObject([{ kind: 'stored' }])
    expect(await listed()).toMatchObject({ state: 'used' })
  })

  it('leaves its code in no record, accepted or refused', async () => {
    const stranger = await association.newSupervisor('nora', [])
    expect(await deliver(stranger, inviteOf(stranger))).toMatchObject([{ reason: 'not-yours' }])
    const broken = { ...inviteOf(stranger), name: 'x'.repeat(200) }
    expect(await deliver(stranger, broken)).toMatchObject([{ reason: 'malformed' }])
    expect(await deliver(zahra, inviteOf(zahra))).toMatchObject([{ kind: 'stored' }])
    expect(await keptText()).toContain(invitationId)
    expect(await keptText()).not.toContain(code)
  })

  it('is renamed and withdrawn, also in the delivery that makes it', async () => {
    const renamed = changeOf(zahra, { name: 'Amina Alaoui' })
    const was = { name: 'Amina Alaoui', withdrawn: false }
    const withdrawn = changeOf(zahra, { name: 'Amina Alaoui', withdrawn: true, was })
    const replies = await deliver(zahra, inviteOf(zahra), renamed, withdrawn)
    expect(replies.map((reply) => reply.kind)).toEqual(['stored', 'stored', 'stored'])
    expect(await listed()).toMatchObject({ name: 'Amina Alaoui', withdrawn: { by: 'Supervisor zahra' } })
    expect(await joined()).toBe('withdrawn')
  })

  it('that was joined with stays as it is, and the act says so', async () => {
    await deliver(zahra, inviteOf(zahra))
    await joined()
    const replies = await deliver(
      zahra,
      changeOf(zahra, { withdrawn: true }),
      changeOf(zahra, { name: 'Zineb' }),
    )
    expect(replies).toMatchObject([{ reason: 'closed' }, { reason: 'closed' }])
    expect(await listed()).toMatchObject({ state: 'used', name: 'Amina' })
  })

  it('renamed by two, the later name stays and the other is said to its author', async () => {
    const fatima = await association.newSupervisor('fatima', [cohortId])
    // What she was allowed is counted from then.
    later(60 * minuteMs)
    await deliver(zahra, inviteOf(zahra))
    const first = changeOf(zahra, { name: 'Amina A.' }, { submittedAt: association.now() - 20 * minuteMs })
    const second = changeOf(fatima, { name: 'Amina B.' }, { submittedAt: association.now() - 10 * minuteMs })
    await deliver(fatima, second)
    expect(await deliver(zahra, first)).toMatchObject([{ kind: 'stored' }])
    expect(await listed()).toMatchObject({ name: 'Amina B.' })
    expect((await association.board(zahra)).overtaken).toMatchObject([
      { subject: 'invitation', field: 'name', mine: 'Amina A.', now: 'Amina B.', by: 'Supervisor fatima' },
    ])
  })

  it('of somebody who follows the group no longer is refused', async () => {
    const nora = await association.newSupervisor('nora', [])
    await deliver(zahra, inviteOf(zahra))
    expect(await deliver(nora, changeOf(nora, { withdrawn: true }))).toMatchObject([{ reason: 'not-yours' }])
    expect(await listed()).toMatchObject({ state: 'open' })
  })

  it('with a code that is none is refused', async () => {
    const act = zahra.act({ kind: 'invite', invitationId, cohortId, name: null, code: 'ZZZZZZZZZZ' })
    expect(await deliver(zahra, act)).toMatchObject([{ reason: 'malformed' }])
    expect(await listed()).toBeUndefined()
  })
})
