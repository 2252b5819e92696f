import type { CohortId } from '#domain/id.ts'
import type { Trx } from '../database/database.ts'
import { lockAccounts } from '../database/lock-accounts.ts'
import { refuse, type Refusal } from '../http/refusal.ts'
import { logCohortsChanged } from './cohort.repository.ts'

/** Whether this group was removed: its id makes no new group. */
export async function isRemoved(trx: Trx, cohortId: CohortId): Promise<boolean> {
  const row = await trx
    .selectFrom('cohort')
    .select('cohort_id')
    .where('cohort_id', '=', cohortId)
    .where('removed_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Nobody is in it, with an open account or a deactivated one, and no code leads into it. Removing it twice is removing it once. */
export async function removeCohort(trx: Trx, cohortId: CohortId, now: number): Promise<'removed' | Refusal> {
  const followers = trx.selectFrom('supervision').select('account_id').where('cohort_id', '=', cohortId)
  await lockAccounts(trx, trx.selectFrom('account').select('account_id').where('account_id', 'in', followers))
  const someone = await trx
    .selectFrom('account')
    .select('account_id')
    .where('cohort_id', '=', cohortId)
    .executeTakeFirst()
  if (someone !== undefined) return refuse('conflict', { why: 'group-has-people' })
  const invited = await trx
    .selectFrom('invitation')
    .select('invitation_id')
    .where('cohort_id', '=', cohortId)
    .where('used_by_key', 'is', null)
    .where('replaced', '=', 0)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (invited !== undefined) return refuse('conflict', { why: 'group-has-invitations' })
  await logCohortsChanged(trx, [cohortId])
  await trx.updateTable('cohort').set({ removed_at: now }).where('cohort_id', '=', cohortId).execute()
  await trx.deleteFrom('supervision').where('cohort_id', '=', cohortId).execute()
  return 'removed'
}
