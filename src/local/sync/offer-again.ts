import type { ProfileDatabase } from '../database/profile-database.ts'
import { findRows } from '../outbox/any-rows.ts'
import { type ActRow, entryOf, isForeign, type RecordRow } from '../outbox/rows.ts'
import { readState, writeState } from '../database/state.ts'
import type { World } from '../world.ts'

/** Sent records wait again, because the server says or shows that it does not have them. Inside a transaction. */
export async function offerAgain(
  db: ProfileDatabase,
  isAsked: (row: RecordRow | ActRow) => boolean,
): Promise<void> {
  const entries = new Set(await db.outbox.toCollection().primaryKeys())
  for (const table of [db.records, db.acts]) {
    const rows: readonly (RecordRow | ActRow)[] = await table
      .filter((row) => !entries.has(row.id) && isAsked(row))
      .toArray()
    await db.outbox.bulkAdd(rows.map(({ record }) => entryOf(record)))
  }
}

/** What an old build or server refused, a new one may take: it is offered once to each. */
export async function offerRefusedToNewBuild(db: ProfileDatabase, world: World): Promise<void> {
  if ((await readState(db, 'offeredBy')) === world.build) return
  await db.transaction('rw', db.outbox, db.state, async () => {
    await db.outbox.where('state').equals('refused').modify({ state: 'waiting' })
    await writeState(db, 'offeredBy', world.build)
  })
}

/**
 * What she carries and was not accepted: its author's supervisor may have accepted it since, and only asking tells. What was
 * said last stays written until then.
 */
export function offerCarriedAgain(db: ProfileDatabase): Promise<void> {
  return db.transaction('rw', db.records, db.acts, db.outbox, async () => {
    const refused = await db.outbox.where('state').equals('refused').primaryKeys()
    const rows = await findRows(db, refused)
    const carried = refused.filter((_, index) => isForeign(rows[index] ?? { receipt: null }))
    await db.outbox.where('id').anyOf(carried).modify({ state: 'waiting' })
  })
}

/** A person was ended and taken back: what was refused only because of that is hers to deliver again. */
export async function offerRefusedWhileEnded(db: ProfileDatabase): Promise<number> {
  return db.outbox
    .where('state')
    .equals('refused')
    .and((entry) => entry.reason === 'device-ended')
    .modify({ state: 'waiting' })
}

/** A record no server can take, because it is too large even alone: it must not stop those behind it. */
export async function markUnsendable(db: ProfileDatabase, id: string): Promise<void> {
  await db.outbox.update(id, { state: 'refused', reason: 'too-large', code: null })
}
