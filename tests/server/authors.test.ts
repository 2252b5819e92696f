import { afterEach, beforeEach, expect, it } from 'vitest'
import { sign } from 'node:crypto'
import type { CohortId } from '#domain/id.ts'
import { recordSignatureBase } from '#protocol/sync/record-signature.ts'
import { syncAnswer } from '#protocol/sync/sync.ts'
import { quarantineAnswer } from '#protocol/desk/supervision.ts'
import { type Association, idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { everyQuestion, type TestPhone } from '../support/phone.ts'

describeOnBoth('a record that somebody else delivered first', (kind) => {
  let association: Association
  let cohortId: CohortId
  let author: TestPhone
  let other: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
    author = await association.newLearner(cohortId, 'Amina')
    other = await association.newLearner(cohortId, 'Khadija')
  })
  afterEach(() => association.close())

  const reasons = async (phone: TestPhone) =>
    (await association.learnerPage(phone)).quarantine.map(({ reason }) => reason)

  it('is still stored for its author, with all that follows from it', async () => {
    const attempt = author.attempt(association.pack, everyQuestion)
    await other.sync([attempt])
    const { replies, changes } = await author.sync([attempt])
    expect(replies).toMatchObject([{ kind: 'stored', score: { raw: 4, max: 4 } }])
    expect(changes.some((change) => change.kind === 'certificate')).toBe(true)
    expect(await association.cell(author)).toMatchObject({ state: 'passed', attempts: 1 })
    expect((await author.sync([attempt])).replies).toMatchObject(replies)
  })

  it('is shown to whoever follows either, until somebody has looked', async () => {
    const attempt = author.attempt(association.pack, everyQuestion)
    await other.sync([attempt])
    expect(await reasons(other)).toEqual([])
    await author.sync([attempt])
    expect([await reasons(author), await reasons(other)]).toEqual([['same-record'], ['same-record']])
    expect((await association.board()).learners.map(({ quarantined }) => quarantined)).toEqual([1, 1])
    const [entry] = (await association.learnerPage(other)).quarantine
    const path = `/api/learners/${idOf(other)}/quarantine/${entry?.code.toLowerCase()}`
    const seen = await association.administrator.ask(quarantineAnswer, 'PUT', path, { accepted: true })
    expect(succeed(seen).refused).toBeNull()
    expect([await reasons(author), await reasons(other)]).toEqual([['same-record'], []])
    await author.sync([attempt])
    expect(await reasons(other)).toEqual([])
  })

  it('a question asked under two accounts is answered to both, and withdrawn by each for herself', async () => {
    const question = author.question(association.pack)
    await other.sync([question])
    await author.sync([question])
    const response = await association.administrator.raw('PUT', `/api/answers/${question.id}`, {
      text: 'Yes.',
    })
    expect(response.status).toBe(200)
    for (const phone of [author, other]) {
      const answers = (await phone.sync()).changes.filter((change) => change.kind === 'answer')
      expect(answers).toMatchObject([{ answer: { id: question.id, text: 'Yes.' } }])
    }
  })

  it('that was refused to its author before is stored when her phone offers it again', async () => {
    const attempt = author.attempt(association.pack, everyQuestion)
    await other.sync([attempt])
    // As an older server left it.
    await author.sync([{ ...attempt, kind: 'unheard-of' }])
    await association.deps.db.updateTable('quarantine').set({ reason: 'different-content' }).execute()
    await author.sync([attempt])
    expect(await reasons(author)).toEqual(['same-record'])
  })
})

describeOnBoth('a record that a colleague carried in a file', (kind) => {
  let association: Association
  let author: TestPhone
  let carrier: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    const cohortId = await association.newCohort()
    author = await association.newLearner(cohortId, 'Amina')
    carrier = await association.newLearner(cohortId, 'Khadija')
  })
  afterEach(() => association.close())

  const signed = (record: unknown): string =>
    sign('sha256', Buffer.from(recordSignatureBase(record)), {
      key: author.key.privateKey,
      dsaEncoding: 'ieee-p1363',
    }).toString('base64')

  async function carry(
    record: { readonly id: string },
    signature: string | null,
    own: readonly unknown[] = [],
  ) {
    const carried = [{ id: record.id, keyId: author.key.keyId, signature }]
    const body = { ...carrier.syncBody([record, ...own]), carried }
    return succeed(await carrier.ask(syncAnswer, 'POST', '/api/sync', body)).replies
  }

  it('is its author’s when the file proves it, and what else is delivered is the carrier’s', async () => {
    const attempt = author.attempt(association.pack, everyQuestion)
    const session = carrier.session(association.pack)
    const replies = await carry(attempt, signed(attempt), [session])
    expect(replies.find(({ id }) => id === attempt.id)).toMatchObject({ kind: 'stored', author: 'other' })
    expect(replies.find(({ id }) => id === session.id)).not.toHaveProperty('author')
    expect(await association.cell(author)).toMatchObject({ state: 'passed' })
    expect(await association.cell(carrier)).toMatchObject({ attempts: 0, lessonsCompleted: 1 })
    const again = (await author.sync([attempt])).replies
    expect(again).toMatchObject([{ kind: 'stored' }])
    expect((await association.board()).learners.map(({ quarantined }) => quarantined)).toEqual([0, 0])
  })

  it('without proof, or with one for other words, waits for its author’s supervisor', async () => {
    const attempt = author.attempt(association.pack, everyQuestion)
    const other = { ...attempt, spentMs: attempt.spentMs + 100 }
    for (const signature of [null, 'nonsense', signed(other)])
      expect(await carry(attempt, signature)).toMatchObject([{ kind: 'refused', reason: 'not-signed' }])
    expect([await association.cell(author), await association.cell(carrier)]).toEqual([undefined, undefined])
    const [entry] = (await association.learnerPage(author)).quarantine
    expect(entry?.reason).toBe('not-signed')
    const path = `/api/learners/${idOf(author)}/quarantine/${entry?.code.toLowerCase()}`
    const accepted = await association.administrator.ask(quarantineAnswer, 'PUT', path, { accepted: true })
    expect(succeed(accepted).refused).toBeNull()
    expect(await association.cell(author)).toMatchObject({ state: 'passed' })
    expect((await association.learnerPage(carrier)).quarantine).toEqual([])
  })

  it('of a key nobody knows is the carrier’s: a guest who lost her phone', async () => {
    const guest = association.newPhone()
    const attempt = guest.attempt(association.pack, everyQuestion)
    const carried = [{ id: attempt.id, keyId: guest.key.keyId, signature: null }]
    const body = { ...carrier.syncBody([attempt]), carried }
    const { replies } = succeed(await carrier.ask(syncAnswer, 'POST', '/api/sync', body))
    expect(replies).toMatchObject([{ kind: 'stored' }])
    expect(await association.cell(carrier)).toMatchObject({ state: 'passed' })
  })
})
