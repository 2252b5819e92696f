import type { PracticeAsReady } from '#protocol/supervision.ts'
import type { Db } from '../database/database.ts'
import { readStoredAs } from '../sync/stored-record.ts'
import type { LearnerModule } from './fold.ts'

/** The practice tasks a learner calls ready, the newest first. */
export async function readPractices(
  db: Db,
  modules: readonly Pick<LearnerModule, 'practice_by' | 'practice_at'>[],
): Promise<PracticeAsReady[]> {
  const readyAt = new Map(
    modules.flatMap((row) =>
      row.practice_by === null || row.practice_at === null
        ? []
        : [[row.practice_by, row.practice_at] as const],
    ),
  )
  if (readyAt.size === 0) return []
  const rows = await db
    .selectFrom('record')
    .select(['record_id', 'content', 'received_at'])
    .where('record_id', 'in', [...readyAt.keys()])
    .execute()
  return rows
    .flatMap((row): PracticeAsReady[] => {
      const practice = readStoredAs('practice', row.content)
      if (practice === undefined) return []
      const { moduleId, packHash, doneSteps, selfCheck, reflection } = practice
      return [
        {
          moduleId,
          packHash,
          readyAt: Math.max(0, readyAt.get(row.record_id) ?? 0),
          receivedAt: row.received_at,
          doneSteps: [...doneSteps],
          selfCheck: [...selfCheck],
          reflection,
        },
      ]
    })
    .toSorted((a, b) => b.readyAt - a.readyAt)
}
