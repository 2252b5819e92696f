import type { Hono } from 'hono'
import type { CohortId } from '#domain/id.ts'
import { type Actor, canAdminister } from '#domain/people/account.ts'
import { boardResponse } from '#protocol/desk/supervision.ts'
import { readOvertaken } from '../acts/overtaken.ts'
import type { Db } from '../database/database.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { success, noBody } from '../http/signed-route.ts'
import { supervisorRoute } from '../http/supervisor-route.ts'
import { askersOf } from '../questions/askers.ts'
import { readCalibratedUntil } from '../visits/calibrations.ts'
import { readBoard } from './board.ts'

/** GET /api/board */
export function boardRoutes(app: Hono<Env>, deps: Dependencies): void {
  supervisorRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/api/board',
      subject: 'The board',
      who: 'staff',
      refuses: [],
      summary: 'Cohorts, learners, assignments and invitations',
      body: noBody,
      response: boardResponse,
    },
    async (actor, { now }) =>
      success({
        ...(await readBoard(
          deps.db,
          await visibleCohorts(deps.db, actor),
          askersOf(actor),
          now,
          deps.recentBuilds,
        )),
        ...(await readOvertaken(deps.db, actor, now)),
        calibratedUntil: await readCalibratedUntil(deps.db, actor.id, now),
      }),
  )
}

/** An administrator sees every cohort. */
export async function visibleCohorts(db: Db, actor: Actor): Promise<readonly CohortId[]> {
  if (!canAdminister(actor)) return actor.supervises
  return (await db.selectFrom('cohort').select('cohort_id').where('removed_at', 'is', null).execute()).map(
    (row) => row.cohort_id,
  )
}
