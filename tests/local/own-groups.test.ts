import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeState } from '#local/database/state.ts'
import { findAccount } from '#local/outbox/records.ts'
import { renewOwnGroups } from '#local/response-cache/own-groups.ts'
import { asId } from '#domain/id.ts'
import { type Person, TestDevice } from '../support/device.ts'

const group = (id: string, name: string, phone: string) => ({
  id: asId<'cohort'>(id),
  name,
  timeZone: 'Africa/Casablanca',
  localCard: {
    contacts: [{ kind: 'health-centre' as const, label: null, phone, note: null }],
    checkedOn: null,
  },
})

describe('the groups of a supervisor, after a new board', () => {
  let supervisor: Person
  const synced = 1_000
  beforeEach(async () => {
    supervisor = await new TestDevice().learner('Zahra')
    await supervisor.db.account.put({
      key: 'own',
      account: {
        id: asId('own'),
        name: 'Zahra',
        roles: ['supervisor'],
        language: 'ar',
        address: 'feminine',
        cohorts: [group('a', 'Nord', '0528000000'), group('b', 'Sud', '0528000001')],
        supervisors: [],
      },
    })
    await writeState(supervisor.db, 'lastSync', { at: synced, kind: 'synced' })
  })
  afterEach(() => supervisor.db.close())

  const board = (now: number) => ({
    now,
    cohorts: [group('a', 'Nord et Est', '0528999999'), group('c', 'Of others', '0528000002')],
  })
  const groups = async () => (await findAccount(supervisor.db))?.cohorts

  it('are known on the whole phone as it says, and no group of others with them', async () => {
    await renewOwnGroups(supervisor.db, board(synced))
    expect(await groups()).toEqual([group('a', 'Nord et Est', '0528999999'), group('b', 'Sud', '0528000001')])
  })

  it('stay as a later sync brought them', async () => {
    await renewOwnGroups(supervisor.db, board(synced - 1))
    expect((await groups())?.[0]).toEqual(group('a', 'Nord', '0528000000'))
  })
})
