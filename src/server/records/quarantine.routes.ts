import type { Hono } from 'hono'
import { canSupervise } from '#domain/people/account.ts'
import { quarantineResponse, quarantinePut } from '#protocol/desk/supervision.ts'
import { findAccount } from '../accounts/account.repository.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse } from '../http/refusal.ts'
import { success } from '../http/signed-route.ts'
import { supervisorRoute } from '../http/supervisor-route.ts'
import { acceptQuarantined } from './retry-quarantined.ts'
import { findQuarantined } from './quarantine.ts'

/** PUT /api/learners/:id/quarantine/:code: the repair, once the cause is gone. The code in small letters, as in every path. */
export function quarantineRoutes(app: Hono<Env>, deps: Dependencies): void {
  supervisorRoute(
    app,
    deps,
    {
      method: 'put',
      path: '/api/learners/:id/quarantine/:code',
      subject: 'Learners',
      who: 'staff',
      refuses: ['not-found'],
      summary: 'Accept a record that was refused, if it can be accepted now; if not, `refused` says why',
      body: quarantinePut,
      response: quarantineResponse,
    },
    async (actor, { now, param }) => {
      const learnerId = pathId<'account'>(param('id'))
      const learner = learnerId === undefined ? undefined : await findAccount(deps.db, learnerId)
      if (learner === undefined || learner.is_learner !== 1 || !canSupervise(actor, learner.cohort_id))
        return refuse('not-found')
      const entry = await findQuarantined(deps.db, learner.account_id, param('code').toUpperCase())
      if (entry === undefined) return refuse('not-found')
      return success({ now, refused: await acceptQuarantined(deps, entry, now) })
    },
  )
}
