import type { Assignment } from '#domain/assignment/assignment.ts'
import type { Score } from '#domain/assessment/marking.ts'
import type { StoredState } from '#domain/progress/stored-state.ts'
import type { LearningRecord } from '#domain/progress/record.ts'
import { byFinish, type Finish, finishedAt } from '#domain/time/finish.ts'
import type { AccountFacts, RefusalReason } from '#protocol/sync/sync.ts'
import { type Clock, readNow } from '../clock/clock.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { deviceClock } from '../world.ts'
import { ownRows } from './own.ts'
import { finishOf, isForeign } from './rows.ts'

/** A record with its state in the learner's words: saved and waiting, sent with its receipt, or in need of help. */
export type StoredRecord = {
  readonly record: LearningRecord
  readonly state: StoredState
  readonly receipt: string | null
  readonly receivedAt: number | null
  /** What the clocks tell of it, and when it was finished by them. */
  readonly finish: Finish
  readonly finishedAt: number
  readonly serverScore: Score | null
  readonly serverPassed: boolean | null
  readonly reason: RefusalReason | null
  readonly code: string | null
  /** When she took it back; null while it counts. */
  readonly withdrawnAt: number | null
}

/** All that is kept of hers, the last one finished first. What she carries for others: `courier/carried.ts`. */
export async function listRecords(db: ProfileDatabase, clock: Clock = deviceClock): Promise<StoredRecord[]> {
  const now = await readNow(db, clock)
  const [rows, entries] = await db.transaction('r', db.records, db.outbox, async () =>
    Promise.all([ownRows(db), db.outbox.toArray()]),
  )
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]))
  const withdrawnAt = new Map<string, number>()
  for (const row of rows) {
    if (row.record.kind !== 'void') continue
    const at = finishedAt(finishOf(row, now))
    withdrawnAt.set(row.record.voids, Math.min(at, withdrawnAt.get(row.record.voids) ?? at))
  }
  return rows
    .map((row): StoredRecord => {
      const entry = entryOf.get(row.id)
      const finish = finishOf(row, now)
      return {
        record: row.record,
        state: entry?.state ?? 'sent',
        receipt: row.receipt,
        receivedAt: row.receivedAt,
        finish,
        finishedAt: finishedAt(finish),
        serverScore: row.serverScore,
        serverPassed: row.serverPassed ?? null,
        reason: entry?.reason ?? null,
        code: entry?.code ?? null,
        withdrawnAt: withdrawnAt.get(row.id) ?? null,
      }
    })
    .toSorted((a, b) => byFinish({ ...b.record, ...b.finish }, { ...a.record, ...a.finish }))
}

export { readNextSeq } from './next-seq.ts'
export { listReviewsSince } from './reviews.ts'

export type Counts = { readonly waiting: number; readonly refused: number; readonly sent: number }

/** Of her own work; what she carries for others is none of it. */
export function counts(db: ProfileDatabase): Promise<Counts> {
  return db.transaction('r', db.records, db.acts, db.outbox, async () => {
    const entries = await db.outbox.toArray()
    const ids = entries.map(({ id }) => id)
    const rows = await db.records.bulkGet(ids)
    const acts = await db.acts.bulkGet(ids)
    const own = entries.filter((_, index) => !isForeign(rows[index] ?? acts[index] ?? { receipt: null }))
    const waiting = own.filter(({ state }) => state === 'waiting').length
    const sent = (await db.records.count()) - rows.filter((row) => row).length
    return { waiting, refused: own.length - waiting, sent }
  })
}

export const listAssignments = (db: ProfileDatabase): Promise<Assignment[]> => db.assignments.toArray()

/** What the server last said of this person: name, cohorts, supervisors. Undefined for a guest. */
export async function findAccount(db: ProfileDatabase): Promise<AccountFacts | undefined> {
  return (await db.account.get('own'))?.account
}
