import type { Hono } from 'hono'
import { type Actor, canAdminister, canSupervise } from '#domain/people/account.ts'
import { localCardPut } from '#protocol/desk/local-card-put.ts'
import { cohortPut, done } from '#protocol/desk/supervision.ts'
import type { Trx } from '../database/database.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse } from '../http/refusal.ts'
import { answer } from '../http/signed-route.ts'
import { supervisorRoute } from '../http/supervisor-route.ts'
import { limits } from '../limits.ts'
import {
  countCohorts,
  findCohort,
  logCohortsChanged,
  saveCohort,
  saveLocalCard,
  supervise,
} from './cohort.repository.ts'
import { knownZone } from './time-zones.ts'

/** PUT /api/cohorts/:id: creates a cohort or renames it; whoever creates one follows it. And its local card. */
export function cohortRoutes(app: Hono<Env>, deps: Dependencies): void {
  supervisorRoute(
    app,
    deps,
    {
      method: 'put',
      path: '/api/cohorts/:id',
      subject: 'Groups',
      who: 'staff',
      refuses: ['not-found', 'too-many'],
      summary: 'Create or rename a cohort',
      body: cohortPut,
      answer: done,
    },
    async (actor, { body, now, param }) => {
      const cohortId = pathId<'cohort'>(param('id'))
      if (cohortId === undefined) return refuse('not-found')
      const timeZone = knownZone(body.timeZone)
      if (timeZone === undefined) return refuse('malformed-request', { paths: ['timeZone'] })
      return deps.writer.write(async (trx) => {
        const known = await findCohort(trx, cohortId)
        if (known !== undefined && !canSupervise(actor, cohortId)) return refuse('not-found')
        if (known === undefined && (await hasTooMany(trx, actor))) return refuse('too-many')
        await saveCohort(trx, {
          cohort_id: cohortId,
          name: body.name,
          time_zone: timeZone,
          created_at: now,
          local_card: known?.local_card ?? null,
        })
        if (known === undefined && actor.roles.includes('supervisor'))
          await supervise(trx, actor.id, [cohortId])
        const isChanged = known?.name !== body.name || known.time_zone !== timeZone
        if (isChanged) await logCohortsChanged(trx, [cohortId])
        return answer({ now })
      })
    },
  )
  supervisorRoute(
    app,
    deps,
    {
      method: 'put',
      path: '/api/cohorts/:id/local-card',
      subject: 'Groups',
      who: 'staff',
      refuses: ['not-found'],
      summary: 'The numbers that hang on the wall',
      body: localCardPut,
      answer: done,
    },
    async (actor, { body, now, param }) => {
      const cohortId = pathId<'cohort'>(param('id'))
      if (cohortId === undefined || !canSupervise(actor, cohortId)) return refuse('not-found')
      return deps.writer.write(async (trx) => {
        const cohort = await findCohort(trx, cohortId)
        if (cohort === undefined) return refuse('not-found')
        await saveLocalCard(trx, cohort, body)
        return answer({ now })
      })
    },
  )
}

/** Whoever has this many made a mistake, or is no supervisor. */
async function hasTooMany(trx: Trx, actor: Actor): Promise<boolean> {
  if (!canAdminister(actor) && actor.supervises.length >= limits.cohortsFollowed) return true
  return (await countCohorts(trx)) >= limits.cohorts
}
