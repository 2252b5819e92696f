import { lastInstant } from '#domain/progress/record.ts'
import { actedAt, type VisitAct } from '#domain/desk/act.ts'
import { wordsOrNothing } from '#domain/text/line.ts'
import { findAccount } from '../accounts/account.repository.ts'
import { type DeskEdit, mayEdit } from '../acts/edit.ts'
import { logChanges } from '../changes/change-log.ts'
import { recordPresence } from '../presence/presence.repository.ts'
import type { Trx } from '../database/database.ts'

const possible = (at: number): number => Math.min(Math.max(at, 0), lastInstant)

/** A visit beside its record, and the word of it to her. */
export async function keepVisit(
  trx: Trx,
  edit: DeskEdit,
  { learnerId, startedAt, endedAt, nextStep, ...visit }: VisitAct,
): Promise<'done' | 'not-found'> {
  const learner = await findAccount(trx, learnerId)
  if (learner === undefined || learner.is_learner !== 1 || !mayEdit(edit, learner.cohort_id))
    return 'not-found'
  // Her phone wrote by what it knew of its clock; the server may know better.
  const wrongBy = edit.at - actedAt(visit)
  const step = nextStep && wordsOrNothing(nextStep.text)
  const times = {
    started_at: possible(startedAt + wrongBy),
    ended_at: possible(Math.max(endedAt, startedAt) + wrongBy),
  }
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('visit')
    .values({
      visit_id: visit.id,
      learner_id: learnerId,
      visited_by: edit.actor.id,
      module_id: visit.list.moduleId,
      ...times,
      last_step: visit.lastStep,
      lines: JSON.stringify(visit.lines),
      feedback: wordsOrNothing(visit.feedback),
      next_text: step || null,
      next_by: step && nextStep ? nextStep.by : null,
      confirmed: Number(visit.confirmedByLearner),
    })
    // One record under two accounts is one visit.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (visit.presence && numInsertedOrUpdatedRows === 1n)
    await recordPresence(trx, visit.id, {
      learnerId,
      presence: visit.presence,
      startedAt: times.started_at,
      endedAt: times.ended_at,
    })
  await logChanges(trx, learnerId, [{ kind: 'visit', objectId: visit.id }])
  return 'done'
}
