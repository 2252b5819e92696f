import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sign } from 'node:crypto'
import type { CohortId } from '#domain/id.ts'
import { recordSignatureBase } from '#protocol/sync/record-signature.ts'
import { type Reply, syncResponse } from '#protocol/sync/sync.ts'
import { quarantineResponse } from '#protocol/desk/supervision.ts'
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
    const seen = await association.administrator.ask(quarantineResponse, 'PUT', path, { accepted: true })
    expect(succeed(seen).refused).toBeNull()
    expect([await reasons(author), await reasons(other)]).toEqual([['same-record'], []])
    await author.sync([attempt])
    expect(await reasons(other)).toEqual([])
  })

  it('a question asked under two accounts gets a reply under both, and is withdrawn by each for herself', async () => {
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
    return succeed(await carrier.ask(syncResponse, 'POST', '/api/sync', body)).replies
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
    const accepted = await association.administrator.ask(quarantineResponse, 'PUT', path, { accepted: true })
    expect(succeed(accepted).refused).toBeNull()
    expect(await association.cell(author)).toMatchObject({ state: 'passed' })
    expect((await association.learnerPage(carrier)).quarantine).toEqual([])
  })

  it('of a key nobody knows is nobody’s yet: it is refused, and never the carrier’s', async () => {
    const guest = association.newPhone()
    const attempt = guest.attempt(association.pack, everyQuestion)
    const carried = [{ id: attempt.id, keyId: guest.key.keyId, signature: null }]
    const body = { ...carrier.syncBody([attempt]), carried }
    const { replies } = succeed(await carrier.ask(syncResponse, 'POST', '/api/sync', body))
    expect(replies).toMatchObject([{ kind: 'refused', reason: 'author-unknown', code: '' }])
    expect(await association.cell(carrier)).toBeUndefined()
    expect((await association.learnerPage(carrier)).quarantine).toEqual([])
  })

  describe('whose account was deactivated', () => {
    beforeEach(() => setEnded(author, true))

    it('is refused about its author, and says nothing of the carrier', async () => {
      const attempt = author.attempt(association.pack, everyQuestion)
      const session = carrier.session(association.pack)
      const replies = await carry(attempt, signed(attempt), [session])
      expect(replies.find(({ id }) => id === attempt.id)).toMatchObject({ reason: 'author-ended' })
      expect(replies.find(({ id }) => id === session.id)).toMatchObject({ kind: 'stored' })
    })

    it('stands once for her supervisor, whoever delivers it and however its keys are ordered', async () => {
      const attempt = author.attempt(association.pack, everyQuestion)
      const [first] = await carry(attempt, signed(attempt))
      const reordered = Object.fromEntries(Object.entries(attempt).toReversed())
      const [second] = await carry({ ...reordered, id: attempt.id }, null)
      const [own] = (await author.sync([attempt])).replies
      expect(await codes(author)).toEqual([codeIn(first)])
      expect([codeIn(second), codeIn(own)]).toEqual([codeIn(first), codeIn(first)])
    })

    it('is sent to the carrier when it was accepted, with proof and without', async () => {
      const proven = author.attempt(association.pack, everyQuestion)
      const unproven = author.attempt(association.pack, everyQuestion)
      await carry(proven, signed(proven))
      await carry(unproven, null)
      await setEnded(author, false)
      for (const code of await codes(author)) await accept(author, code)
      expect(await codes(author)).toEqual([])
      // Her own phone is still ended: it brings what counts already, and nothing new waits.
      expect((await author.sync([proven])).replies).toMatchObject([{ reason: 'device-ended', code: '' }])
      expect(await codes(author)).toEqual([])
      expect(await carry(proven, signed(proven))).toMatchObject([{ kind: 'stored', author: 'other' }])
      expect(await carry(unproven, null)).toMatchObject([{ kind: 'stored', author: 'other' }])
      expect(await codes(author)).toEqual([])
      expect(await association.cell(carrier)).toBeUndefined()
    })
  })

  it('by somebody whose own account was deactivated is still its author’s, and never waits as hers', async () => {
    const attempt = author.attempt(association.pack, everyQuestion)
    const own = carrier.session(association.pack)
    await setEnded(carrier, true)
    const replies = await carry(attempt, signed(attempt), [own])
    expect(replies.find(({ id }) => id === own.id)).toMatchObject({ reason: 'device-ended' })
    expect(replies.find(({ id }) => id === attempt.id)).toMatchObject({ kind: 'stored', author: 'other' })
    expect(await codes(carrier)).toHaveLength(1)
    expect(await association.cell(author)).toMatchObject({ state: 'passed' })
  })

  const codes = async (phone: TestPhone) =>
    (await association.learnerPage(phone)).quarantine.map(({ code }) => code)
  const codeIn = (reply: Reply | undefined) => (reply?.kind === 'refused' ? reply.code : undefined)

  async function setEnded(phone: TestPhone, ended: boolean): Promise<void> {
    const { learner } = await association.learnerPage(phone)
    const facts = { name: learner.name, otherName: null, cohortId: learner.cohortId, ended }
    const response = await association.administrator.raw('PUT', `/api/learners/${idOf(phone)}`, facts)
    expect(response.status).toBe(200)
  }

  async function accept(phone: TestPhone, code: string): Promise<void> {
    const path = `/api/learners/${idOf(phone)}/quarantine/${code.toLowerCase()}`
    const answer = await association.administrator.ask(quarantineResponse, 'PUT', path, { accepted: true })
    expect(succeed(answer).refused).toBeNull()
  }
})
