import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** How often the app failed on a phone, and the last time, as the phone says it. Older phones say nothing. */
export const deviceFaults: Migration = {
  async up(db: Kysely<never>) {
    const { schema } = db
    await schema.alterTable('device_report').addColumn('faults', 'integer').execute()
    await schema.alterTable('device_report').addColumn('last_fault', 'text').execute()
    await schema.alterTable('device_report').addColumn('last_fault_at', 'bigint').execute()
  },
}
