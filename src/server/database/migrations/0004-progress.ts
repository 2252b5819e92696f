import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Progress as the domain folds it: the best, the last and the passing attempt with the moments that order them. The rows are
 * derived, so the table is made new; they are derived again at the next start (`progress/keep-projection.ts`). Since when a
 * learner is in her group: what was asked before counts from then.
 */
export const progress: Migration = {
  async up(db: Kysely<never>) {
    const { schema } = db
    await schema.alterTable('account').addColumn('cohort_since', 'bigint').execute()
    await schema.dropTable('learner_module').execute()
    await schema
      .createTable('learner_module')
      .addColumn('account_id', 'text', (c) => c.notNull())
      .addColumn('module_id', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('records', 'integer', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('best_raw', 'integer')
      .addColumn('best_max', 'integer')
      .addColumn('best', 'text')
      .addColumn('last_raw', 'integer')
      .addColumn('last_max', 'integer')
      .addColumn('last', 'text')
      .addColumn('lessons', 'text', (c) => c.notNull())
      .addColumn('spent_ms', 'bigint', (c) => c.notNull())
      .addColumn('last_record_at', 'bigint', (c) => c.notNull())
      .addColumn('reviews', 'integer', (c) => c.notNull())
      .addColumn('reviews_right', 'integer', (c) => c.notNull())
      .addColumn('practice_by', 'text')
      .addColumn('practice', 'text')
      .addColumn('passed_by', 'text')
      .addColumn('passed', 'text')
      .addPrimaryKeyConstraint('learner_module_key', ['account_id', 'module_id'])
      .execute()
    await schema.createIndex('record_voids').on('record').columns(['account_id', 'voids']).execute()
  },
}
