import { type Kysely, PostgresAdapter, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What stayed after a month and two, and how far people come in lessons. All is derived: rows are made at the next start. */
export const lessons: Migration = {
  async up(db: Kysely<never>) {
    const { schema } = db
    const byKey = db.getExecutor().adapter instanceof PostgresAdapter ? sql`` : sql`without rowid`
    for (const column of ['is_kept30', 'is_kept60'])
      await schema
        .alterTable('response')
        .addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
        .execute()
    await schema
      .createTable('learner_lesson')
      .addColumn('module_id', 'text', (c) => c.notNull())
      .addColumn('account_id', 'text', (c) => c.notNull())
      .addColumn('lesson_id', 'text', (c) => c.notNull())
      .addColumn('furthest_card', 'integer', (c) => c.notNull())
      .addColumn('cards', 'integer', (c) => c.notNull())
      .addColumn('completed', 'integer', (c) => c.notNull())
      .addColumn('spent_ms', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('learner_lesson_key', ['module_id', 'account_id', 'lesson_id'])
      .modifyEnd(byKey)
      .execute()
    await schema
      .createTable('lesson_count')
      .addColumn('module_id', 'text', (c) => c.notNull())
      .addColumn('lesson_id', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addColumn('people', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('lesson_count_key', ['module_id', 'lesson_id', 'kind', 'value'])
      .modifyEnd(byKey)
      .execute()
  },
}
