import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readState, writeState } from '#local/database/state.ts'
import { forgetAfterSilence, keepOnlyFollowed, keptInSilenceMs } from '#local/profiles/others.ts'
import { syncProfile } from '#local/sync/sync.ts'
import { asId } from '#domain/id.ts'
import { type Person, TestDevice } from '../support/device.ts'

/** What a supervisor's phone keeps: of others from the server, and her own that nobody else has. */
const ofOthers = ['board', 'questions', 'supervisors', 'learner:a', 'learner:b', 'devices:a']
const herOwn = ['answer-draft:q', 'code:i']

describe('other people’s names on a supervisor’s phone', () => {
  let phone: TestDevice
  let supervisor: Person
  beforeEach(async () => {
    phone = new TestDevice()
    supervisor = await phone.learner('Zahra')
    for (const key of [...ofOthers, ...herOwn])
      await supervisor.db.answers.put({
        key,
        body: key === 'board' ? { learners: [{ id: 'a' }] } : 'kept',
        at: phone.server.now,
      })
  })
  afterEach(() => supervisor.db.close())

  const kept = async () => (await supervisor.db.answers.toCollection().primaryKeys()).toSorted()

  it('are forgotten at the contact at which the phone is told that it was ended; her own words stay', async () => {
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
      [...herOwn, 'board', 'devices:a', 'learner:a', 'questions', 'supervisors'].toSorted(),
    )
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
