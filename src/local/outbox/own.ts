import type { ProfileDatabase } from '../database/profile-database.ts'
import { isForeign, type RecordRow } from './rows.ts'

/** The records of this person, by any of her phones; what she carries for others is none of them. */
export const ownRows = async (db: ProfileDatabase): Promise<RecordRow[]> =>
  // All at once and sifted here: a filter in the database walks years of records one by one.
  (await db.records.toArray()).filter((row) => !isForeign(row))

/** Those of one module. */
export async function ownRowsOf(db: ProfileDatabase, moduleId: string): Promise<RecordRow[]> {
  const rows = await db.records.where('record.moduleId').equals(moduleId).toArray()
  return rows.filter((row) => !isForeign(row))
}

/** Undefined for what she carries, too. */
export async function findOwnRow(db: ProfileDatabase, id: string): Promise<RecordRow | undefined> {
  const row = await db.records.get(id)
  return row && !isForeign(row) ? row : undefined
}
