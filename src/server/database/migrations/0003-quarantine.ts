import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** How far the phone's clock was off when it delivered what was refused: needed when it is accepted later. */
export const quarantineOffset: Migration = {
  async up(db: Kysely<never>) {
    await db.schema
      .alterTable('quarantine')
      .addColumn('measured_offset_ms', 'bigint', (c) => c.notNull().defaultTo(0))
      .execute()
  },
}
