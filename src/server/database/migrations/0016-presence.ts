import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What became of the codes of presence that came with visits (docs/decisions/0243). */
export const presence: Migration = {
  async up(db: Kysely<never>) {
    await db.schema
      .createTable('presence')
      .addColumn('record_id', 'text', (c) => c.notNull())
      .addColumn('moment', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('shown_at', 'bigint')
      .addColumn('confirms', 'text', (c) => c.unique())
      .addPrimaryKeyConstraint('presence_key', ['record_id', 'moment'])
      .execute()
  },
}
