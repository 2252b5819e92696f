import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What is said to whole groups, to which, and who has opened it (docs/decisions/0247). */
export const announcements: Migration = {
  async up(db: Kysely<never>) {
    await db.schema
      .createTable('announcement')
      .addColumn('announcement_id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('ar', 'text')
      .addColumn('fr', 'text')
      .addColumn('last_on', 'text', (c) => c.notNull())
      .addColumn('announced_by', 'text', (c) => c.notNull())
      .addColumn('announced_at', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('announcement_cohort')
      .addColumn('announcement_id', 'text', (c) => c.notNull())
      .addColumn('cohort_id', 'text', (c) => c.notNull())
      .addColumn('withdrawn_at', 'bigint')
      .addPrimaryKeyConstraint('announcement_cohort_key', ['cohort_id', 'announcement_id'])
      .execute()
    await db.schema
      .createIndex('announcement_cohort_by_announcement')
      .on('announcement_cohort')
      .column('announcement_id')
      .execute()
    await db.schema
      .createTable('announcement_opened')
      .addColumn('announcement_id', 'text', (c) => c.notNull())
      .addColumn('account_id', 'text', (c) => c.notNull())
      .addColumn('opened_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('announcement_opened_key', ['announcement_id', 'account_id'])
      .execute()
  },
}
