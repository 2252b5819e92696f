import type { Hono } from 'hono'
import { canRead, canSupervise } from '#domain/people/account.ts'
import { learnerResponse } from '#protocol/desk/supervision-learner.ts'
import { findAccount, getActor } from '../accounts/account.repository.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse } from '../http/refusal.ts'
import { success, noBody, signedRoute } from '../http/signed-route.ts'
import { readLearnerPage } from './learner-page.ts'

/** GET /api/learners/:id: for those who follow her, and for herself: an educator sees what her supervisor sees. */
export function learnerPageRoutes(app: Hono<Env>, deps: Dependencies): void {
  signedRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/api/learners/:id',
      subject: 'Learners',
      who: 'own-or-staff',
      refuses: ['not-found'],
      summary: 'One learner, question by question',
      body: noBody,
      response: learnerResponse,
    },
    async (device, { now, param }) => {
      const learnerId = pathId<'account'>(param('id'))
      const learner = learnerId === undefined ? undefined : await findAccount(deps.db, learnerId)
      if (learner === undefined || learner.is_learner !== 1 || learner.cohort_id === null)
        return refuse('not-found')
      const actor = await getActor(deps.db, device.accountId)
      if (!canRead(actor, { id: learner.account_id, cohorts: [learner.cohort_id] }))
        return refuse('not-found')
      const page = await readLearnerPage(deps.db, deps.packs, learner.account_id, learner.cohort_id, {
        now,
        isStaff: actor.id !== learner.account_id && canSupervise(actor, learner.cohort_id),
      })
      return page === undefined ? refuse('not-found') : success(page)
    },
  )
}
