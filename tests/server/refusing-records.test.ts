import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { crockford } from '#protocol/enrolment/crockford.ts'
import type { Reply as RecordReply } from '#protocol/sync/sync.ts'
import { limits } from '#server/limits.ts'
import { rebuildReports } from '#server/progress/rebuild.ts'
import { type Association, openAssociation } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { everyQuestion, type TestPhone } from '../support/phone.ts'

const reasons = (replies: readonly RecordReply[]) =>
  replies.map((reply) => (reply.kind === 'refused' ? reply.reason : 'stored'))

describeOnBoth('refusing records', (kind) => {
  let association: Association
  let phone: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    phone = await association.newLearner(await association.newCohort())
  })
  afterEach(() => association.close())

  it('replies to each record by itself: the bad ones do not stop the good ones', async () => {
    const good = phone.attempt(association.pack, everyQuestion)
    const { pack } = association
    const change = (changes: object) => ({ ...phone.attempt(pack, everyQuestion), ...changes })
    const records = [
      change({ score: { raw: 4 } }),
      change({ kind: 'dance' }),
      change({ packHash: '0'.repeat(64) }),
      change({ responses: [{ questionId: 'q99', given: ['a'], spentMs: 0 }] }),
      good,
      change({ extra: 'key' }),
      change({ moduleId: 'other-module' }),
      { ...phone.voiding(pack, good), reason: 'x'.repeat(41_000) },
      'not even an object',
      null,
      phone.session(pack),
    ]
    const { replies } = await phone.sync(records)
    expect(reasons(replies)).toEqual([
      'malformed',
      'unknown-kind',
      'unknown-pack',
      'unknown-question',
      'stored',
      'malformed',
      'malformed',
      'too-large',
      'malformed',
      'malformed',
      'stored',
    ])
    const codes = replies.flatMap((reply) => (reply.kind === 'refused' ? [reply.code] : []))
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect((await association.learnerPage(phone)).quarantine.map((entry) => entry.code).toSorted()).toEqual(
      codes.toSorted(),
    )
    // Sent again it is the same entry with the same code.
    expect((await phone.sync(records)).replies).toEqual(replies)
    expect((await association.board()).learners[0]?.quarantined).toBe(9)
  })

  it('keeps what it refuses, however the body is written', async () => {
    const odd = { id: 'x', kind: 'later', text: 'a,]}["' }
    const bodies = [
      '"records":',
      '"rec\\u006frds":',
      `"records"${' '.repeat(40)}:`,
      '"records":[1],"records":',
    ].map((key, index) =>
      JSON.stringify(phone.syncBody([])).replace(
        '"records":[]',
        `${key}[ ${JSON.stringify({ ...odd, id: `x${index}` })} , {"id":"y"}]`,
      ),
    )
    for (const body of bodies) await association.send(phone.requestOf('/api/sync', Buffer.from(body)))
    const rows = await association.deps.db
      .selectFrom('quarantine')
      .select('raw')
      .orderBy('record_id')
      .execute()
    expect(rows.map(({ raw }) => JSON.parse(Buffer.from(raw).toString()))).toEqual([
      ...bodies.map((_, index) => ({ ...odd, id: `x${index}` })),
      { id: 'y' },
    ])
  })

  it('refused again has the code it had from every earlier version', async () => {
    const record = { ...phone.attempt(association.pack, []), packHash: '0'.repeat(64) }
    const { replies } = await phone.sync([record])
    const digest = createHash('sha256')
      .update(`${phone.key.keyId}\n${JSON.stringify(record)}`)
      .digest()
    const symbols = crockford(digest, 8)
    expect(replies).toMatchObject([{ code: `${symbols.slice(0, 4)}-${symbols.slice(4)}` }])
  })

  it('larger than a record may be is refused, however the body is written', async () => {
    const given = Array.from({ length: 40 }, () => 'x'.repeat(80))
    const responses = Array.from({ length: 40 }, () => ({ questionId: 'q01', given, spentMs: 0 }))
    const large = { ...phone.attempt(association.pack, []), responses }
    const body = JSON.stringify(phone.syncBody([large])).replace('"records"', `"records"${' '.repeat(40)}`)
    const response = await association.send(phone.requestOf('/api/sync', gzipSync(body), 'gzip'))
    expect(await response.json()).toMatchObject({ replies: [{ reason: 'too-large' }] })
  })

  it('nested deeper than a stack is refused alone, and is kept', async () => {
    const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    const good = phone.session(association.pack)
    const body = JSON.stringify(phone.syncBody([0, good])).replace('[0,', `[${nested},`)
    const response = await association.send(phone.requestOf('/api/sync', Buffer.from(body)))
    expect(await response.json()).toMatchObject({ replies: [{ reason: 'malformed' }, { kind: 'stored' }] })
    const [entry] = await association.deps.db.selectFrom('quarantine').select('raw').execute()
    expect(Buffer.from(entry?.raw ?? []).toString()).toContain(nested)
  })

  it('whatever comes beside them, the good records are stored', async () => {
    const { pack } = association
    const text = fc.string({
      unit: fc.constantFrom('\0', '\ud800', '\udc00', '"', 'ب', '\uffff'),
      maxLength: 120,
    })
    const odd = fc.oneof(
      text,
      fc.jsonValue(),
      fc.record({ id: text, kind: fc.oneof(text, fc.constant('attempt')), text }),
      text.map((given) => ({
        ...phone.attempt(pack, []),
        responses: [{ questionId: 'q01', given: [given], spentMs: 0 }],
      })),
      text.map((said) => ({ ...phone.question(pack), text: said })),
      text.map((id) => ({ ...phone.session(pack), id })),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(odd, { maxLength: 6 }), text, async (others, build) => {
        const good = phone.session(pack)
        const { replies } = await phone.sync([good, ...others], { build: build.slice(0, 60) })
        expect(replies[0]).toMatchObject({ kind: 'stored', id: good.id })
        expect(replies).toHaveLength(others.length + 1)
      }),
      { numRuns: 40, endOnFailure: true },
    )
    await association.learnerPage(phone)
    expect((await association.administrator.raw('GET', '/api/questions')).status).toBe(200)
  })

  it('that the database does not take is refused alone, and its neighbours are stored', async () => {
    const { pack, deps } = association
    const trap =
      kind === 'SQLite'
        ? sql`create trigger trap before insert on record when new.seq = 3 begin select raise(abort, 'no'); end`
        : sql`alter table record add constraint trap check (seq <> 3)`
    await trap.execute(deps.db)
    const records = Array.from({ length: 5 }, () => phone.attempt(pack, everyQuestion))
    const { replies, missing } = await phone.sync(records)
    expect(reasons(replies)).toEqual(['stored', 'stored', 'malformed', 'stored', 'stored'])
    expect(missing).toEqual([[3, 3]])
    expect((await phone.sync(records)).replies).toEqual(replies)
    expect(await association.cell(phone)).toMatchObject({ attempts: 4 })
    expect((await association.learnerPage(phone)).quarantine).toHaveLength(1)
    await rebuildReports(deps.db)
    expect(await association.cell(phone)).toMatchObject({ attempts: 4 })
  })

  it('refused without end fills no disk: the phone keeps what the server has no room for', async () => {
    const count = async () =>
      (await association.deps.db.selectFrom('quarantine').select('code').execute()).length
    const odd = (round: number) => Array.from({ length: 100 }, (_, index) => ({ id: `${round}-${index}` }))
    for (let round = 0; round < 5; round++) await phone.sync(odd(round))
    expect(await count()).toBe(limits.quarantineEntries)
    const { replies } = await phone.sync([
      ...odd(0).slice(0, 1),
      ...odd(9).slice(0, 98),
      phone.session(association.pack),
    ])
    expect(reasons(replies).filter((reason) => reason === 'malformed')).toHaveLength(99)
    expect(replies.at(-1)).toMatchObject({ kind: 'stored' })
    expect(await count()).toBe(limits.quarantineEntries)
    const codes = replies.flatMap((reply) => (reply.kind === 'refused' ? [reply.code] : []))
    expect(new Set(codes).size).toBe(99)
  })
})
