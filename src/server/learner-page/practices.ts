import type { RecordId } from '#domain/id.ts'
import { finishedAt } from '#domain/time/finish.ts'
import type { PracticeAsReady } from '#protocol/desk/supervision-learner.ts'
import type { LearnerRows } from '../board/board-facts.ts'
import type { Db } from '../database/database.ts'
import { rowsOfEach } from '../database/of-each.ts'
import { type LearnerModule, progressOfRow } from '../progress/row.ts'
import { readStoredAs } from '../records/stored-record.ts'

/** The practice tasks each learner calls ready, the newest first. */
export async function readPractices(
  db: Db,
  learners: readonly LearnerRows[],
): Promise<(learner: LearnerRows) => PracticeAsReady[]> {
  const ids = learners.flatMap(({ modules }) => [...readyIn(modules).keys()])
  if (ids.length === 0) return () => []
  const accountIds = learners.map(({ account }) => account.account_id)
  const rows = await db
    .selectFrom('record')
    .select(['account_id', 'record_id', 'content', 'received_at'])
    .where('account_id', 'in', accountIds)
    .where('record_id', 'in', ids)
    .execute()
  const ofEach = rowsOfEach(rows, (row) => row.account_id)
  return ({ account, modules }) => {
    const readyAt = readyIn(modules)
    return ofEach(account.account_id)
      .flatMap((row): PracticeAsReady[] => {
        const practice = readStoredAs('practice', row.content)
        // A second account may have delivered a record that only the first calls ready.
        if (practice === undefined || !readyAt.has(row.record_id)) return []
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
}

/** When each was ready, by its record. */
const readyIn = (modules: readonly LearnerModule[]): ReadonlyMap<RecordId, number> =>
  new Map(
    modules.flatMap((row) => {
      const { practice } = progressOfRow(row)
      return practice === null ? [] : [[practice.id, finishedAt(practice)] as const]
    }),
  )
