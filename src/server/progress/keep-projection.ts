import type { Db } from '../database/database.ts'
import { rebuildReports } from './rebuild.ts'

/** Raised when a rule of `domain/progress/`, what is noted of a response or a column of the rows changes: they are then derived again, once. */
const projectionVersion = '4'

/** At a start: rows derived by an older version of the rules are made again from the records. */
export async function keepProjection(db: Db): Promise<void> {
  const known = await db
    .selectFrom('installation')
    .select('value')
    .where('name', '=', 'projection')
    .executeTakeFirst()
  if (known?.value === projectionVersion) return
  await rebuildReports(db)
  await db
    .insertInto('installation')
    .values({ name: 'projection', value: projectionVersion })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: projectionVersion }))
    .execute()
}
