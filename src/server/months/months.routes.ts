import type { Hono } from 'hono'
import { boundsOf, readMonth } from '#domain/desk/month.ts'
import { canSupervise } from '#domain/people/account.ts'
import { monthBody } from '#protocol/desk/month.ts'
import { findCohort } from '../cohorts/cohort.repository.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse } from '../http/refusal.ts'
import { success, noBody } from '../http/signed-route.ts'
import { supervisorRoute } from '../http/supervisor-route.ts'
import { readMonthOf } from './read-month.ts'

/** GET /api/cohorts/:id/months/:month */
export function monthRoutes(app: Hono<Env>, deps: Dependencies): void {
  supervisorRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/api/cohorts/:id/months/:month',
      subject: 'The board',
      who: 'staff',
      refuses: ['not-found'],
      summary: 'What the people of a cohort did in one month',
      body: noBody,
      response: monthBody,
    },
    async (actor, { now, param }) => {
      const month = readMonth(param('month') ?? '')
      const cohortId = pathId<'cohort'>(param('id'))
      const cohort =
        cohortId !== undefined && canSupervise(actor, cohortId)
          ? await findCohort(deps.db, cohortId)
          : undefined
      if (month === undefined || cohort === undefined) return refuse('not-found')
      if (boundsOf(month, cohort.time_zone).from > now) return refuse('not-found')
      return success({
        now,
        month,
        cohort: { id: cohort.cohort_id, name: cohort.name, timeZone: cohort.time_zone },
        association: deps.issuer.association,
        people: await readMonthOf(deps.db, cohort, month, now),
      })
    },
  )
}
