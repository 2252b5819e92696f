import { afterEach, beforeEach, expect, it } from 'vitest'
import { randomBytes } from 'node:crypto'
import { type CohortId, uuidV7 } from '#domain/id.ts'
import { makeCode } from '#protocol/enrolment/code.ts'
import type { SyncResponse } from '#protocol/sync/sync.ts'
import { done, quarantineResponse } from '#protocol/desk/supervision.ts'
import { type Association, dayMs, idOf, monday, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { aPack, quizAsWritten, type TestPack } from '../support/packs.ts'
import { everyQuestion, type TestPhone } from '../support/phone.ts'

const codeIn = ({ replies: [reply] }: SyncResponse): string =>
  reply?.kind === 'refused' ? reply.code : 'not refused'

describeOnBoth('accepting what was refused', (kind) => {
  const future = aPack({ version: 2 })
  let association: Association
  let cohortId: CohortId
  let phone: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
    phone = await association.newLearner(cohortId)
  })
  afterEach(() => association.close())

  const accept = async (code: string, by = association.administrator, learner = phone) => {
    const path = `/api/learners/${idOf(learner)}/quarantine/${code.toLowerCase()}`
    return succeed(await by.ask(quarantineResponse, 'PUT', path, { accepted: true })).refused
  }

  /** What an update of the server would have brought. */
  async function bringPack(pack: TestPack): Promise<void> {
    const { db } = association.deps
    await db
      .insertInto('quiz')
      .values({ quiz_hash: 'q', body: quizAsWritten(pack.quiz) })
      .execute()
    const row = {
      pack_hash: pack.packHash,
      module_id: pack.moduleId,
      language: 'ar',
      version: 2,
      title: 't',
      manifest: JSON.stringify(pack.manifest),
      quiz_hash: 'q',
      added_at: 0,
    } as const
    await db.insertInto('pack').values(row).execute()
  }

  it('says why not yet while the cause is there, and afterwards makes it a record like any other', async () => {
    const attempt = phone.attempt(future, everyQuestion)
    const code = codeIn(await phone.sync([attempt]))
    expect(await accept(code)).toBe('unknown-pack')
    expect((await association.board()).learners[0]?.quarantined).toBe(1)
    await bringPack(future)
    expect(await accept(code)).toBeNull()
    expect((await association.board()).learners[0]?.quarantined).toBe(0)
    expect(await association.cell(phone)).toMatchObject({ state: 'passed', attempts: 1 })
    const page = await association.learnerPage(phone)
    expect([page.quarantine, page.attempts[0]?.score]).toEqual([[], { raw: 4, max: 4 }])
  })

  it('is sent to the phone at its next sync, with the receipt any later delivery would get', async () => {
    const attempt = phone.attempt(future, everyQuestion)
    const code = codeIn(await phone.sync([attempt]))
    await bringPack(future)
    await accept(code)
    const told = (await phone.sync()).changes.filter((change) => change.kind === 'receipt')
    const stored = (await phone.sync([attempt])).replies[0]
    expect(stored?.kind).toBe('stored')
    const receipt = stored?.kind === 'stored' ? stored.receipt : ''
    const verdict = stored?.kind === 'stored' ? stored.verdict : undefined
    expect(told).toEqual([{ kind: 'receipt', id: attempt.id, receipt, receivedAt: monday, verdict }])
    expect((await phone.sync()).missing).toEqual([])
  })

  it('twice, or by two supervisors at once, is once', async () => {
    const attempt = phone.attempt(future, everyQuestion)
    const code = codeIn(await phone.sync([attempt]))
    const colleague = await association.newSupervisor('colleague', [cohortId])
    await bringPack(future)
    expect(await Promise.all([accept(code), accept(code, colleague)])).toEqual([null, null])
    await phone.sync()
    expect(await accept(code)).toBeNull()
    expect((await phone.sync()).changes).toEqual([])
    expect(await association.cell(phone)).toMatchObject({ attempts: 1 })
    const [progress] = await association.deps.db.selectFrom('device_progress').selectAll().execute()
    expect(progress?.forked).toBe(0)
  })

  it('counts from the day it came, by the clock the phone had then', async () => {
    await association.assign({ cohortId, dueOn: '2026-09-07' })
    const hourAgo = association.now() - 3_600_000
    const attempt = phone.attempt(future, everyQuestion, { submittedAt: hourAgo, offsetMs: null })
    const code = codeIn(await phone.sync([attempt], {}, hourAgo))
    association.setClock(monday + 9 * dayMs)
    await bringPack(future)
    expect(await accept(code)).toBeNull()
    const [received] = (await association.learnerPage(phone)).attempts
    expect([received?.receivedAt, received?.finishedAt]).toEqual([monday, monday])
    expect((await association.cell(phone))?.assignment).toMatchObject({
      state: 'satisfied',
      timing: 'on-time',
    })
  })

  it('of an ended account waits until the account is taken back', async () => {
    const path = `/api/learners/${idOf(phone)}`
    const end = async (ended: boolean) =>
      succeed(await association.administrator.ask(done, 'PUT', path, { name: 'Amina', cohortId, ended }))
    await end(true)
    const code = codeIn(await phone.sync([phone.attempt(association.pack, everyQuestion)]))
    expect(await accept(code)).toBe('device-ended')
    await end(false)
    expect(await accept(code)).toBeNull()
    expect(await association.cell(phone)).toMatchObject({ state: 'passed' })
  })

  it('never replaces the first content of an id', async () => {
    const attempt = phone.attempt(association.pack, [])
    await phone.sync([attempt])
    const second = codeIn(await phone.sync([{ ...attempt, spentMs: attempt.spentMs + 100 }]))
    expect(await accept(second)).toBe('different-content')
    expect((await phone.sync()).changes).toEqual([])
  })

  it('tells the reason of today when it is another than yesterday’s', async () => {
    const odd = { ...phone.attempt(future, everyQuestion), language: 'fr' }
    const code = codeIn(await phone.sync([odd]))
    await bringPack(future)
    expect(await accept(code)).toBe('malformed')
    expect((await association.learnerPage(phone)).quarantine[0]?.reason).toBe('malformed')
  })

  it('finds a code only on the page of the learner it belongs to', async () => {
    const code = codeIn(await phone.sync([phone.attempt(future, everyQuestion)]))
    const colleague = await association.newLearner(cohortId, 'Khadija')
    const path = `/api/learners/${idOf(colleague)}/quarantine/${code.toLowerCase()}`
    expect((await association.administrator.raw('PUT', path, { accepted: true })).status).toBe(404)
  })

  it('comes to her other phone as a record, and its receipt harms nobody', async () => {
    const recovery = makeCode(randomBytes(6))
    const path = `/api/recoveries/${uuidV7(association.now(), randomBytes(10))}`
    succeed(
      await association.administrator.ask(done, 'PUT', path, { learnerId: idOf(phone), code: recovery }),
    )
    const other = association.newPhone()
    succeed(await other.join(recovery, null))
    await other.sync()
    const attempt = phone.attempt(future, everyQuestion)
    const code = codeIn(await phone.sync([attempt]))
    await bringPack(future)
    await accept(code)
    const kinds = (await other.sync()).changes.map((change) => change.kind)
    expect(kinds).toContain('record')
    expect(kinds.at(-1)).toBe('receipt')
  })
})
