import type { Hono } from 'hono'
import { canSupervise } from '#domain/people/account.ts'
import { cohortRemovalPut } from '#protocol/desk/invitations.ts'
import { done } from '#protocol/desk/supervision.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse } from '../http/refusal.ts'
import { success } from '../http/signed-route.ts'
import { supervisorRoute } from '../http/supervisor-route.ts'
import { findCohort } from './cohort.repository.ts'
import { isRemoved, removeCohort } from './remove-cohort.ts'

/** PUT /api/cohorts/:id/removal: takes an empty group away. */
export function cohortRemovalRoutes(app: Hono<Env>, deps: Dependencies): void {
  supervisorRoute(
    app,
    deps,
    {
      method: 'put',
      path: '/api/cohorts/:id/removal',
      subject: 'Groups',
      who: 'staff',
      refuses: ['not-found', 'conflict'],
      summary: 'Remove a cohort without people and open invitations',
      body: cohortRemovalPut,
      response: done,
    },
    async (actor, { now, param }) => {
      const cohortId = pathId<'cohort'>(param('id'))
      if (cohortId === undefined || !canSupervise(actor, cohortId)) return refuse('not-found')
      return deps.writer.write(async (trx) => {
        if (await isRemoved(trx, cohortId)) return success({ now })
        if ((await findCohort(trx, cohortId)) === undefined) return refuse('not-found')
        const outcome = await removeCohort(trx, cohortId, now)
        return outcome === 'removed' ? success({ now }) : outcome
      })
    },
  )
}
