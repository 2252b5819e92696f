import * as v from 'valibot'
import { calibratedUntil, isCalibratedAt, sceneValues } from '#domain/calibration/calibration.ts'
import type { AccountId, RecordId } from '#domain/id.ts'
import { finishedAt } from '#domain/time/finish.ts'
import { decode } from '#protocol/decode.ts'
import type { Db } from '../database/database.ts'
import { finishOf } from '../progress/facts.ts'

type Calibrations = Parameters<typeof calibratedUntil>[0]

const value = v.picklist(sceneValues)
const content = v.object({ values: v.array(v.object({ value, master: value })) })

/** What these people wrote in scenes, each time they did; some records a person and year (docs/decisions/0244). */
async function readCalibrations(
  db: Db,
  accountIds: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, Calibrations>> {
  const done = new Map<AccountId, Calibrations>()
  if (accountIds.length === 0) return done
  const rows = await db
    .selectFrom('record')
    .select([
      'account_id',
      'content',
      'submitted_at',
      'offset_ms',
      'measured_offset_ms',
      'received_at',
      'seq',
    ])
    .where('account_id', 'in', accountIds)
    .where('kind', '=', 'calibration')
    .execute()
  for (const row of rows) {
    const decoded = decode(content, JSON.parse(row.content))
    if (decoded.kind === 'malformed') continue
    const { values } = decoded.value
    done.set(row.account_id, [...(done.get(row.account_id) ?? []), { at: finishedAt(finishOf(row)), values }])
  }
  return done
}

/** Until when somebody counts as calibrated; null: not, or no longer. */
export async function readCalibratedUntil(db: Db, accountId: AccountId, now: number): Promise<number | null> {
  const until = calibratedUntil((await readCalibrations(db, [accountId])).get(accountId) ?? [])
  return until !== null && until > now ? until : null
}

/** Visits with what who made them was on that day. */
export async function withCalibrated<Visit extends { readonly id: RecordId; readonly startedAt: number }>(
  db: Db,
  visits: readonly Visit[],
): Promise<(Visit & { readonly calibrated: boolean })[]> {
  if (visits.length === 0) return []
  const ids = visits.map(({ id }) => id)
  const rows = await db
    .selectFrom('visit')
    .select(['visit_id', 'visited_by'])
    .where('visit_id', 'in', ids)
    .execute()
  const visitorOf = new Map(rows.map((row) => [row.visit_id, row.visited_by]))
  const done = await readCalibrations(db, [...new Set(visitorOf.values())])
  return visits.map((visit) => {
    const visitor = visitorOf.get(visit.id)
    const hers = (visitor !== undefined && done.get(visitor)) || []
    return { ...visit, calibrated: isCalibratedAt(hers, visit.startedAt) }
  })
}
