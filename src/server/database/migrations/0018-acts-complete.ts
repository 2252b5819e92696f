import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Whose values lost is asked by author (docs/decisions/0246). */
export const actsComplete: Migration = {
  async up(db: Kysely<never>) {
    await db.schema.createIndex('act_edit_author').on('act_edit').columns(['account_id', 'at']).execute()
  },
}
