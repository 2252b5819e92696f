import { dayOf } from '#domain/assignment/days.ts'
import { addMonths, type Month, monthOfDay } from '#domain/desk/month.ts'
import { decode } from '#protocol/decode.ts'
import { zonesOfBoard } from '#protocol/desk/road.ts'
import { readNow } from '../clock/clock.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { signedRequest } from '../requests/signed-request.ts'
import type { AskedPath } from '#protocol/paths.ts'
import { findResponse, keepResponse } from '../response-cache/response-cache.ts'
import type { World } from '../world.ts'

/** Under which name the report of a month is kept, and where the server says it. */
export const monthKey = (cohortId: string, month: Month): string => `month:${cohortId}:${month}`
export const monthPath = (cohortId: string, month: Month): AskedPath =>
  `/api/cohorts/${cohortId}/months/${month}`

/** What arrives late changes a month: it is asked for again, and not at every contact. */
const restMs = 86_400_000
/** Who follows more has a line, as for the pages. */
const mostGroups = 12

/** The report of last month of each group. False when the line broke. */
export async function bringMonths(db: ProfileDatabase, world: World): Promise<boolean> {
  const board = decode(zonesOfBoard, (await findResponse(db, 'board'))?.body)
  if (board.kind === 'malformed' || board.value.cohorts.length > mostGroups) return true
  for (const { id, timeZone } of board.value.cohorts) {
    const now = await readNow(db, world)
    const month = addMonths(monthOfDay(dayOf(now, timeZone)), -1)
    const kept = await findResponse(db, monthKey(id, month))
    if (kept && Math.abs(now - kept.at) < restMs) continue
    const outcome = await signedRequest(db, world, { method: 'GET', path: monthPath(id, month) })
    if (outcome.kind === 'unreachable') return false
    // Not hers any more, or a server that does not know it: the page says so when it is opened.
    if ('body' in outcome) await keepResponse(db, monthKey(id, month), outcome.body, now)
  }
  return true
}
