import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Statements that another one replaced, or that were withdrawn. What is on paper stays known. */
export const earlierCertificates: Migration = {
  async up(db: Kysely<never>) {
    await db.schema
      .createTable('earlier_certificate')
      .addColumn('certificate_id', 'text', (c) => c.notNull())
      .addColumn('issued_at', 'bigint', (c) => c.notNull())
      .addColumn('account_id', 'text', (c) => c.notNull().references('account.account_id'))
      .addColumn('statement', 'text', (c) => c.notNull())
      .addColumn('withdrawn_at', 'bigint')
      .addColumn('cause', 'text')
      .addColumn('reason', 'text')
      .addPrimaryKeyConstraint('earlier_certificate_of', ['certificate_id', 'issued_at'])
      .execute()
    await db.schema
      .createIndex('earlier_certificate_account')
      .on('earlier_certificate')
      .column('account_id')
      .execute()
  },
}
