import { standingByModule } from '#domain/assignment/standing.ts'
import type { AccountId } from '#domain/id.ts'
import type { Trx } from '../database/database.ts'
import { type CohortPlace, assignmentFor } from './assignment-facts.ts'
import { listAssignmentsFor } from './assignment.repository.ts'
import type { KeptDue } from './kept-due.ts'

/**
 * She is about to leave a group: what she has passed keeps the day it was due there. What nobody had asked of her has none.
 * Without this, the days that the next group gives to newcomers would stand on work of long ago.
 */
export async function keepDues(trx: Trx, learnerId: AccountId, place: CohortPlace): Promise<void> {
  const passed = await trx
    .selectFrom('learner_module')
    .select('module_id')
    .where('account_id', '=', learnerId)
    .where('passed_by', 'is not', null)
    .execute()
  if (passed.length === 0) return
  const rows = await listAssignmentsFor(trx, learnerId, place.cohortId)
  const standing = standingByModule(rows.map((row) => assignmentFor(row, place, '')))
  const kept = passed.flatMap(({ module_id }): KeptDue[] => {
    const asked = standing.get(module_id)
    if (asked === undefined && place.kept.has(module_id)) return []
    return [
      {
        ...{ account_id: learnerId, module_id },
        due_on: asked?.dueOn ?? null,
        grace_days: asked?.graceDays ?? 0,
        time_zone: asked?.timeZone ?? place.timeZone,
      },
    ]
  })
  for (const row of kept)
    await trx
      .insertInto('kept_due')
      .values(row)
      .onConflict((conflict) => conflict.columns(['account_id', 'module_id']).doUpdateSet(row))
      .execute()
}
