import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Plans kept under a name (docs/decisions/0261), and a way to what learners say of visits (docs/decisions/0254). */
export const keptPlans: Migration = {
  async up(db: Kysely<never>) {
    await db.schema
      .createTable('kept_plan')
      .addColumn('plan_id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('cohort_id', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('modules', 'text', (c) => c.notNull())
      .addColumn('after_days', 'integer')
      .addColumn('every', 'integer', (c) => c.notNull())
      .addColumn('grace_days', 'integer', (c) => c.notNull())
      .addColumn('removed', 'integer', (c) => c.notNull())
      .addColumn('made_at', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('kept_plan_by_cohort').on('kept_plan').column('cohort_id').execute()
    await db.schema
      .createIndex('record_of_visit_reply')
      .on('record')
      .column('account_id' as never)
      .where('kind' as never, '=', 'visit-reply' as never)
      .execute()
  },
}
