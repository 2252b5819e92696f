import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readState, writeState } from '#local/database/state.ts'
import { forgetAfterSilence, keepOnlyFollowed, keptInSilenceMs } from '#local/profiles/others.ts'
import { syncProfile } from '#local/sync/sync.ts'
import type { RenameAct } from '#domain/desk/act.ts'
import { asId } from '#domain/id.ts'
import { type Person, TestDevice } from '../support/device.ts'

/** What a supervisor's phone keeps: of others from the server, and her own that nobody else has. */
const [a, b, north, south] = ['a', 'b', 'c', 'd'].map(
  (digit) => `0199${digit.repeat(4)}-0000-7000-8000-000000000000`,
)
const ofOthers = [
  ...['board', 'questions', 'supervisors', `learner:${a}`, `learner:${b}`, `devices:${a}`],
  ...[`month:${north}:2026-11`, `month:${south}:2026-11`, `items:play:${south}:ar`, 'items:play::ar'],
  ...[`lessons:play:${south}:ar`, 'a kind that comes tomorrow'],
]
const herOwn = ['answer-draft:q', 'code:i']

const asked = (learner: string | undefined, answer: object | null = null) => ({
  learner: { id: learner },
  answer,
})
const bodies: Readonly<Record<string, unknown>> = {
  board: { learners: [{ id: a }], cohorts: [{ id: north }] },
  questions: { now: 1, open: 2, questions: [asked(b), asked(a), asked(b, {}), asked(a, {})] },
}

describe('other people’s names on a supervisor’s phone', () => {
  let phone: TestDevice
  let supervisor: Person
  beforeEach(async () => {
    phone = new TestDevice()
    supervisor = await phone.learner('Zahra')
    for (const key of [...ofOthers, ...herOwn])
      await supervisor.db.answers.put({
        key,
        body: bodies[key] ?? 'kept',
        at: phone.server.now,
      })
  })
  afterEach(() => supervisor.db.close())

  const kept = async () => (await supervisor.db.answers.toCollection().primaryKeys()).toSorted()

  it('are forgotten at the contact at which the phone learns that it was ended; her own words stay', async () => {
    for (const key of phone.server.keys.values()) key.ended = true
    expect((await syncProfile(phone.device, supervisor.profile.id, phone.world)).kind).toBe('ended')
    expect(await kept()).toEqual(herOwn)
  })

  it('are forgotten when she supervises no longer', async () => {
    const { account } = (await phone.profileOf(supervisor)) ?? {}
    phone.server.changes.push({
      kind: 'account',
      account: {
        id: account?.id ?? asId('nobody'),
        name: 'Zahra',
        roles: ['learner'],
        language: 'ar',
        address: 'feminine',
        cohorts: [],
        supervisors: [],
      },
    })
    expect((await syncProfile(phone.device, supervisor.profile.id, phone.world)).kind).toBe('synced')
    expect(await kept()).toEqual(herOwn)
  })

  it('go with a new board on which they are not', async () => {
    await keepOnlyFollowed(supervisor.db)
    expect(await kept()).toEqual(
      [
        ...[
          ...herOwn,
          'a kind that comes tomorrow',
          'board',
          `devices:${a}`,
          'items:play::ar',
          `learner:${a}`,
        ],
        ...[`month:${north}:2026-11`, 'questions', 'supervisors'],
      ].toSorted(),
    )
  })

  it('go out of the list of questions, and its count says so', async () => {
    await keepOnlyFollowed(supervisor.db)
    expect((await supervisor.db.answers.get('questions'))?.body).toEqual({
      ...{ now: 1, open: 1, questions: [asked(a), asked(a, {})] },
    })
  })

  it('go with what she did about them, once the server has it; what it does not have stays', async () => {
    const act = (id: string, learner: string | undefined, receipt: string | null) => ({
      ...{ id, own: true, receipt, receivedAt: null, serverScore: null },
      record: aRename(id, learner),
    })
    await supervisor.db.acts.bulkAdd([
      act('followed', a, 'K7Q2'),
      act('handed over', b, 'P3M8'),
      act('handed over, unsent', b, null),
    ])
    await keepOnlyFollowed(supervisor.db)
    expect(await supervisor.db.acts.toCollection().primaryKeys()).toEqual(['followed', 'handed over, unsent'])
  })

  it('have a rule in every store of the phone', async () => {
    // A new store: say here where it is forgotten, or why nothing of others is in it.
    const rules = {
      answers: 'goes with whom she follows',
      acts: 'goes with whom she follows, once the server has it',
      outbox: 'numbers and states',
      halfWritten: 'her own words, not sent (docs/decisions/0164)',
      codes: 'secrets without a name, which exist nowhere else',
      account: 'her own; her groups come with each contact',
      ...{
        keys: 'her own',
        records: 'her own',
        drafts: 'her own',
        assignments: 'her own',
        places: 'her own',
      },
      ...{ practice: 'her own', voices: 'her own', voicePieces: 'her own', notes: 'her own' },
      ...{ bookmarks: 'her own', favouriteIdeas: 'her own', triedIdeas: 'her own', replies: 'to her' },
      ...{
        certificates: 'her own',
        state: 'single values',
        visits: 'of her, as she reads them',
        templates: 'her own',
        announcements: 'said to her group, as she reads it',
      },
    }
    expect(supervisor.db.tables.map(({ name }) => name).toSorted()).toEqual(Object.keys(rules).toSorted())
  })

  it('are kept for the road, and no longer than a month without contact', async () => {
    await writeState(supervisor.db, 'lastSync', { at: phone.server.now, kind: 'synced' })
    await forgetAfterSilence(supervisor.db, phone.server.now + keptInSilenceMs)
    expect((await kept()).length).toBe(ofOthers.length + herOwn.length)
    await forgetAfterSilence(supervisor.db, phone.server.now + keptInSilenceMs + 1)
    expect(await kept()).toEqual(herOwn)
    expect(await readState(supervisor.db, 'nextSeq')).toBe(1)
  })
})

function aRename(id: string, learner = ''): RenameAct {
  const about = { moduleId: null, packHash: null, language: 'ar' } as const
  const was = { name: 'Amina', otherName: null }
  return {
    ...{ id: asId(id), seq: 1, submittedAt: 1, offsetMs: 0, ...about },
    ...{ kind: 'rename', learnerId: asId(learner), name: 'Amina B.', otherName: null, was },
  }
}
