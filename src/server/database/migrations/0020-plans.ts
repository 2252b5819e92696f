import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Days for each, and when what she had passed was due in the group she left (docs/decisions/0248). */
export const plans: Migration = {
  async up(db: Kysely<never>) {
    await db.schema.alterTable('assignment').addColumn('after_days', 'integer').execute()
    await db.schema
      .createTable('kept_due')
      .addColumn('account_id', 'text', (c) => c.notNull())
      .addColumn('module_id', 'text', (c) => c.notNull())
      .addColumn('due_on', 'text')
      .addColumn('grace_days', 'integer', (c) => c.notNull())
      .addColumn('time_zone', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('kept_due_key', ['account_id', 'module_id'])
      .execute()
  },
}
