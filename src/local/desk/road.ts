import type { AccountId } from '#domain/id.ts'
import { decode, decodeKnown } from '#protocol/decode.ts'
import {
  learnersOfBoard,
  mostOnTheRoad,
  roadResponse,
  type RoadKept,
  roadKept,
  roadPages,
} from '#protocol/desk/road.ts'
import { unshareStrings } from '#protocol/desk/shared-strings.ts'
import { readNow } from '../clock/clock.ts'
import { withFreeLock } from '../database/locks.ts'
import { bringMonths } from './road-months.ts'
import { type ProfileDatabase, responseTable } from '../database/profile-database.ts'
import { ifRoom } from '../database/reserve.ts'
import { type Request, signedRequest } from '../requests/signed-request.ts'
import { findResponse, keepResponse } from '../response-cache/response-cache.ts'
import type { World } from '../world.ts'

/**
 * Everything for the road: the pages of all she follows, and their questions, in the one contact that brought the board. What is
 * on the phone already, and did not change, is not sent again. Kept as if each page had been opened (response-cache.ts).
 */

/** Asked no more often: a board is opened many times a day. */
const restMs = 5 * 60_000
/** An administrator follows everybody. Beyond this many the road is no road, and her laptop has a line. */
const mostPeople = 400
const key = 'road'

/** Brings what changed. A line that breaks leaves what came until then; the next contact goes on. */
export async function bringRoad(db: ProfileDatabase, world: World): Promise<void> {
  await withFreeLock(`road:${db.name}`, () => bring(db, world))
}

async function bring(db: ProfileDatabase, world: World): Promise<void> {
  const ids = await followed(db)
  if (ids.length === 0 || ids.length > mostPeople) return
  const before = await readRoad(db)
  const isWhole = (await keptPages(db)).length >= ids.length
  if (isWhole && Math.abs((await readNow(db, world)) - before.wholeAt) < restMs) return
  for (let at = 0; at < ids.length; at += mostOnTheRoad)
    if (!(await bringSome(db, world, ids.slice(at, at + mostOnTheRoad)))) return
  if (!(await bringQuestions(db, world))) return
  if (!(await bringMonths(db, world))) return
  const { digests } = await readRoad(db)
  const now = await readNow(db, world)
  await keepResponse(db, key, { digests, wholeAt: now } satisfies RoadKept, now)
}

async function bringSome(db: ProfileDatabase, world: World, ids: readonly AccountId[]): Promise<boolean> {
  const { digests, wholeAt } = await readRoad(db)
  const there = new Set(await keptPages(db))
  const have = ids.map((id) => ({ id, digest: there.has(id) ? (digests[id] ?? null) : null }))
  const response = await ask(db, world, { method: 'POST', path: '/api/road', body: { have } })
  if (response === undefined) return false
  const decoded = decodeKnown(roadResponse, response.body)
  if (decoded.kind === 'malformed') return false
  const { now, same, strings } = decoded.value
  const pages = decode(roadPages, unshareStrings({ strings, value: decoded.value.pages }))
  if (pages.kind === 'malformed') return false
  const { at } = response
  await ifRoom(() =>
    db.transaction('rw', responseTable(db), async () => {
      // Another window may know meanwhile that somebody is not hers any more.
      const hers = new Set(await followed(db))
      for (const { id, learner, devices } of pages.value) {
        if (!hers.has(id)) continue
        await responseTable(db).put({ key: `learner:${id}`, body: learner, at })
        await responseTable(db).put({ key: `devices:${id}`, body: devices, at })
      }
      for (const id of same)
        await responseTable(db)
          .where('key')
          .anyOf(`learner:${id}`, `devices:${id}`)
          .modify((row) => {
            if (row.at < at) Object.assign(row, { at, body: { ...Object(row.body), now } })
          })
      const added = Object.fromEntries(pages.value.map(({ id, digest }) => [id, digest]))
      await responseTable(db).put({
        key,
        body: { digests: { ...digests, ...added }, wholeAt } satisfies RoadKept,
        at,
      })
    }),
  )
  return true
}

type Response = { readonly body: unknown; readonly at: number }

/** Undefined when the line broke, or the server refused: the board says why. */
async function ask(db: ProfileDatabase, world: World, request: Request): Promise<Response | undefined> {
  const outcome = await signedRequest(db, world, request)
  return 'body' in outcome ? { body: outcome.body, at: outcome.receivedAt } : undefined
}

async function bringQuestions(db: ProfileDatabase, world: World): Promise<boolean> {
  const response = await ask(db, world, { method: 'GET', path: '/api/questions' })
  if (response === undefined) return false
  await keepResponse(db, 'questions', response.body, response.at)
  return true
}

export type Road = {
  /** Of how many people the pages are here, and of how many she follows. */
  readonly here: number
  readonly people: number
  /** How old the oldest of them is; null when none is here. */
  readonly at: number | null
}

/** What of it is on this phone, for the sentence on the screen. */
export async function measureRoad(db: ProfileDatabase): Promise<Road> {
  const ids = new Set<string>(await followed(db))
  const rows = await responseTable(db).where('key').startsWith('learner:').toArray()
  const pages = rows.filter((row) => ids.has(row.key.slice('learner:'.length)))
  const at = pages.length === 0 ? null : Math.min(...pages.map((row) => row.at))
  return { here: pages.length, people: ids.size, at }
}

async function followed(db: ProfileDatabase): Promise<AccountId[]> {
  const read = decode(learnersOfBoard, (await findResponse(db, 'board'))?.body)
  return read.kind === 'decoded' ? read.value.learners.map(({ id }) => id) : []
}

async function readRoad(db: ProfileDatabase): Promise<RoadKept> {
  const read = decode(roadKept, (await findResponse(db, key))?.body)
  return read.kind === 'decoded' ? read.value : { digests: {}, wholeAt: 0 }
}

async function keptPages(db: ProfileDatabase): Promise<string[]> {
  const keys = await responseTable(db).where('key').startsWith('learner:').primaryKeys()
  return keys.map((each) => each.slice('learner:'.length))
}
