import type { Act } from '#domain/desk/act.ts'
import type { LearningRecord } from '#domain/progress/record.ts'
import type { RefusalReason } from '#protocol/sync/sync.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { readState } from '../database/state.ts'
import { type AnyRow, changeRow, findRows } from '../outbox/any-rows.ts'
import { entryOf, isForeign, type OutboxEntry } from '../outbox/rows.ts'

/** What one phone's owner gave to somebody to deliver. */
export type CarriedPerson = {
  /** The key of the phone that made it; null in rows of earlier builds. */
  readonly keyId: string | null
  readonly name: string | null
  readonly waiting: number
  readonly notAccepted: readonly NotAccepted[]
  readonly delivered: number
  readonly deliveredAt: number | null
}
export type NotAccepted = {
  readonly record: LearningRecord | Act
  readonly reason: RefusalReason
  readonly code: string | null
}

/** What this person carries for others, each with how far it is. It counts nowhere else (docs/decisions/0198). */
export async function listCarried(db: ProfileDatabase): Promise<readonly CarriedPerson[]> {
  const entries = await db.outbox.toArray()
  const rows = await findRows(
    db,
    entries.map(({ id }) => id),
  )
  const delivered = await readState(db, 'carriedDelivered')
  const people = new Map<string | null, CarriedPerson>()
  const change = (
    keyId: string | null,
    name: string | null,
    next: (before: CarriedPerson) => CarriedPerson,
  ) => people.set(keyId, next(people.get(keyId) ?? nothingOf(keyId, name)))
  for (const [index, entry] of entries.entries()) {
    const row = rows[index]
    if (!row?.carried || !isForeign(row)) continue
    change(row.carried.keyId, row.carried.name ?? null, (before) => withEntry(before, row, entry))
  }
  for (const { keyId, name, at } of delivered)
    change(keyId, name, (before) => ({
      ...before,
      delivered: before.delivered + 1,
      deliveredAt: Math.max(at, before.deliveredAt ?? 0),
    }))
  return [...people.values()]
}

const nothingOf = (keyId: string | null, name: string | null): CarriedPerson => ({
  ...{ keyId, name, waiting: 0, notAccepted: [], delivered: 0, deliveredAt: null },
})

/** Asked again, it keeps what was said last until something else is said. */
function withEntry(before: CarriedPerson, { record }: AnyRow, { reason, code }: OutboxEntry): CarriedPerson {
  return reason === null
    ? { ...before, waiting: before.waiting + 1 }
    : { ...before, notAccepted: [...before.notAccepted, { record, reason, code }] }
}

/**
 * She says that what that phone made is her own, from before: it counts here from now on. It still goes with its key, so that a
 * server that knows whose it is says so.
 */
export function claimCarried(db: ProfileDatabase, keyId: string): Promise<void> {
  return db.transaction('rw', db.records, db.acts, db.outbox, async () => {
    const entries = await db.outbox.toCollection().primaryKeys()
    const rows = await findRows(db, entries)
    for (const row of rows) {
      if (!row || !isForeign(row) || row.carried?.keyId !== keyId) continue
      const carried = { ...row.carried, claimed: true }
      await changeRow(db, row.id, (made) => ({ ...made, carried }))
      await db.outbox.put(entryOf(row.record))
    }
  })
}
