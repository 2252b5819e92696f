import { type Kysely, PostgresAdapter, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Responses in columns, and the sums of first tries a question. All is derived: rows are made at the next start
 * (`progress/keep-projection.ts`). On SQLite a table lies in the order of its key: half the room, and nothing to look up twice.
 */
export const items: Migration = {
  async up(db: Kysely<never>) {
    const { schema } = db
    const byKey = db.getExecutor().adapter instanceof PostgresAdapter ? sql`` : sql`without rowid`
    await schema
      .createTable('response')
      .addColumn('module_id', 'text', (c) => c.notNull())
      .addColumn('account_id', 'text', (c) => c.notNull())
      .addColumn('question_id', 'text', (c) => c.notNull())
      .addColumn('record_id', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('choices', 'text', (c) => c.notNull())
      .addColumn('is_right', 'integer', (c) => c.notNull())
      .addColumn('seconds', 'integer', (c) => c.notNull())
      .addColumn('sure', 'integer')
      .addColumn('rest', 'integer')
      .addColumn('finished_at', 'bigint', (c) => c.notNull())
      .addColumn('is_first', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('response_key', ['module_id', 'account_id', 'question_id', 'record_id'])
      .modifyEnd(byKey)
      .execute()
    await schema
      .createTable('item')
      .addColumn('module_id', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('question_id', 'text', (c) => c.notNull())
      .addColumn('people', 'bigint', (c) => c.notNull())
      .addColumn('right_count', 'bigint', (c) => c.notNull())
      .addColumn('said', 'bigint', (c) => c.notNull())
      .addColumn('sure_wrong', 'bigint', (c) => c.notNull())
      .addColumn('pairs', 'bigint', (c) => c.notNull())
      .addColumn('sum_x', 'bigint', (c) => c.notNull())
      .addColumn('sum_y', 'bigint', (c) => c.notNull())
      .addColumn('sum_yy', 'bigint', (c) => c.notNull())
      .addColumn('sum_xy', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('item_key', ['module_id', 'version', 'language', 'question_id'])
      .modifyEnd(byKey)
      .execute()
    await schema
      .createTable('item_count')
      .addColumn('module_id', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('question_id', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addColumn('people', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('item_count_key', [
        'module_id',
        'version',
        'language',
        'question_id',
        'kind',
        'value',
      ])
      .modifyEnd(byKey)
      .execute()
  },
}
