import type { AccountId } from '#domain/id.ts'
import { finishedAt } from '#domain/time/finish.ts'
import type { PracticeAsReady } from '#protocol/desk/supervision-learner.ts'
import type { Db } from '../database/database.ts'
import { type LearnerModule, progressOfRow } from '../progress/row.ts'
import { readStoredAs } from '../records/stored-record.ts'

/** The practice tasks a learner calls ready, the newest first. */
export async function readPractices(
  db: Db,
  accountId: AccountId,
  modules: readonly LearnerModule[],
): Promise<PracticeAsReady[]> {
  const readyAt = new Map(
    modules.flatMap((row) => {
      const { practice } = progressOfRow(row)
      return practice === null ? [] : [[practice.id, finishedAt(practice)] as const]
    }),
  )
  if (readyAt.size === 0) return []
  const rows = await db
    .selectFrom('record')
    .select(['record_id', 'content', 'received_at'])
    .where('account_id', '=', accountId)
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
          readyAt: readyAt.get(row.record_id) ?? row.received_at,
          receivedAt: row.received_at,
          doneSteps: [...doneSteps],
          selfCheck: [...selfCheck],
          reflection,
        },
      ]
    })
    .toSorted((a, b) => b.readyAt - a.readyAt)
}
