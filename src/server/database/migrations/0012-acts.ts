import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Acts of the desk: who was allowed what and when, and every change of a field (docs/decisions/0231). */
export const acts: Migration = {
  async up(db: Kysely<never>) {
    await db.schema
      .createTable('authority')
      .addColumn('account_id', 'text', (c) => c.notNull())
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('since_at', 'bigint', (c) => c.notNull())
      .addColumn('until_at', 'bigint')
      .addPrimaryKeyConstraint('authority_key', ['account_id', 'scope', 'since_at'])
      .execute()
    // Who is allowed today counts as always allowed: nothing older is known.
    await sql`
      insert into authority (account_id, scope, since_at, until_at)
      select account_id, 'administrator', 0, null from account where is_administrator = 1 and ended = 0`.execute(
      db,
    )
    await sql`
      insert into authority (account_id, scope, since_at, until_at)
      select supervision.account_id, supervision.cohort_id, 0, null from supervision
      inner join account on account.account_id = supervision.account_id
      where account.is_supervisor = 1 and account.ended = 0`.execute(db)
    await db.schema
      .createTable('act_edit')
      .addColumn('object', 'text', (c) => c.notNull())
      .addColumn('field', 'text', (c) => c.notNull())
      .addColumn('edit_id', 'text', (c) => c.notNull())
      .addColumn('account_id', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addColumn('was', 'text')
      .addColumn('lost_to', 'text')
      .addPrimaryKeyConstraint('act_edit_key', ['object', 'field', 'edit_id'])
      .execute()
    // The replies that stand: nobody's reply takes the place of one it has not seen.
    await sql`
      insert into act_edit (object, field, edit_id, account_id, at, value, was, lost_to)
      select 'question:' || record_id || ':' || account_id, 'text', 'before', answered_by, answered_at, '""', null, null
      from answer`.execute(db)
  },
}
