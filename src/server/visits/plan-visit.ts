import type { VisitPlanAct } from '#domain/desk/act.ts'
import { dayOf } from '#domain/assignment/days.ts'
import { doubtOf } from '#domain/assignment/due-date.ts'
import type { PlanFacts } from '#domain/visits/plan.ts'
import { findAccount } from '../accounts/account.repository.ts'
import { defaultTimeZone } from '../assignments/assignment-facts.ts'
import { type DeskEdit, mayEdit } from '../acts/edit.ts'
import { settleEdit } from '../acts/settle.ts'
import type { Trx } from '../database/database.ts'

const unplanned: PlanFacts = { state: 'withdrawn', reason: null }

/** What is said of a visit on a day. Two who plan one learner on one day have planned one visit. */
export async function planVisit(
  trx: Trx,
  edit: DeskEdit,
  { learnerId, day, state, reason, was }: VisitPlanAct,
): Promise<'done' | 'not-found' | 'far-day'> {
  const learner = await findAccount(trx, learnerId)
  if (learner === undefined || learner.is_learner !== 1 || !mayEdit(edit, learner.cohort_id))
    return 'not-found'
  if (doubtOf(day, dayOf(edit.at, defaultTimeZone)) === 'far') return 'far-day'
  const present = await trx
    .selectFrom('visit_plan')
    .select(['state', 'reason', 'planned_by'])
    .where('learner_id', '=', learnerId)
    .where('day', '=', day)
    .executeTakeFirst()
  const settled = await settleEdit<PlanFacts>(trx, edit, {
    object: `visit:${learnerId}:${day}`,
    present: present ? { state: present.state, reason: present.reason } : unplanned,
    asked: { state, reason: state === 'not-done' ? reason : null },
    was: was ?? unplanned,
  })
  const row = {
    learner_id: learnerId,
    day,
    ...(settled ?? unplanned),
    planned_by: present?.planned_by ?? edit.actor.id,
  }
  await trx
    .insertInto('visit_plan')
    .values(row)
    .onConflict((conflict) => conflict.columns(['learner_id', 'day']).doUpdateSet(row))
    .execute()
  return 'done'
}
