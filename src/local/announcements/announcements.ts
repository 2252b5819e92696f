import { isPastLastDay } from '#domain/announcements/announcement.ts'
import { decodeKnown } from '#protocol/decode.ts'
import { ownAnnouncements } from '#protocol/announcements/announcements.ts'
import { readNow } from '../clock/clock.ts'
import { type ProfileDatabase, responseTable } from '../database/profile-database.ts'
import { readState } from '../database/state.ts'
import { ifRoom } from '../database/reserve.ts'
import { signedRequest } from '../requests/signed-request.ts'
import type { World } from '../world.ts'
import type { KeptAnnouncement } from './kept.ts'

/** What stands by now, the newest first. */
export async function listAnnouncements(db: ProfileDatabase, now: number): Promise<KeptAnnouncement[]> {
  const kept = await db.announcements.toArray()
  return kept
    .filter(({ lastOn, timeZone }) => !isPastLastDay(lastOn, timeZone, now))
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
}

/** She has opened it: kept here, and said to the server at the next contact. */
export async function rememberOpened(db: ProfileDatabase, id: string, world: World): Promise<void> {
  const openedAt = await readNow(db, world)
  await ifRoom(() =>
    db.transaction('rw', db.announcements, async () => {
      const kept = await db.announcements.get(id)
      if (kept && kept.openedAt === null) await db.announcements.put({ ...kept, openedAt })
    }),
  )
}

/** A server that does not say whether there is something new is not asked again within this time. */
const pauseMs = 10 * 60_000
const lastKey = 'announcements'

/** Home is opened often, and a request costs money: only when a delivery has said that something is new. */
async function isDue(db: ProfileDatabase, announced: string | null, now: number): Promise<boolean> {
  const last = await responseTable(db).get(lastKey)
  if (last === undefined) return true
  return announced === null ? now < last.at || now - last.at > pauseMs : last.body !== announced
}

/** Says what she has opened, and takes what stands now. Without a network, and at a server that does not know it, all stays. */
export async function renewAnnouncements(db: ProfileDatabase, world: World): Promise<void> {
  const opened = (await db.announcements.toArray())
    .filter(({ openedAt, isSaid }) => openedAt !== null && !isSaid)
    .map(({ id }) => id)
    .slice(0, 100)
  const now = await readNow(db, world)
  const announced = await readState(db, 'announced')
  if (opened.length === 0 && !(await isDue(db, announced, now))) return
  const received = await signedRequest(db, world, {
    method: 'POST',
    path: '/api/announcements/own',
    body: { opened },
  })
  if (!('body' in received)) return
  const decoded = decodeKnown(ownAnnouncements, received.body)
  if (decoded.kind === 'malformed') return
  await ifRoom(() =>
    db.transaction('rw', db.announcements, responseTable(db), async () => {
      await responseTable(db).put({ key: lastKey, body: announced, at: now })
      const before = new Map((await db.announcements.toArray()).map((each) => [each.id, each]))
      await db.announcements.clear()
      await db.announcements.bulkPut(
        decoded.value.announcements.map((each) => {
          const known = before.get(each.id)
          const isSaid = known?.isSaid === true || opened.includes(each.id)
          return { ...each, openedAt: known?.openedAt ?? null, isSaid }
        }),
      )
    }),
  )
}
