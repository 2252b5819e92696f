import type { Hono } from 'hono'
import { dayOf } from '#domain/assignment/days.ts'
import { canBeCheckDay } from '#domain/assignment/due-date.ts'
import { type Actor, canAdminister, canSupervise } from '#domain/people/account.ts'
import { mergeEdit } from '#domain/people/edit.ts'
import { mergeCard } from '#protocol/desk/local-card-merge.ts'
import { localCardPut } from '#protocol/desk/local-card-put.ts'
import { type CohortPut, cohortPut, done } from '#protocol/desk/supervision.ts'
import { noteAuthority, scopesOf } from '../accounts/authority.ts'
import type { Trx } from '../database/database.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse } from '../http/refusal.ts'
import { success } from '../http/signed-route.ts'
import { supervisorRoute } from '../http/supervisor-route.ts'
import { limits } from '../limits.ts'
import {
  cardOf,
  type CohortRow,
  countCohorts,
  findCohort,
  logCohortsChanged,
  saveCohort,
  saveLocalCard,
  supervise,
} from './cohort.repository.ts'
import { isRemoved } from './remove-cohort.ts'
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
      response: done,
    },
    async (actor, { body, now, param }) => {
      const cohortId = pathId<'cohort'>(param('id'))
      if (cohortId === undefined) return refuse('not-found')
      const timeZone = knownZone(body.timeZone)
      if (timeZone === undefined) return refuse('malformed-request', { paths: ['timeZone'] })
      return deps.writer.write(async (trx) => {
        const known = await findCohort(trx, cohortId)
        if (known === undefined && (await isRemoved(trx, cohortId))) return refuse('not-found')
        if (known !== undefined && !canSupervise(actor, cohortId)) return refuse('not-found')
        if (known === undefined && (await hasTooMany(trx, actor))) return refuse('too-many')
        const facts = mergeCohort(known, { name: body.name, timeZone }, body.was)
        if (facts === undefined) return refuse('conflict')
        await saveCohort(trx, {
          cohort_id: cohortId,
          name: facts.name,
          time_zone: facts.timeZone,
          created_at: now,
          local_card: known?.local_card ?? null,
          removed_at: null,
        })
        if (known === undefined && actor.roles.includes('supervisor')) {
          await supervise(trx, actor.id, [cohortId])
          await noteAuthority(trx, actor.id, [...scopesOf(actor), cohortId], now)
        }
        const isChanged = known?.name !== facts.name || known.time_zone !== facts.timeZone
        if (isChanged) await logCohortsChanged(trx, [cohortId])
        return success({ now })
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
      response: done,
    },
    async (actor, { body, now, param }) => {
      const cohortId = pathId<'cohort'>(param('id'))
      if (cohortId === undefined || !canSupervise(actor, cohortId)) return refuse('not-found')
      return deps.writer.write(async (trx) => {
        const cohort = await findCohort(trx, cohortId)
        if (cohort === undefined) return refuse('not-found')
        const { was, ...asked } = body
        const card = mergeCard(cardOf(cohort), asked, was)
        if (card === undefined) return refuse('conflict')
        // What stands already is not refused again, so that a number can still be corrected.
        const day = card.checkedOn
        const isNewDay = day !== null && day !== (cardOf(cohort)?.checkedOn ?? null)
        if (isNewDay && !canBeCheckDay(day, dayOf(now, cohort.time_zone)))
          return refuse('malformed-request', { paths: ['checkedOn'] })
        await saveLocalCard(trx, cohort, card)
        return success({ now })
      })
    },
  )
}

type CohortFacts = Omit<CohortPut, 'was'>

/** What somebody else changed meanwhile stays; undefined when both changed the same. A new cohort is nobody else's. */
function mergeCohort(
  known: CohortRow | undefined,
  asked: CohortFacts,
  was: CohortFacts | undefined,
): CohortFacts | undefined {
  if (known === undefined) return asked
  return mergeEdit({ name: known.name, timeZone: known.time_zone }, asked, was)
}

/** Whoever has this many made a mistake, or is no supervisor. */
async function hasTooMany(trx: Trx, actor: Actor): Promise<boolean> {
  if (!canAdminister(actor) && actor.supervises.length >= limits.cohortsFollowed) return true
  return (await countCohorts(trx)) >= limits.cohorts
}
