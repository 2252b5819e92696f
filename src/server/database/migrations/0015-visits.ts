import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Visits in class and the days they are planned for (docs/decisions/0234). */
export const visits: Migration = {
  async up(db: Kysely<never>) {
    const { schema } = db
    await schema
      .createTable('visit')
      .addColumn('visit_id', 'text', (c) => c.primaryKey())
      .addColumn('learner_id', 'text', (c) => c.notNull())
      .addColumn('visited_by', 'text', (c) => c.notNull())
      .addColumn('module_id', 'text', (c) => c.notNull())
      .addColumn('started_at', 'bigint', (c) => c.notNull())
      .addColumn('ended_at', 'bigint', (c) => c.notNull())
      .addColumn('last_step', 'text', (c) => c.notNull())
      .addColumn('lines', 'text', (c) => c.notNull())
      .addColumn('feedback', 'text', (c) => c.notNull())
      .addColumn('next_text', 'text')
      .addColumn('next_by', 'text')
      .addColumn('confirmed', 'integer', (c) => c.notNull())
      .execute()
    await schema.createIndex('visit_learner').on('visit').columns(['learner_id', 'started_at']).execute()
    await schema
      .createTable('visit_plan')
      .addColumn('learner_id', 'text', (c) => c.notNull())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('reason', 'text')
      .addColumn('planned_by', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('visit_plan_key', ['learner_id', 'day'])
      .execute()
  },
}
