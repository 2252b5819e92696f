import type { ProfileDatabase } from '../database/profile-database.ts'
import type { ActRow, RecordRow } from './rows.ts'

/** A record of learning or an act of the desk, on its way. */
export type AnyRow = RecordRow | ActRow

/** What lies under these ids, in their order: among the records, or among the acts. */
export async function findRows(
  db: ProfileDatabase,
  ids: readonly string[],
): Promise<readonly (AnyRow | undefined)[]> {
  const [records, acts] = [await db.records.bulkGet([...ids]), await db.acts.bulkGet([...ids])]
  return ids.map((_, index) => records[index] ?? acts[index])
}

/** Changes what lies under an id, wherever it lies; what was made stays as it is. */
export async function changeRow(
  db: ProfileDatabase,
  id: string,
  change: (row: Omit<RecordRow, 'record'>) => Omit<RecordRow, 'record'>,
): Promise<void> {
  const record = await db.records.get(id)
  if (record) await db.records.put({ ...change(record), record: record.record })
  const act = await db.acts.get(id)
  if (act) await db.acts.put({ ...change(act), record: act.record })
}
