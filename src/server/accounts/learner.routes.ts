import type { Hono } from 'hono'
import { done, learnerPut } from '#protocol/desk/supervision.ts'
import { requestEdit } from '../acts/edit.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse } from '../http/refusal.ts'
import { success } from '../http/signed-route.ts'
import { supervisorRoute } from '../http/supervisor-route.ts'
import { changeLearner } from './change-learner.ts'

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
      response: done,
    },
    async (actor, { body, now, param }) => {
      const learnerId = pathId<'account'>(param('id'))
      if (learnerId === undefined) return refuse('not-found')
      const { was, ...asked } = body
      const context = { edit: requestEdit(actor, now), issuer: deps.issuer }
      const outcome = await deps.writer.write((trx) => changeLearner(trx, context, learnerId, { asked, was }))
      if (outcome.kind === 'no-cohort') return refuse('not-found', { paths: ['cohortId'] })
      if (outcome.kind !== 'put') return refuse(outcome.kind)
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
      return success({ now })
    },
  )
}
