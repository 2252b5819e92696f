import type { Hono } from 'hono'
import * as v from 'valibot'
import type { AccountId, CohortId, ModuleId } from '#domain/id.ts'
import { canSupervise } from '#domain/people/account.ts'
import { readBoard } from '../board/board.ts'
import { visibleCohorts } from '../board/board.routes.ts'
import { findCohort } from '../cohorts/cohort.repository.ts'
import type { Db } from '../database/database.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse } from '../http/refusal.ts'
import { noBody } from '../http/signed-route.ts'
import { supervisorRoute } from '../http/supervisor-route.ts'
import { listModuleTitles } from '../packs/pack.repository.ts'
import { resultsCsv, type Spent } from './results-csv.ts'

const described = {
  method: 'get',
  subject: 'The board',
  who: 'staff',
  mediaType: 'text/csv',
  body: noBody,
  response: v.string(),
} as const

/** GET /api/cohorts/:id/results.csv?language=ar|fr, and GET /api/results of every group the caller follows */
export function resultsRoutes(app: Hono<Env>, deps: Dependencies): void {
  supervisorRoute(
    app,
    deps,
    {
      ...described,
      path: '/api/cohorts/:id/results.csv',
      refuses: ['not-found'],
      summary: 'Results of a cohort as a table',
    },
    async (actor, { now, param, query }) => {
      const cohortId = pathId<'cohort'>(param('id'))
      const cohort =
        cohortId !== undefined && canSupervise(actor, cohortId)
          ? await findCohort(deps.db, cohortId)
          : undefined
      if (cohort === undefined) return refuse('not-found')
      return resultsOf(deps, [cohort.cohort_id], query('language'), now)
    },
  )
  supervisorRoute(
    app,
    deps,
    {
      ...described,
      path: '/api/results',
      refuses: [],
      summary: 'Results of all cohorts that the caller follows as a table',
    },
    async (actor, { now, query }) =>
      resultsOf(deps, await visibleCohorts(deps.db, actor), query('language'), now),
  )
}

async function resultsOf(
  deps: Dependencies,
  cohortIds: readonly CohortId[],
  asked: string | undefined,
  now: number,
) {
  const language = asked === 'fr' ? 'fr' : 'ar'
  const csv = resultsCsv(await readBoard(deps.db, cohortIds, [], now), language, {
    titles: await listModuleTitles(deps.db, language),
    order: deps.packs.order,
    association: deps.issuer.association,
    spent: await readSpent(deps.db, cohortIds),
  })
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="results.csv"',
    'Cache-Control': 'no-store',
  }
  return { kind: 'file', response: new Response(csv, { headers }) } as const
}

async function readSpent(db: Db, cohortIds: readonly CohortId[]): Promise<Spent> {
  const spent = new Map<AccountId, Map<ModuleId, number>>()
  if (cohortIds.length === 0) return spent
  const rows = await db
    .selectFrom('learner_module')
    .innerJoin('account', 'account.account_id', 'learner_module.account_id')
    .select(['learner_module.account_id', 'learner_module.module_id', 'learner_module.spent_ms'])
    .where('account.cohort_id', 'in', cohortIds)
    .execute()
  for (const { account_id: id, module_id: moduleId, spent_ms: ms } of rows)
    spent.set(id, (spent.get(id) ?? new Map<ModuleId, number>()).set(moduleId, ms))
  return spent
}
