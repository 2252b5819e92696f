import type { RecordId } from '#domain/id.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'

/** A task whose report was withdrawn is under way again: what was ticked stays, and it can be called ready again. */
export async function forgetReady(db: ProfileDatabase, withdrawn: RecordId): Promise<void> {
  await db.practice
    .filter(({ readyBy }) => readyBy === withdrawn)
    .modify({ readyAt: null, readyBy: null, changedSince: false })
}
