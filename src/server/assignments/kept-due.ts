import type { AccountId, ModuleId } from '#domain/id.ts'
import type { Database, Db } from '../database/database.ts'

/** When what she had passed was due in the group she left. */
export type KeptDue = Database['kept_due']

export async function readKeptDues(db: Db, learnerId: AccountId): Promise<ReadonlyMap<ModuleId, KeptDue>> {
  const rows = await db.selectFrom('kept_due').selectAll().where('account_id', '=', learnerId).execute()
  return new Map(rows.map((row) => [row.module_id, row]))
}
