import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CohortId } from '#domain/id.ts'
import { makeCode, showCode } from '#protocol/enrolment/code.ts'
import { done } from '#protocol/desk/supervision.ts'
import { randomBytes } from 'node:crypto'
import { type Association, dayMs, idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { everyQuestion, type Reply } from '../support/phone.ts'
import { uuidV7 } from '#domain/id.ts'

const reasonOf = (reply: Reply<unknown>): string =>
  reply.kind === 'problem' ? reply.problem.reason : 'accepted'

describeOnBoth('joining with a code', (kind) => {
  let association: Association
  let cohortId: CohortId
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
  })
  afterEach(() => association.close())

  it('gives the same response when the first one was lost on the way, for ever', async () => {
    const { code } = await association.invite(cohortId)
    const phone = association.newPhone()
    const first = succeed(await phone.join(code, 'Amina'))
    association.setClock(association.now() + 400 * dayMs)
    const again = succeed(await phone.join(code, 'Amina'))
    expect(again.account).toEqual(first.account)
    expect(first.account).toMatchObject({ name: 'Amina', roles: ['learner'] })
    expect((await association.board()).learners).toHaveLength(1)
  })

  it('works for one of two phones at the same moment; the other reads it', async () => {
    const { code } = await association.invite(cohortId)
    const phones = Array.from({ length: 8 }, () => association.newPhone())
    const replies = await Promise.all(phones.map((phone) => phone.join(code)))
    expect(replies.map(reasonOf).toSorted()).toEqual([
      'accepted',
      ...Array.from({ length: 7 }, () => 'code-used'),
    ])
    expect((await association.board()).learners).toHaveLength(1)
  })

  it('takes a code as people type it', async () => {
    const { code } = await association.invite(cohortId)
    const typed = ` ${showCode(code).toLowerCase()} `.replace(/0/g, 'o').replace(/2/g, '٢')
    expect(reasonOf(await association.newPhone().join(typed))).toBe('accepted')
  })

  it('says what is wrong with a code: unknown, mistyped, used, expired, replaced', async () => {
    const used = await association.invite(cohortId)
    await association.newPhone().join(used.code)
    const replaced = await association.invite(cohortId)
    const better = {
      id: uuidV7<'invitation'>(association.now(), randomBytes(10)),
      code: makeCode(randomBytes(6)),
      name: null,
    }
    succeed(
      await association.administrator.ask(done, 'PUT', '/api/invitations', {
        cohortId,
        invitations: [{ ...better, replaces: replaced.id }],
      }),
    )
    const open = await association.invite(cohortId)
    const join = async (code: string) => reasonOf(await association.newPhone().join(code))
    expect(await join(makeCode(randomBytes(6)))).toBe('code-unknown')
    expect(await join('ABC')).toBe('code-unknown')
    expect(await join(used.code)).toBe('code-used')
    expect(await join(replaced.code)).toBe('code-expired')
    // What exactly: her slip is not old, a newer one was made.
    expect(await association.newPhone().join(replaced.code)).toMatchObject({ problem: { why: 'replaced' } })
    expect(await join(better.code)).toBe('accepted')
    association.setClock(association.now() + 14 * dayMs)
    expect(await join(open.code)).toBe('code-expired')
    expect((await association.board()).invitations.map((row) => row.state).toSorted()).toEqual([
      'expired',
      'replaced',
      'used',
      'used',
    ])
  })

  it('keeps the name the supervisor gave, else what the joiner typed; without either it asks, and the code stays good', async () => {
    const named = await association.invite(cohortId, 'Fatima (Tizi)')
    const free = await association.invite(cohortId)
    const nameless = await association.invite(cohortId)
    const join = async (code: string, name: string | null) =>
      succeed(await association.newPhone().join(code, name)).account.name
    expect(await join(named.code, 'Fati')).toBe('Fatima (Tizi)')
    expect(await join(free.code, 'أمينة')).toBe('أمينة')
    const phone = association.newPhone()
    const asked = await phone.join(nameless.code, null)
    expect(asked).toMatchObject({
      kind: 'problem',
      problem: { reason: 'malformed-request', paths: ['name'] },
    })
    expect(succeed(await phone.join(nameless.code, 'خديجة')).account.name).toBe('خديجة')
    // A recovery code opens an account that has its name.
    expect((await association.board()).learners).toHaveLength(3)
  })

  it('does not give a phone that speaks for one account to another', async () => {
    const phone = await association.newLearner(cohortId)
    const { code } = await association.invite(cohortId)
    expect(reasonOf(await phone.join(code))).toBe('conflict')
    expect(reasonOf(await association.newPhone().join(code))).toBe('accepted')
  })

  it('gives a learner with a recovery code what she had ever sent, on a new phone', async () => {
    const old = await association.newLearner(cohortId, 'Amina')
    const attempt = old.attempt(association.pack, everyQuestion)
    const { replies } = await old.sync([attempt])
    const recover = async (): Promise<string> => {
      const code = makeCode(randomBytes(6))
      const path = `/api/recoveries/${uuidV7(association.now(), randomBytes(10))}`
      succeed(await association.administrator.ask(done, 'PUT', path, { learnerId: idOf(old), code }))
      return code
    }
    const first = await recover()
    const code = await recover()
    const fresh = association.newPhone()
    expect(reasonOf(await association.newPhone().join(first))).toBe('code-expired')
    expect(succeed(await fresh.join(code, null)).account).toEqual(old.account)
    const { changes } = await fresh.sync()
    const record = changes.find((change) => change.kind === 'record')
    expect(record).toMatchObject({
      record: attempt,
      receipt: replies[0]?.kind === 'stored' ? replies[0].receipt : '',
    })
    // The old key stays valid: what it still holds is hers too.
    expect((await old.sync([old.session(association.pack)])).replies[0]?.kind).toBe('stored')
  })

  it('opens a locked page with an unused recovery code alone, and once', async () => {
    const { code: invitation } = await association.invite(cohortId)
    const phone = association.newPhone()
    succeed(await phone.join(invitation, 'Amina'))
    const wish = (): { opens: string } => ({ opens: uuidV7(association.now(), randomBytes(10)) })
    const recover = async (): Promise<string> => {
      const code = makeCode(randomBytes(6))
      const path = `/api/recoveries/${uuidV7(association.now(), randomBytes(10))}`
      succeed(await association.administrator.ask(done, 'PUT', path, { learnerId: idOf(phone), code }))
      return code
    }
    // On the slip, in the message, in the history of the phone: whoever finds it there opens nothing.
    expect(reasonOf(await phone.join(invitation, null, wish()))).toBe('code-used')
    const { code: unused } = await association.invite(cohortId)
    expect(reasonOf(await phone.join(unused, null, wish()))).toBe('conflict')

    const code = await recover()
    const first = wish()
    expect(succeed(await phone.join(code, null, first)).account).toEqual(phone.account)
    // The response was lost on the way: the same wish is served again, another is not.
    expect(succeed(await phone.join(code, null, first)).account).toEqual(phone.account)
    expect(reasonOf(await phone.join(code, null, wish()))).toBe('code-used')

    const ofANewPhone = await recover()
    succeed(await phone.join(ofANewPhone, null))
    expect(reasonOf(await phone.join(ofANewPhone, null, wish()))).toBe('code-used')
  })

  it('is slowed down after many wrong guesses from one address, and never locked', async () => {
    const { code } = await association.invite(cohortId)
    const guess = async () => reasonOf(await association.newPhone().join(makeCode(randomBytes(6))))
    for (let tries = 0; tries < 20; tries++) expect(await guess()).toBe('code-unknown')
    const slowed = await association.newPhone().join(code)
    expect(slowed).toMatchObject({
      kind: 'problem',
      status: 429,
      problem: { reason: 'slow-down', retryAfterS: 1 },
    })
    association.setClock(association.now() + 1000)
    expect(reasonOf(await association.newPhone().join(code))).toBe('accepted')
  })

  it('does not tell whoever makes codes which codes exist, and the older one goes on working', async () => {
    const taken = await association.invite(cohortId, 'Amina')
    association.setClock(association.now() + 1_000)
    const elsewhere = await association.newCohort('Elsewhere')
    const guesser = await association.newSupervisor('guesser', [elsewhere])
    const invitations = [makeCode(randomBytes(6)), taken.code].map((code) => ({
      id: uuidV7<'invitation'>(association.now(), randomBytes(10)),
      code,
      name: null,
      replaces: null,
    }))
    const reply = await guesser.ask(done, 'PUT', '/api/invitations', { cohortId: elsewhere, invitations })
    expect(reasonOf(reply)).toBe('accepted')
    const joined = succeed(await association.newPhone().join(taken.code, null))
    expect(joined.account.name).toBe('Amina')
  })
})
