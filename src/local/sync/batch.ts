import type { Act } from '#domain/desk/act.ts'
import type { LearningRecord } from '#domain/progress/record.ts'
import { maxRecordsPerSync, maxSyncJson } from '#protocol/limits.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'

/** The oldest records that wait, as many as one request takes. A single record too large for that still goes, alone. */
export async function nextBatch(
  db: ProfileDatabase,
  limit: number,
): Promise<readonly (LearningRecord | Act)[]> {
  const entries = await db.outbox.where('state').equals('waiting').sortBy('seq')
  const ids = entries.slice(0, Math.min(limit, maxRecordsPerSync)).map(({ id }) => id)
  const rows = [...(await db.records.bulkGet(ids)), ...(await db.acts.bulkGet(ids))]
  const batch: (LearningRecord | Act)[] = []
  let size = 0
  for (const row of rows) {
    if (!row) continue
    size += JSON.stringify(row.record).length
    if (batch.length > 0 && size > maxSyncJson) break
    batch.push(row.record)
  }
  return batch
}
