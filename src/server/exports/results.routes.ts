import type { Hono } from 'hono'
import * as v from 'valibot'
import { canSupervise } from '#domain/people/account.ts'
import { findCohort } from '../cohorts/cohort.repository.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse } from '../http/refusal.ts'
import { noBody } from '../http/signed-route.ts'
import { supervisorRoute } from '../http/supervisor-route.ts'
import { listModuleTitles } from '../packs/pack.repository.ts'
import { readBoard } from '../board/board.ts'
import { resultsCsv } from './results-csv.ts'

/** GET /api/cohorts/:id/results.csv?language=ar|fr */
export function resultsRoutes(app: Hono<Env>, deps: Dependencies): void {
  supervisorRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/api/cohorts/:id/results.csv',
      subject: 'The board',
      who: 'staff',
      refuses: ['not-found'],
      mediaType: 'text/csv',
      summary: 'Results of a cohort as a table',
      body: noBody,
      answer: v.string(),
    },
    async (actor, { now, param, query }) => {
      const cohortId = pathId<'cohort'>(param('id'))
      const cohort =
        cohortId !== undefined && canSupervise(actor, cohortId)
          ? await findCohort(deps.db, cohortId)
          : undefined
      if (cohort === undefined) return refuse('not-found')
      const language = query('language') === 'fr' ? 'fr' : 'ar'
      const board = await readBoard(deps.db, [cohort.cohort_id], [], now)
      const csv = resultsCsv(board, language, {
        titles: await listModuleTitles(deps.db, language),
        order: deps.packs.order,
        association: deps.issuer.association,
      })
      const headers = {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="results.csv"',
        'Cache-Control': 'no-store',
      }
      return { kind: 'file', response: new Response(csv, { headers }) }
    },
  )
}
