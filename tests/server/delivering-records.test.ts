import { afterEach, beforeEach, expect, it } from 'vitest'
import { randomBytes } from 'node:crypto'
import { renewEpoch } from '#server/database/installation.ts'
import { createApp } from '#server/app.ts'
import { createDependencies } from '#server/create-dependencies.ts'
import { asId, type CohortId, uuidV7 } from '#domain/id.ts'
import { makeCode } from '#protocol/enrolment/code.ts'
import type { Reply as RecordReply } from '#protocol/sync/sync.ts'
import { done } from '#protocol/desk/supervision.ts'
import { type Association, idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { everyQuestion, TestPhone } from '../support/phone.ts'
import { aPack, quizAsWritten } from '../support/packs.ts'

const reasons = (replies: readonly RecordReply[]) =>
  replies.map((reply) => (reply.kind === 'refused' ? reply.reason : 'stored'))

describeOnBoth('delivering records', (kind) => {
  let association: Association
  let cohortId: CohortId
  let phone: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
    phone = await association.newLearner(cohortId)
  })
  afterEach(() => association.close())

  it('twice stores once and gives the same receipt', async () => {
    const attempt = phone.attempt(association.pack, everyQuestion)
    const first = await phone.sync([attempt])
    association.setClock(association.now() + 60_000)
    const second = await phone.sync([attempt, attempt])
    expect(second.replies).toEqual([first.replies[0], first.replies[0]])
    expect((await association.cell(phone))?.attempts).toBe(1)
  })

  it('with one id and two contents keeps the first, and the second apart', async () => {
    const attempt = phone.attempt(association.pack, [])
    await phone.sync([attempt])
    const other = { ...attempt, spentMs: attempt.spentMs + 100 }
    const { replies } = await phone.sync([other])
    expect(reasons(replies)).toEqual(['different-content'])
    expect((await association.learnerPage(phone)).attempts).toHaveLength(1)
    const [entry] = await association.deps.db.selectFrom('quarantine').selectAll().execute()
    expect(JSON.parse(Buffer.from(entry?.raw ?? []).toString())).toEqual(other)
  })

  it('is stored when the server has come to know its pack, and the quarantine is settled', async () => {
    const future = aPack({ version: 2 })
    const attempt = phone.attempt(future, everyQuestion)
    expect(reasons((await phone.sync([attempt])).replies)).toEqual(['unknown-pack'])
    const { deps } = association
    await deps.db
      .insertInto('quiz')
      .values({ quiz_hash: 'q', body: quizAsWritten(future.quiz) })
      .execute()
    await deps.db
      .insertInto('pack')
      .values({
        pack_hash: future.packHash,
        module_id: future.moduleId,
        language: 'ar',
        version: 2,
        title: 't',
        manifest: JSON.stringify(future.manifest),
        quiz_hash: 'q',
        added_at: 0,
      })
      .execute()
    expect(reasons((await phone.sync([attempt])).replies)).toEqual(['stored'])
    expect((await association.board()).learners[0]?.quarantined).toBe(0)
  })

  it('is never refused for lateness, a wrong clock, a gap or a claimed score', async () => {
    const { pack } = association
    const records = [
      phone.attempt(pack, [], { submittedAt: 100_000, offsetMs: null, score: { raw: 4, max: 4 } }),
      phone.attempt(pack, [], { submittedAt: 4_102_444_800_000, offsetMs: -2_000_000_000_000, seq: 900 }),
    ]
    const { replies } = await phone.sync(records, {}, 12_345)
    expect(replies.map((reply) => (reply.kind === 'stored' ? reply.score : reply.reason))).toEqual([
      { raw: 0, max: 4 },
      { raw: 0, max: 4 },
    ])
  })

  it('marks only what was drawn, all of it, from the pack the learner saw', async () => {
    const { pack } = association
    const attempt = phone.attempt(pack, everyQuestion)
    const blank = { ...attempt, responses: attempt.responses.slice(0, 1) }
    const { replies } = await phone.sync([blank])
    expect(replies[0]).toMatchObject({ kind: 'stored', score: { raw: 1, max: 4 } })
    const page = await association.learnerPage(phone)
    expect(page.attempts[0]).toMatchObject({ passed: false, score: { raw: 1, max: 4 } })
    expect(
      page.attempts[0]?.responses.map((response) => [response.given, response.right, response.isCorrect]),
    ).toEqual([
      [['choice a'], ['choice a'], true],
      [[], ['choice a'], false],
      [[], ['choice a'], false],
      [[], ['choice a'], false],
    ])
  })

  it('tells which sequence numbers are missing, in ranges', async () => {
    const { pack } = association
    const records = Array.from({ length: 10 }, () => phone.session(pack))
    const held = records.filter(({ seq }) => [3, 4, 8].includes(seq))
    expect((await phone.sync(held)).missing).toEqual([
      [1, 2],
      [5, 7],
      [9, 10],
    ])
    const rest = records.filter((record) => !held.includes(record))
    expect((await phone.sync(rest)).missing).toEqual([])
    expect((await phone.sync([], { nextSeq: 500 })).missing).toEqual([[11, 499]])
    phone.nextSeq = 1000
    for (let seq = 20; seq < 320; seq += 2) records.push(phone.session(pack, { seq }))
    await phone.sync(records.slice(10, 110))
    await phone.sync(records.slice(110))
    expect((await phone.sync()).missing).toHaveLength(50)
  })

  it('with a number beyond every count is stored, and the phone is served on', async () => {
    const { pack } = association
    const far = [phone.session(pack, { seq: 1_000_000_000 }), phone.session(pack, { seq: 1_000_000_001 })]
    const { replies, missing } = await phone.sync([...far, phone.session(pack)], { nextSeq: 1_000_000_002 })
    expect(reasons(replies)).toEqual(['stored', 'stored', 'stored'])
    expect(missing).toEqual([
      [1, 2],
      [4, 999_999_999],
    ])
    expect((await phone.sync([], { nextSeq: 2_000_000_001 })).missing).toHaveLength(2)
  })

  it('of two phones that count with one key is taken and flagged', async () => {
    const { pack } = association
    await phone.sync([phone.session(pack)])
    expect((await association.board()).learners[0]?.device?.forked).toBe(false)
    const clone = phone.session(pack, { seq: 1 })
    expect(reasons((await phone.sync([clone])).replies)).toEqual(['stored'])
    expect((await association.board()).learners[0]?.device?.forked).toBe(true)
  })

  it('withdraws an earlier one with a void, whichever comes first', async () => {
    const { pack } = association
    const [good, bad] = [phone.attempt(pack, everyQuestion), phone.attempt(pack, [])]
    const voiding = phone.voiding(pack, good)
    await phone.sync([voiding, bad])
    await phone.sync([good])
    expect(await association.cell(phone)).toMatchObject({ state: 'failed', attempts: 1 })
    expect((await association.learnerPage(phone)).attempts.map((attempt) => attempt.id)).toEqual([bad.id])
  })

  it('does not send back what this phone sent, and sends its other phone everything in steps', async () => {
    const records = Array.from({ length: 100 }, () => phone.session(association.pack))
    await phone.sync(records)
    expect((await phone.sync()).changes).toEqual([])
    const code = makeCode(randomBytes(6))
    const path = `/api/recoveries/${uuidV7(association.now(), randomBytes(10))}`
    succeed(await association.administrator.ask(done, 'PUT', path, { learnerId: idOf(phone), code }))
    const other = association.newPhone()
    succeed(await other.join(code, null))
    const [first, second] = [await other.sync(), await other.sync()]
    expect([first.more, second.more]).toEqual([true, false])
    const got = [...first.changes, ...second.changes].flatMap((change) =>
      change.kind === 'record' ? [change.record] : [],
    )
    expect(got).toEqual(records)
    await other.sync([other.session(association.pack)])
    expect((await phone.sync()).changes).toHaveLength(1)
    await association.assign({ cohortId })
    const mixed = await other.sync([other.session(association.pack)])
    expect(mixed.changes.map((change) => change.kind)).toEqual(['assignment'])
  })

  it('starts over for a phone that has a cursor of another epoch', async () => {
    await phone.sync([phone.session(association.pack)])
    expect((await phone.sync()).changes).toEqual([])
    await renewEpoch(association.deps.db, (bytes) => randomBytes(bytes))
    const { deps } = association
    const restarted = createApp(await createDependencies({ ...deps, dataDir: '/nowhere', dist: null }))
    const before = phone.epoch
    const again = new TestPhone((request) => restarted.request(request), association.now, phone.key)
    Object.assign(again, { epoch: phone.epoch, cursor: phone.cursor, nextSeq: phone.nextSeq })
    const answer = await again.sync()
    expect(answer.epoch).not.toBe(before)
    expect(answer.changes.map((change) => change.kind)).toEqual(['account'])
  })

  it('under an id that another account has is stored for this one, and takes nothing from the other', async () => {
    const attempt = phone.attempt(association.pack, everyQuestion)
    await phone.sync([attempt])
    const colleague = await association.newLearner(cohortId, 'Khadija')
    const other = { ...attempt, responses: [], spentMs: 100 }
    expect((await colleague.sync([other])).replies[0]?.kind).toBe('stored')
    expect(await association.cell(colleague)).toMatchObject({ state: 'failed' })
    expect(await association.cell(phone)).toMatchObject({ state: 'passed' })
  })

  it('reports the phone: free space, waiting and refused records, its clock', async () => {
    await phone.sync(
      [],
      { freeMb: 12, persisted: false, waiting: 3, refused: 1 },
      association.now() - 3_600_000,
    )
    expect((await association.board()).learners[0]?.device).toEqual({
      lastHeardAt: association.now(),
      freeMb: 12,
      persisted: false,
      waiting: 3,
      refused: 1,
      clockOffsetMs: 3_600_000,
      forked: false,
      // No build of this test is served.
      isOld: true,
    })
  })

  it('of an unknown module of today was known once: every pack ever served stays', async () => {
    expect(await association.deps.packs.findPack(asId<'pack'>('f'.repeat(64)))).toBeUndefined()
    expect((await association.deps.packs.findPack(association.pack.packHash))?.quiz).toEqual(
      association.pack.quiz,
    )
  })
})
