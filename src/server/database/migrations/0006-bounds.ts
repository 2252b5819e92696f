import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { knownZone } from '../../cohorts/time-zones.ts'

/** Cohorts in a zone that not every phone knows go by that of the country: their phones refused every sync. */
export const bounds: Migration = {
  async up(db: Kysely<never>) {
    const { rows } = await sql<{ time_zone: string }>`select distinct time_zone from cohort`.execute(db)
    for (const { time_zone } of rows) {
      const zone = knownZone(time_zone) ?? 'Africa/Casablanca'
      if (zone !== time_zone)
        await sql`update cohort set time_zone = ${zone} where time_zone = ${time_zone}`.execute(db)
    }
  },
}
