import { finalRefusals } from '#domain/desk/lists.ts'
import type { DismissAct } from '#domain/desk/act.ts'
import { findAccount } from '../accounts/account.repository.ts'
import { type ActOutcome, type DeskEdit, mayEdit } from '../acts/edit.ts'
import type { Trx } from '../database/database.ts'
import { findQuarantined } from './quarantine.ts'

/** What can never be accepted is looked at once. It stays in quarantine, and on no list any more (docs/decisions/0245). */
export async function dismiss(
  trx: Trx,
  edit: DeskEdit,
  { learnerId, code }: DismissAct,
): Promise<ActOutcome> {
  const learner = await findAccount(trx, learnerId)
  if (learner === undefined || learner.is_learner !== 1 || !mayEdit(edit, learner.cohort_id))
    return 'not-found'
  const entry = await findQuarantined(trx, learnerId, code)
  if (entry === undefined) return 'not-found'
  // What can still be accepted is somebody's work: it is not looked past.
  if (!finalRefusals.includes(entry.reason)) return 'malformed'
  await trx
    .updateTable('quarantine')
    .set({ dismissed_at: edit.at, resolved_at: entry.resolved_at ?? edit.now })
    .where('digest', '=', entry.digest)
    .execute()
  return 'done'
}
