import { expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import { listAnnouncements, rememberOpened, renewAnnouncements } from '#local/announcements/announcements.ts'
import { openProfileDatabase } from '#local/database/profile-database.ts'
import { writeState } from '#local/database/state.ts'
import type { World } from '#local/world.ts'
import { TestDevice } from '../support/device.ts'

const id = (last: string) => asId<'announcement'>(`01900000-0000-7000-8000-00000000000${last}`)
const said = (last: string, lastOn = '2099-01-01') => ({
  ...{ id: id(last), ar: 'الخميس', fr: null, lastOn, timeZone: 'Africa/Casablanca' },
  ...{ by: 'Zahra', at: Number(last) },
})

/** A server that says these, and what it was asked. */
function serverOf(phone: TestDevice) {
  const asked: unknown[] = []
  let standing: readonly object[] = []
  let isThere = true
  const answer = async (request: Request): Promise<Response> => {
    if (!isThere) throw new TypeError('no network')
    asked.push(await bodyOf(request))
    return Response.json({ now: phone.world.now(), announcements: standing })
  }
  const world: World = {
    ...phone.world,
    fetch: (input, init) => answer(new Request(new URL(String(input), location.href), init)),
  }
  return { asked, world, say: (...now: object[]) => (standing = now), cut: () => (isThere = false) }
}

async function bodyOf(request: Request): Promise<unknown> {
  const { body } = request
  if (body === null || request.headers.get('content-encoding') !== 'gzip') return request.json()
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).json()
}

it('what was said to her group is there without a network, and is gone after its last day', async () => {
  const phone = new TestDevice()
  const amina = await phone.learner('Amina')
  const server = serverOf(phone)
  server.say(said('1', '2026-06-01'), said('2'))
  await renewAnnouncements(amina.db, server.world)
  amina.db.close()
  const again = openProfileDatabase(amina.profile.id)
  const idsAt = async (day: string) =>
    (await listAnnouncements(again, Date.parse(`${day}T12:00:00Z`))).map((each) => each.id)
  expect(await idsAt('2026-06-01')).toEqual([id('2'), id('1')])
  expect(await idsAt('2026-06-02')).toEqual([id('2')])
  again.close()
})

it('opened without a network, the server hears of it at the next contact, and once', async () => {
  const phone = new TestDevice()
  const { db } = await phone.learner('Amina')
  const server = serverOf(phone)
  server.say(said('1'))
  await renewAnnouncements(db, server.world)
  await rememberOpened(db, id('1'), server.world)
  await renewAnnouncements(db, server.world)
  expect(server.asked).toEqual([{ opened: [] }, { opened: [id('1')] }])
  const [kept] = await listAnnouncements(db, server.world.now())
  expect(kept).toMatchObject({ isSaid: true })
  // Nothing more to say, and it was asked a moment ago.
  await renewAnnouncements(db, server.world)
  expect(server.asked).toHaveLength(2)
})

it('what is new is asked for as soon as a delivery says so, however short ago it was asked; else never', async () => {
  const phone = new TestDevice()
  const { db } = await phone.learner('Amina')
  const server = serverOf(phone)
  await writeState(db, 'announced', 'north:0:0')
  await renewAnnouncements(db, server.world)
  server.say(said('1'))
  await writeState(db, 'announced', 'north:1:0')
  await renewAnnouncements(db, server.world)
  expect(await listAnnouncements(db, server.world.now())).toMatchObject([{ id: id('1') }])
  await renewAnnouncements(db, { ...server.world, now: () => phone.world.now() + 86_400_000 })
  expect(server.asked).toHaveLength(2)
  server.say()
  await writeState(db, 'announced', 'north:1:1')
  await renewAnnouncements(db, server.world)
  expect(await listAnnouncements(db, server.world.now())).toEqual([])
})

it('what was withdrawn goes, and without a network all stays, also that it was opened', async () => {
  const phone = new TestDevice()
  const { db } = await phone.learner('Amina')
  const server = serverOf(phone)
  server.say(said('1'), said('2'))
  await renewAnnouncements(db, server.world)
  await rememberOpened(db, id('2'), server.world)
  server.say(said('2'))
  await renewAnnouncements(db, server.world)
  expect(await listAnnouncements(db, server.world.now())).toMatchObject([{ id: id('2'), isSaid: true }])
  server.cut()
  await db.answers.clear()
  await renewAnnouncements(db, server.world)
  expect(await listAnnouncements(db, server.world.now())).toHaveLength(1)
})
