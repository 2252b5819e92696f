import type { Hono } from 'hono'
import type * as v from 'valibot'
import { type Actor, canCreateCohorts } from '#domain/people/account.ts'
import { getActor } from '../accounts/account.repository.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from './client-address.ts'
import { refuse } from './refusal.ts'
import { type Handled, type Route, type SignedRequest, signedRoute } from './signed-route.ts'

export type NamedActor = Actor & { readonly name: string }

/** A route for supervisors and administrators. What each may touch is asked again of every object. */
export function supervisorRoute<Body extends v.GenericSchema, Reply extends v.GenericSchema>(
  app: Hono<Env>,
  deps: Dependencies,
  route: Route<Body, Reply>,
  handle: (actor: NamedActor, request: SignedRequest<v.InferOutput<Body>>) => Promise<Handled<Reply>>,
): void {
  signedRoute(app, deps, route, async (device, request) => {
    const actor = await getActor(deps.db, device.accountId)
    return canCreateCohorts(actor) ? handle(actor, request) : refuse('forbidden')
  })
}
