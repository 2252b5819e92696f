import type { Hono } from 'hono'
import type { CohortId } from '#domain/id.ts'
import { canSupervise } from '#domain/people/account.ts'
import { mergeEdit } from '#domain/people/edit.ts'
import { done, learnerPut } from '#protocol/desk/supervision.ts'
import { listCohortAssignments } from '../assignments/assignment.repository.ts'
import { renewCertificates } from '../certificates/renew.ts'
import { findCohort } from '../cohorts/cohort.repository.ts'
import type { Trx } from '../database/database.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse } from '../http/refusal.ts'
import { answer } from '../http/signed-route.ts'
import { supervisorRoute } from '../http/supervisor-route.ts'
import { accountChanged, logChanges } from '../changes/change-log.ts'
import { findAccount } from './account.repository.ts'
import { endAccount } from './end-account.ts'

/** PUT /api/learners/:id: rename, move to another cohort, end or take back. Nothing a learner did is ever deleted. */
export function learnerRoutes(app: Hono<Env>, deps: Dependencies): void {
  supervisorRoute(
    app,
    deps,
    {
      method: 'put',
      path: '/api/learners/:id',
      subject: 'Learners',
      who: 'staff',
      refuses: ['not-found', 'conflict'],
      summary: 'Rename, move or end a learner',
      body: learnerPut,
      answer: done,
    },
    async (actor, { body, now, param }) => {
      const learnerId = pathId<'account'>(param('id'))
      if (learnerId === undefined) return refuse('not-found')
      const outcome = await deps.writer.write(async (trx) => {
        const learner = await findAccount(trx, learnerId)
        if (learner === undefined || learner.is_learner !== 1 || !canSupervise(actor, learner.cohort_id))
          return refuse('not-found')
        const { was, ...put } = body
        const present = {
          name: learner.name,
          otherName: learner.other_name,
          cohortId: learner.cohort_id,
          ended: learner.ended === 1,
        }
        const facts = mergeEdit(present, { ...present, ...put }, was && { ...present, ...was })
        if (facts === undefined) return refuse('conflict')
        const { cohortId } = facts
        const cohort =
          cohortId !== null && canSupervise(actor, cohortId) ? await findCohort(trx, cohortId) : undefined
        if (cohort === undefined) return refuse('not-found', { paths: ['cohortId'] })
        const isMoved = learner.cohort_id !== cohort.cohort_id
        await trx
          .updateTable('account')
          .set({
            name: facts.name,
            other_name: facts.otherName,
            cohort_id: cohort.cohort_id,
            cohort_since: isMoved ? now : learner.cohort_since,
            ended: Number(facts.ended),
          })
          .where('account_id', '=', learnerId)
          .execute()
        if (facts.name !== present.name || facts.otherName !== present.otherName)
          await renewCertificates(trx, deps.issuer, learnerId, now)
        if (facts.ended && !present.ended) await endAccount(trx, learnerId)
        // What the old cohort was asked is withdrawn for her, what the new one was asked arrives.
        const old =
          isMoved && learner.cohort_id !== null ? await listCohortAssignments(trx, [learner.cohort_id]) : []
        const fresh = isMoved ? await listCohortAssignments(trx, [cohort.cohort_id]) : []
        const assignments = [...old, ...fresh].map(
          (row) => ({ kind: 'assignment', objectId: row.assignment_id }) as const,
        )
        await logChanges(trx, learnerId, [accountChanged(learnerId), ...assignments])
        // Their phones ask for a new board, and forget her.
        if (isMoved && learner.cohort_id !== null) await tellSupervisors(trx, learner.cohort_id)
        return { kind: 'put', before: present.ended, after: facts.ended } as const
      })
      if (outcome.kind === 'refusal') return outcome
      const { before, after } = outcome
      const standing = (ended: boolean): string => (ended ? 'ended' : 'learner')
      if (before !== after)
        deps.log({
          event: 'role-changed',
          by: actor.id,
          account: learnerId,
          before: standing(before),
          after: standing(after),
        })
      return answer({ now })
    },
  )
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
