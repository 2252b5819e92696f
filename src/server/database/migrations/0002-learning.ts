import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Reviews, practice, questions and their replies, certificates, and the local card of a cohort. */
export const learning: Migration = {
  async up(db: Kysely<never>) {
    const { schema } = db
    await schema.alterTable('account').addColumn('other_name', 'text').execute()
    await schema.alterTable('cohort').addColumn('local_card', 'text').execute()
    await schema
      .alterTable('learner_module')
      .addColumn('reviews', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
    await schema
      .alterTable('learner_module')
      .addColumn('reviews_right', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
    await schema.alterTable('learner_module').addColumn('practice_by', 'text').execute()
    await schema.alterTable('learner_module').addColumn('practice_at', 'bigint').execute()
    await schema
      .createTable('answer')
      .addColumn('record_id', 'text', (c) => c.primaryKey().references('record.record_id'))
      .addColumn('account_id', 'text', (c) => c.notNull().references('account.account_id'))
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('answered_by', 'text', (c) => c.notNull().references('account.account_id'))
      .addColumn('answered_at', 'bigint', (c) => c.notNull())
      .execute()
    await schema
      .createTable('certificate')
      .addColumn('certificate_id', 'text', (c) => c.primaryKey())
      .addColumn('account_id', 'text', (c) => c.notNull().references('account.account_id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('subject_id', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('issued_at', 'bigint', (c) => c.notNull())
      .addColumn('statement', 'text', (c) => c.notNull())
      .execute()
    await schema
      .createIndex('certificate_of')
      .unique()
      .on('certificate')
      .columns(['account_id', 'kind', 'subject_id'])
      .execute()
    await schema.createIndex('record_kind').on('record').columns(['kind', 'received_at']).execute()
  },
}
