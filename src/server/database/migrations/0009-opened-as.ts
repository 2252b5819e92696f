import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The wish with which a code opened a page that a PIN locks; null where it joined a phone, or was not used. */
export const openedAs: Migration = {
  async up(db: Kysely<never>) {
    await db.schema.alterTable('invitation').addColumn('opened_as', 'text').execute()
  },
}
