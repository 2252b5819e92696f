import { expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import type { PastVisit } from '#domain/visits/visit.ts'
import { syncProfile } from '#local/sync/sync.ts'
import { findNewVisit, markVisitsRead } from '#local/visits/new-visits.ts'
import { TestDevice } from '../support/device.ts'

const dayMs = 86_400_000
const visit = (last: string, moduleId: string, startedAt: number): PastVisit => ({
  ...{ id: asId(`01890000-0000-7000-8000-00000000000${last}`), visitedBy: 'Zahra' },
  ...{ learnerId: asId('01890000-0000-7000-8000-000000000001'), moduleId: asId(moduleId) },
  ...{ startedAt, endedAt: startedAt + 1, lastStep: 'none', lines: [], feedback: '', nextStep: null },
  confirmedByLearner: true,
})

async function visited(...visits: readonly PastVisit[]) {
  const phone = new TestDevice()
  const { db, profile } = await phone.learner('Amina')
  const sync = async (all: readonly PastVisit[]) => {
    phone.server.changes.push(...all.map((each) => ({ kind: 'visit' as const, visit: each })))
    await syncProfile(phone.device, profile.id, phone.world)
  }
  await sync(visits)
  return { db, sync, now: phone.server.now, found: () => findNewVisit(db, phone.server.now) }
}

it('a visit that came is new until it is read, and the server saying it again changes nothing', async () => {
  const at = new TestDevice().server.now
  const play = visit('a', 'play', at - dayMs)
  const { db, sync, found } = await visited(play)
  expect(await found()).toEqual({ moduleId: 'play', visitedBy: 'Zahra' })
  await markVisitsRead(db, asId('play'))
  expect(await found()).toBeNull()
  await sync([play])
  expect(await found()).toBeNull()
})

it('of several the latest is said first; the module that was read leaves the others', async () => {
  const at = new TestDevice().server.now
  const { db, found } = await visited(visit('a', 'play', at - 2 * dayMs), visit('b', 'songs', at - dayMs))
  expect(await found()).toMatchObject({ moduleId: 'songs' })
  await markVisitsRead(db, asId('songs'))
  expect(await found()).toMatchObject({ moduleId: 'play' })
})

it('what an earlier build kept is not new, nor is a visit of months ago on a new phone', async () => {
  const at = new TestDevice().server.now
  const { db, sync, found } = await visited(visit('a', 'play', at - 61 * dayMs))
  expect(await found()).toBeNull()
  const earlier = visit('b', 'songs', at - dayMs)
  await db.visits.put(earlier)
  expect(await found()).toBeNull()
  await sync([earlier])
  expect(await found()).toBeNull()
})
