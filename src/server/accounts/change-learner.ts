import type { AccountId, CohortId } from '#domain/id.ts'
import { type DeskEdit, mayEdit } from '../acts/edit.ts'
import { settleEdit } from '../acts/settle.ts'
import { type CohortPlace, groupPlaceOf } from '../assignments/assignment-facts.ts'
import { type AssignmentRow, listCohortAssignments } from '../assignments/assignment.repository.ts'
import { keepDues } from '../assignments/keep-dues.ts'
import { readKeptDues } from '../assignments/kept-due.ts'
import type { Issuer } from '../certificates/issuer.ts'
import { renewCertificates } from '../certificates/renew.ts'
import { accountChanged, logChanges } from '../changes/change-log.ts'
import { findCohort } from '../cohorts/cohort.repository.ts'
import type { Trx } from '../database/database.ts'
import { type AccountRow, findAccount } from './account.repository.ts'
import { endAccount } from './end-account.ts'

type Facts = {
  readonly name: string
  readonly otherName: string | null
  readonly cohortId: CohortId | null
  readonly ended: boolean
}
export type LearnerChanged =
  | { readonly kind: 'put'; readonly before: boolean; readonly after: boolean }
  | { readonly kind: 'not-found' | 'no-cohort' | 'conflict' }

/**
 * Renames a learner, moves her, ends her account or takes it back: in the transaction that is given. What is not named stays as it is.
 * Nothing a learner did is ever deleted.
 */
export async function changeLearner(
  trx: Trx,
  { edit, issuer }: { readonly edit: DeskEdit; readonly issuer: Issuer },
  learnerId: AccountId,
  { asked, was }: { readonly asked: Partial<Facts>; readonly was: Partial<Facts> | undefined },
): Promise<LearnerChanged> {
  const learner = await findAccount(trx, learnerId)
  if (learner === undefined || learner.is_learner !== 1 || !mayEdit(edit, learner.cohort_id))
    return { kind: 'not-found' }
  const wanted = asked.cohortId ?? learner.cohort_id
  // Before anything is written down: also where she only asks for it, she has to be allowed there.
  if (wanted === null || !mayEdit(edit, wanted) || (await findCohort(trx, wanted)) === undefined)
    return { kind: 'no-cohort' }
  const present: Facts = {
    name: learner.name,
    otherName: learner.other_name,
    cohortId: learner.cohort_id,
    ended: learner.ended === 1,
  }
  const facts = await settleEdit(trx, edit, {
    object: `learner:${learnerId}`,
    present,
    asked: { ...present, ...asked },
    was: was && { ...present, ...was },
  })
  if (facts === undefined) return { kind: 'conflict' }
  const { cohortId } = facts
  if (cohortId === null) return { kind: 'no-cohort' }
  const isMoved = learner.cohort_id !== cohortId
  const old =
    isMoved && learner.cohort_id !== null ? await listCohortAssignments(trx, [learner.cohort_id]) : []
  if (isMoved) await keepDues(trx, learnerId, await placeIn(trx, learner, old))
  await trx
    .updateTable('account')
    .set({
      name: facts.name,
      other_name: facts.otherName,
      cohort_id: cohortId,
      cohort_since: isMoved ? edit.now : learner.cohort_since,
      ended: Number(facts.ended),
    })
    .where('account_id', '=', learnerId)
    .execute()
  if (facts.name !== present.name || facts.otherName !== present.otherName)
    await renewCertificates(trx, issuer, learnerId, edit.now)
  if (facts.ended && !present.ended) await endAccount(trx, learnerId)
  // What the old cohort was asked is withdrawn for her, what the new one was asked arrives.
  const fresh = isMoved ? await listCohortAssignments(trx, [cohortId]) : []
  const assignments = [...old, ...fresh].map(
    (row) => ({ kind: 'assignment', objectId: row.assignment_id }) as const,
  )
  await logChanges(trx, learnerId, [accountChanged(learnerId), ...assignments])
  // Their phones ask for a new board, and forget her.
  if (isMoved && learner.cohort_id !== null) await tellSupervisors(trx, learner.cohort_id)
  return { kind: 'put', before: present.ended, after: facts.ended }
}

/** Where she is until now. */
async function placeIn(
  trx: Trx,
  learner: AccountRow,
  ofGroup: readonly AssignmentRow[],
): Promise<CohortPlace> {
  const cohort = learner.cohort_id === null ? undefined : await findCohort(trx, learner.cohort_id)
  const place = groupPlaceOf({ ...learner, time_zone: cohort?.time_zone ?? null }, ofGroup)
  return { ...place, kept: await readKeptDues(trx, learner.account_id) }
}

async function tellSupervisors(trx: Trx, cohortId: CohortId): Promise<void> {
  const rows = await trx
    .selectFrom('supervision')
    .select('account_id')
    .where('cohort_id', '=', cohortId)
    .orderBy('account_id')
    .execute()
  for (const { account_id } of rows) await logChanges(trx, account_id, [accountChanged(account_id)])
}
