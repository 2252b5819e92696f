import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Act, ActFacts } from '#domain/desk/act.ts'
import type { CohortId } from '#domain/id.ts'
import type { Reply as SyncReply } from '#protocol/sync/sync.ts'
import { done } from '#protocol/desk/supervision.ts'
import { learnerResponse } from '#protocol/desk/supervision-learner.ts'
import { type Association, dayMs, idOf, monday, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { TestPhone } from '../support/phone.ts'

const minuteMs = 60_000
type CallFacts = Partial<Extract<ActFacts, { kind: 'call' }>>

describeOnBoth('what the staff does about one learner', (kind) => {
  let association: Association
  let cohortId: CohortId
  let amina: TestPhone
  let zahra: TestPhone
  let statements = 0
  beforeEach(async () => {
    association = await openAssociation(kind, { onStatement: () => (statements += 1) })
    cohortId = await association.newCohort()
    amina = await association.newLearner(cohortId, 'Amina')
    zahra = await association.newSupervisor('zahra', [cohortId])
    later(60 * minuteMs)
  })
  afterEach(() => association.close())

  const later = (ms: number): void => association.setClock(association.now() + ms)
  const deliver = async (phone: TestPhone, ...acts: readonly Act[]): Promise<readonly SyncReply[]> =>
    (await phone.sync(acts)).replies
  const said = (reply: SyncReply): string => (reply.kind === 'refused' ? reply.reason : reply.kind)
  const list = { about: ['silent'], quietDays: 0 }
  const call = (by: TestPhone, facts: CallFacts = {}, changes: object = {}): Act =>
    by.act(
      {
        ...{ kind: 'call', learnerId: idOf(amina), by: 'call', outcome: 'no-reply' },
        ...{ promisedOn: null, words: null, ...list },
        ...facts,
      },
      changes,
    )
  const leave = (by: TestPhone, quietDays: number, about = ['silent']): Act =>
    by.act({ kind: 'later', learnerId: idOf(amina), about, quietDays })
  const note = (by: TestPhone, text: string): Act => by.act({ kind: 'note', learnerId: idOf(amina), text })
  const contacts = async (by?: TestPhone) =>
    (await association.board(by)).learners.find(({ id }) => id === idOf(amina))?.contacts

  it('a call is on the board of everybody who follows her, with what became of it', async () => {
    const nora = await association.newSupervisor('nora', [cohortId])
    const act = call(zahra, { outcome: 'promised', promisedOn: '2026-09-10', words: 'Her phone was away.' })
    expect((await deliver(zahra, act)).map(said)).toEqual(['stored'])
    const promised = {
      ...{ id: act.id, way: 'call', outcome: 'promised', promisedOn: '2026-09-10' },
      ...{ words: 'Her phone was away.', about: ['silent'], at: association.now() },
      by: { id: idOf(zahra), name: 'Supervisor zahra' },
      // The promised day has to be over, in the zone of her group.
      quietUntil: Date.parse('2026-09-11T00:00:00+01:00'),
    }
    expect(await contacts(nora)).toEqual([promised])
    expect((await association.learnerPage(amina, nora)).contacts).toEqual([promised])
  })

  it('delivered twice is kept once', async () => {
    const acts = [call(zahra), leave(zahra, 3), note(zahra, 'Has a new class.')]
    const first = await deliver(zahra, ...acts)
    expect(await deliver(zahra, ...acts)).toEqual(first)
    const page = await association.learnerPage(amina, zahra)
    expect(page.contacts).toHaveLength(2)
    expect(page.notes).toHaveLength(1)
  })

  it('the board brings the last call and the last "later", and no more', async () => {
    const early = (minutes: number) => ({ submittedAt: association.now() - minutes * minuteMs })
    await deliver(zahra, call(zahra, {}, early(30)), call(zahra, { outcome: 'away' }, early(20)))
    await deliver(zahra, leave(zahra, 7))
    expect(await contacts()).toMatchObject([
      { way: 'later', outcome: null, quietUntil: Date.parse('2026-09-14T00:00:00+01:00') },
      { way: 'call', outcome: 'away', quietUntil: null },
    ])
    await deliver(zahra, leave(zahra, 0))
    expect(await contacts()).toHaveLength(2)
  })

  it('costs the board as many statements for one learner as for many', async () => {
    // The first one writes down the key that asks.
    await association.board()
    statements = 0
    await association.board()
    const few = statements
    for (let n = 0; n < 5; n += 1) {
      await association.newLearner(cohortId, `Learner ${n}`)
      await deliver(zahra, call(zahra), leave(zahra, 3))
    }
    statements = 0
    await association.board()
    expect(statements).toBe(few)
  })

  it('is refused where the learner is not hers, and kept in quarantine', async () => {
    const elsewhere = await association.newCohort('Tizi')
    const karima = await association.newSupervisor('karima', [elsewhere])
    const acts = [call(karima), leave(karima, 3), note(karima, 'I heard something.')]
    expect((await deliver(karima, ...acts)).map(said)).toEqual(['not-yours', 'not-yours', 'not-yours'])
    expect((await deliver(amina, call(amina), note(amina, 'Of myself.'))).map(said)).toEqual([
      'not-yours',
      'not-yours',
    ])
    expect(await contacts()).toBeUndefined()
    const about = { ...note(zahra, 'Of a colleague.'), learnerId: idOf(karima) }
    expect((await deliver(zahra, about)).map(said)).toEqual(['not-yours'])
  })

  it('says what does not fit: a promise without a day, a day gone by or too far, nothing', async () => {
    const wrong = [
      call(zahra, { outcome: 'promised' }),
      call(zahra, { outcome: 'away', promisedOn: '2026-09-10' }),
      call(zahra, { outcome: 'promised', promisedOn: '2026-09-01' }),
      call(zahra, { outcome: 'promised', promisedOn: '2027-09-01' }),
      note(zahra, ' \u200f '),
      { ...leave(zahra, 3), quietDays: 61 },
    ]
    expect((await deliver(zahra, ...wrong)).map(said)).toEqual([
      ...['malformed', 'malformed', 'wrong-day', 'wrong-day', 'malformed', 'malformed'],
    ])
    expect(await contacts()).toBeUndefined()
  })

  it('a promise that comes after its day is kept: she was offline', async () => {
    const act = call(zahra, { outcome: 'promised', promisedOn: '2026-09-08' })
    later(10 * dayMs)
    expect((await deliver(zahra, act)).map(said)).toEqual(['stored'])
  })

  it('of a phone with a wrong clock is dated by the server’s', async () => {
    const wrong = -400 * dayMs
    const act = call(zahra, { quietDays: 3 }, { submittedAt: association.now() + wrong, offsetMs: -wrong })
    await deliver(zahra, act)
    expect(await contacts()).toMatchObject([
      { at: association.now(), quietUntil: Date.parse('2026-09-10T00:00:00+01:00') },
    ])
  })

  it('is never in what the learner reads of herself', async () => {
    await deliver(zahra, call(zahra), note(zahra, 'Tired these weeks.'))
    const own = succeed(await amina.ask(learnerResponse, 'GET', `/api/learners/${idOf(amina)}`))
    expect(own.contacts).toBeUndefined()
    expect(own.notes).toBeUndefined()
    expect(own.learner.contacts).toBeUndefined()
    expect(JSON.stringify((await amina.sync()).changes)).not.toContain('Tired')
  })

  it('goes along when she moves, and her old supervisor reads it no longer', async () => {
    await deliver(zahra, call(zahra), note(zahra, 'Tired these weeks.'))
    const elsewhere = await association.newCohort('Tizi')
    const karima = await association.newSupervisor('karima', [elsewhere])
    const put = { name: 'Amina', cohortId: elsewhere, ended: false }
    succeed(await association.administrator.ask(done, 'PUT', `/api/learners/${idOf(amina)}`, put))
    expect((await association.learnerPage(amina, karima)).notes).toMatchObject([
      { text: 'Tired these weeks.', by: { name: 'Supervisor zahra' } },
    ])
    expect((await association.board(zahra)).learners).toEqual([])
  })

  it('reaches its bound in a sentence, and nothing is lost of what is there', async () => {
    const { db } = association.deps
    const row = (index: number) => ({
      ...{ record_id: note(zahra, 'x').id, account_id: idOf(zahra), learner_id: idOf(amina) },
      ...{ at: monday + index, text: `Note ${index}` },
    })
    for (let from = 0; from < 2_000; from += 200)
      await db
        .insertInto('staff_note')
        .values(Array.from({ length: 200 }, (_, index) => row(from + index)))
        .execute()
    expect((await deliver(zahra, note(zahra, 'One more.'))).map(said)).toEqual(['too-many'])
  })
})
