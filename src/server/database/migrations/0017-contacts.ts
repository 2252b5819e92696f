import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Calls, messages, "later" and notes of the staff about a learner (docs/decisions/0245). */
export const contacts: Migration = {
  async up(db: Kysely<never>) {
    const { schema } = db
    for (const table of ['contact', 'staff_note']) {
      const common = schema
        .createTable(table)
        .addColumn('record_id', 'text', (c) => c.notNull())
        .addColumn('account_id', 'text', (c) => c.notNull())
        .addColumn('learner_id', 'text', (c) => c.notNull())
        .addColumn('at', 'bigint', (c) => c.notNull())
      const whole =
        table === 'staff_note'
          ? common.addColumn('text', 'text', (c) => c.notNull())
          : common
              .addColumn('way', 'text', (c) => c.notNull())
              .addColumn('outcome', 'text')
              .addColumn('promised_on', 'text')
              .addColumn('words', 'text')
              .addColumn('about', 'text', (c) => c.notNull())
              .addColumn('quiet_until', 'bigint')
      // A record is unique within the account that delivered it.
      await whole.addPrimaryKeyConstraint(`${table}_key`, ['account_id', 'record_id']).execute()
      await schema.createIndex(`${table}_of_learner`).on(table).columns(['learner_id', 'at']).execute()
    }
    await schema.alterTable('account').addColumn('phone_changed_at', 'bigint').execute()
    await schema.alterTable('quarantine').addColumn('dismissed_at', 'bigint').execute()
  },
}
