import type { Db } from '../database/database.ts'

export type ClosedSecrets = { readonly codes: number; readonly links: number }

/**
 * Ends every code and link that nobody has used. For a database that was put back: it has forgotten which were used or
 * replaced since, and each of them would open again. `now` in ms since 1970.
 */
export async function closeSecrets(db: Db, now: number): Promise<ClosedSecrets> {
  const codes = await db
    .updateTable('invitation')
    .set({ expires_at: now })
    .where('used_by_key', 'is', null)
    .where('replaced', '=', 0)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  const links = await db
    .updateTable('one_time_link')
    .set({ expires_at: now })
    .where('used_by_key', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return { codes: Number(codes.numUpdatedRows), links: Number(links.numUpdatedRows) }
}
