import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Since when a learner agrees that her number is kept; null for the numbers of the staff. */
export const telephoneConsent: Migration = {
  async up(db: Kysely<never>) {
    await db.schema.alterTable('account').addColumn('phone_consent_at', 'bigint').execute()
  },
}
