import type { Hono } from 'hono'
import { roadResponse, roadPost } from '#protocol/desk/road.ts'
import { shareStrings } from '#protocol/desk/shared-strings.ts'
import { canCreateCohorts } from '#domain/people/account.ts'
import { getActor } from '../accounts/account.repository.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { refuse } from '../http/refusal.ts'
import { success, signedRoute } from '../http/signed-route.ts'
import { readRoad } from './road.ts'

/** POST /api/road: the pages of many people in one contact, and afterwards only those that changed (docs/decisions/0253). */
export function roadRoutes(app: Hono<Env>, deps: Dependencies): void {
  signedRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/api/road',
      subject: 'Learners',
      who: 'staff',
      refuses: [],
      summary: 'The pages of the people she follows, as far as they changed',
      body: roadPost,
      response: roadResponse,
    },
    async ({ accountId, keyId }, { body, now }) => {
      const actor = await getActor(deps.db, accountId)
      if (!canCreateCohorts(actor)) return refuse('forbidden')
      const { same, pages } = await readRoad(deps.db, deps.packs, body.have, { actor, keyId, now })
      const { strings, value } = shareStrings(pages)
      return success({ now, same, strings: [...strings], pages: value })
    },
  )
}
