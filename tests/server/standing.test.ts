import { afterEach, beforeEach, expect, it } from 'vitest'
import { randomBytes } from 'node:crypto'
import { type AccountId, type CohortId, uuidV7 } from '#domain/id.ts'
import { makeCode } from '#protocol/enrolment/code.ts'
import { devicesResponse } from '#protocol/enrolment/devices.ts'
import { done, quarantineResponse, supervisorsResponse } from '#protocol/desk/supervision.ts'
import {
  type Association,
  idOf,
  newToken,
  openAssociation,
  password,
  succeed,
} from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { everyQuestion, type Reply, TestPhone } from '../support/phone.ts'
import { secondServer } from '../support/second-server.ts'

const reasonOf = (reply: Reply<unknown>): string =>
  reply.kind === 'problem' ? reply.problem.reason : 'accepted'
const whyOf = (reply: Reply<unknown>): string | undefined =>
  reply.kind === 'problem' ? reply.problem.why : undefined
const newId = <Kind extends string>(at: number) => uuidV7<Kind>(at, randomBytes(10))

let association: Association
const ask = (by: TestPhone, path: string, body: unknown) => by.ask(done, 'PUT', path, body)

async function supervisorPut(login: string, changes: Record<string, unknown>): Promise<void> {
  const { supervisors } = succeed(
    await association.administrator.ask(supervisorsResponse, 'GET', '/api/supervisors'),
  )
  const row = supervisors.find((each) => each.login === login)
  if (row === undefined) throw new Error('no such supervisor')
  const { name, phone, cohortIds, ended } = row
  const administrator = row.roles.includes('administrator')
  const put = { name, login, phone, cohortIds, ended, administrator, ...changes }
  succeed(await ask(association.administrator, `/api/supervisors/${row.id}`, put))
}

async function recover(learner: TestPhone, by: TestPhone): Promise<string> {
  const code = makeCode(randomBytes(6))
  const path = `/api/recoveries/${newId(association.now())}`
  succeed(await ask(by, path, { learnerId: idOf(learner), code }))
  return code
}

const devicesOf = async (learner: TestPhone, by: TestPhone) =>
  succeed(await by.ask(devicesResponse, 'GET', `/api/accounts/${idOf(learner)}/devices`)).devices

const end = (phone: TestPhone, by: TestPhone, ended = true) =>
  ask(by, `/api/accounts/${idOf(phone)}/devices`, { keyId: phone.key.keyId, ended })

const syncStatus = async (phone: TestPhone, records: readonly unknown[] = []) =>
  (await phone.raw('POST', '/api/sync', phone.syncBody(records))).status

describeOnBoth('an account that is ended', (kind) => {
  let cohortId: CohortId
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
  })
  afterEach(() => association.close())

  it('is ended on every server at once, and its records are kept apart there', async () => {
    const second = await secondServer(association)
    const phone = await association.newLearner(cohortId)
    const there = new TestPhone(second.send, association.now, phone.key)
    await there.sync()
    const put = { name: 'Amina', cohortId, ended: true }
    succeed(await ask(association.administrator, `/api/learners/${idOf(phone)}`, put))
    const { replies } = await there.sync([phone.attempt(association.pack, everyQuestion)])
    expect(replies).toMatchObject([{ kind: 'refused', reason: 'device-ended' }])
    expect(await syncStatus(there)).toBe(403)
    await second.close()
  })

  it('taken back, has no phone until one is let in again, and no work is lost', async () => {
    const phone = await association.newLearner(cohortId)
    const path = `/api/learners/${idOf(phone)}`
    const code = await recover(phone, association.administrator)
    succeed(await ask(association.administrator, path, { name: 'Amina', cohortId, ended: true }))
    succeed(await ask(association.administrator, path, { name: 'Amina', cohortId, ended: false }))
    const attempt = phone.attempt(association.pack, everyQuestion)
    const { replies } = await phone.sync([attempt])
    expect(replies).toMatchObject([{ kind: 'refused', reason: 'device-ended' }])
    expect(reasonOf(await association.newPhone().join(code))).toBe('code-expired')
    succeed(await end(phone, association.administrator, false))
    expect((await phone.sync([attempt])).replies).toMatchObject([{ kind: 'stored' }])
    expect((await association.board()).learners[0]?.quarantined).toBe(0)
  })

  it('takes with it the codes and links its owner made', async () => {
    const supervisor = await association.newSupervisor('zahra', [cohortId])
    const learner = await association.newLearner(cohortId)
    const { code } = await association.invite(cohortId, null, supervisor)
    const recovery = await recover(learner, supervisor)
    await supervisorPut('zahra', { ended: true })
    expect(reasonOf(await association.newPhone().join(code))).toBe('code-expired')
    expect(reasonOf(await association.newPhone().join(recovery))).toBe('code-expired')
    await supervisorPut('zahra', { ended: false })
    expect(reasonOf(await association.newPhone().join(code))).toBe('code-expired')
    expect(reasonOf(await association.newPhone().join(recovery))).toBe('code-expired')
  })

  it('a recovery code ends when its giver follows the learner no longer', async () => {
    const supervisor = await association.newSupervisor('zahra', [cohortId])
    const learner = await association.newLearner(cohortId)
    const recovery = await recover(learner, supervisor)
    await supervisorPut('zahra', { cohortIds: [] })
    expect(reasonOf(await association.newPhone().join(recovery))).toBe('code-expired')
  })

  it('of an administrator takes with it the password links she made; so does losing the role', async () => {
    for (const change of [{ ended: true }, { administrator: false }]) {
      const login = `admin${JSON.stringify(change).length}`
      const other = await association.newSupervisor(login, [])
      await supervisorPut(login, { administrator: true })
      const token = newToken()
      const path = `/api/password-links/${newId(association.now())}`
      succeed(await ask(other, path, { accountId: idOf(association.administrator), token }))
      await supervisorPut(login, change)
      expect(reasonOf(await association.newPhone().setPassword(token, 'une autre phrase'))).toBe(
        'code-expired',
      )
    }
  })
})

describeOnBoth('the phones of an account', (kind) => {
  let cohortId: CohortId
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
  })
  afterEach(() => association.close())

  it('are seen by herself and by whoever follows her, with what each has not sent', async () => {
    const supervisor = await association.newSupervisor('zahra', [cohortId])
    const old = await association.newLearner(cohortId)
    await old.sync([], { waiting: 3 })
    association.setClock(association.now() + 1_000)
    const fresh = association.newPhone()
    succeed(await fresh.join(await recover(old, supervisor), null))
    const seen = await devicesOf(old, supervisor)
    expect(seen.map(({ keyId, waiting, isThis }) => [keyId, waiting, isThis])).toEqual([
      [fresh.key.keyId, 0, false],
      [old.key.keyId, 3, false],
    ])
    expect((await devicesOf(old, old)).map(({ isThis }) => isThis)).toEqual([false, true])
  })

  it('that joined after hers are sent to her phone, until they are ended; the new one hears nothing of hers', async () => {
    const supervisor = await association.newSupervisor('zahra', [cohortId])
    const old = await association.newLearner(cohortId)
    expect((await old.sync()).laterPhones).toEqual([])
    association.setClock(association.now() + 1_000)
    const fresh = association.newPhone()
    succeed(await fresh.join(await recover(old, supervisor), null))
    expect((await old.sync()).laterPhones).toEqual([{ name: null, joinedAt: association.now() }])
    expect((await fresh.sync()).laterPhones).toEqual([])
    succeed(await end(fresh, supervisor))
    expect((await old.sync()).laterPhones).toEqual([])
  })

  it('are ended one by one by her supervisor; what such a phone still brings can be accepted', async () => {
    const supervisor = await association.newSupervisor('zahra', [cohortId])
    const old = await association.newLearner(cohortId)
    const fresh = association.newPhone()
    succeed(await fresh.join(await recover(old, supervisor), null))
    expect(reasonOf(await end(old, old))).toBe('not-found')
    expect(reasonOf(await end(old, fresh))).toBe('not-found')
    succeed(await end(old, supervisor))
    expect([await syncStatus(old), await syncStatus(fresh)]).toEqual([403, 200])
    const { replies } = await old.sync([old.attempt(association.pack, everyQuestion)])
    const code = replies.flatMap((reply) => (reply.kind === 'refused' ? [reply.code] : [])).join()
    const path = `/api/learners/${idOf(old)}/quarantine/${code.toLowerCase()}`
    const accepted = await supervisor.ask(quarantineResponse, 'PUT', path, { accepted: true })
    expect(succeed(accepted).refused).toBeNull()
    expect(await association.cell(old)).toMatchObject({ state: 'passed' })
  })

  it('of a supervisor are ended by a new password, but for the one that set it', async () => {
    const first = await association.newSupervisor('zahra', [cohortId])
    const second = association.newPhone()
    succeed(await second.signIn('zahra', password))
    const put = (old: string) => ask(second, '/api/own-password', { old, password: 'une autre phrase' })
    expect(reasonOf(await put('not the old one'))).toBe('wrong-password')
    expect((await first.raw('GET', '/api/board')).status).toBe(200)
    succeed(await put(password))
    expect((await first.raw('GET', '/api/board')).status).toBe(403)
    expect((await second.raw('GET', '/api/board')).status).toBe(200)
    expect(reasonOf(await first.signIn('zahra', password))).toBe('wrong-password')
    succeed(await first.signIn('zahra', 'une autre phrase'))
    expect((await first.raw('GET', '/api/board')).status).toBe(200)
  })

  it('of a supervisor are ended by a link, too', async () => {
    const first = await association.newSupervisor('zahra', [cohortId])
    const token = newToken()
    const path = `/api/password-links/${newId(association.now())}`
    succeed(await ask(association.administrator, path, { accountId: idOf(first), token }))
    succeed(await association.newPhone().setPassword(token, 'une autre phrase'))
    expect((await first.raw('GET', '/api/board')).status).toBe(403)
  })

  it('a new own password is refused with its reason, and guessing the old one is slowed', async () => {
    const own = (old: string, next: string) =>
      ask(association.administrator, '/api/own-password', { old, password: next })
    const weak = [
      ['court', 'short'],
      ['changeme', 'common'],
      ['admin2026', 'personal'],
      ['abcdefgh', 'pattern'],
    ] as const
    for (const [next, why] of weak) {
      const reply = await own(password, next)
      expect([next, reasonOf(reply), whyOf(reply)]).toEqual([next, 'password-weak', why])
    }
    association.deps.passwords.isPassword = () => Promise.resolve(false)
    const reasons: string[] = []
    for (let at = 0; at < 22; at++) reasons.push(reasonOf(await own(`wrong ${at}`, 'une autre phrase')))
    expect(reasons.filter((reason) => reason === 'wrong-password')).toHaveLength(20)
    expect(reasons.slice(20)).toEqual(['slow-down', 'slow-down'])
  })
})

describeOnBoth('two administrators', (kind) => {
  beforeEach(async () => {
    association = await openAssociation(kind)
  })
  afterEach(() => association.close())

  it('who demote each other on two servers leave one', async () => {
    const second = await secondServer(association)
    for (let round = 0; round < 5; round++) {
      const login = `zahra${round}`
      const zahra = await association.newSupervisor(login, [])
      await supervisorPut(login, { administrator: true })
      const there = new TestPhone(second.send, association.now, zahra.key)
      const put = (name: string, own: string) => ({
        name,
        login: own,
        phone: null,
        administrator: false,
        cohortIds: [],
        ended: false,
      })
      const demote = (by: TestPhone, id: AccountId, own: string) =>
        by.raw('PUT', `/api/supervisors/${id}`, put('X', own))
      await Promise.all([
        demote(association.administrator, idOf(zahra), login),
        demote(there, idOf(association.administrator), 'admin'),
      ])
      const left = await association.deps.db
        .selectFrom('account')
        .select('login')
        .where('is_administrator', '=', 1)
        .execute()
      expect(left).toHaveLength(1)
      await association.deps.db.updateTable('account').set({ is_administrator: 0 }).execute()
      await association.deps.db
        .updateTable('account')
        .set({ is_administrator: 1 })
        .where('login', '=', 'admin')
        .execute()
    }
    await second.close()
  })

  it('the last one reads why she stays, and the log says who changed whose role', async () => {
    const put = { name: 'A', login: 'admin', phone: null, administrator: false, cohortIds: [], ended: false }
    const path = `/api/supervisors/${idOf(association.administrator)}`
    const reply = await ask(association.administrator, path, put)
    expect([reasonOf(reply), whyOf(reply)]).toEqual(['conflict', 'last-administrator'])
    const zahra = await association.newSupervisor('zahra', [])
    await supervisorPut('zahra', { administrator: true })
    const line = association.log.findLast((each) => each.event === 'role-changed')
    expect(line).toEqual({
      event: 'role-changed',
      by: idOf(association.administrator),
      account: idOf(zahra),
      before: 'supervisor',
      after: 'administrator',
    })
  })
})
