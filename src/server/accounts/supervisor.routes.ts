import type { Hono } from 'hono'
import { canAdminister } from '#domain/people/account.ts'
import { done, passwordLinkPut, supervisorPut, supervisorsResponse } from '#protocol/desk/supervision.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse } from '../http/refusal.ts'
import { success, noBody } from '../http/signed-route.ts'
import { supervisorRoute } from '../http/supervisor-route.ts'
import { findAccount } from './account.repository.ts'
import { dayMs, insertLink } from './one-time-link.ts'
import { listSupervisors, putSupervisor } from './supervisor.repository.ts'

const linkMs = 7 * dayMs

/** The administrator's own screens: who supervises, and the links with which they set their passwords. */
export function supervisorRoutes(app: Hono<Env>, deps: Dependencies): void {
  const { db, log, writer } = deps
  supervisorRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/api/supervisors',
      subject: 'Staff',
      who: 'administrator',
      refuses: [],
      summary: 'List supervisors',
      body: noBody,
      response: supervisorsResponse,
    },
    async (actor, { now }) =>
      canAdminister(actor) ? success({ now, supervisors: await listSupervisors(db) }) : refuse('forbidden'),
  )
  supervisorRoute(
    app,
    deps,
    {
      method: 'put',
      path: '/api/supervisors/:id',
      subject: 'Staff',
      who: 'administrator',
      refuses: ['not-found', 'conflict', 'too-many', 'login-taken'],
      summary: 'Create or change a supervisor',
      body: supervisorPut,
      response: done,
    },
    async (actor, { body, now, param }) => {
      if (!canAdminister(actor)) return refuse('forbidden')
      const accountId = pathId<'account'>(param('id'))
      if (accountId === undefined) return refuse('not-found')
      // A transaction of its own: it waits for other servers, and nobody else's delivery waits with it.
      const outcome = await db
        .transaction()
        .execute((trx) => putSupervisor(trx, actor.id, accountId, body, now))
      if (outcome.kind === 'refusal') return outcome
      const { before, after } = outcome
      if (before !== after) log({ event: 'role-changed', by: actor.id, account: accountId, before, after })
      return success({ now })
    },
  )
  supervisorRoute(
    app,
    deps,
    {
      method: 'put',
      path: '/api/password-links/:id',
      subject: 'Staff',
      who: 'administrator',
      refuses: ['not-found', 'conflict'],
      summary: 'A one-time link to set a password',
      body: passwordLinkPut,
      response: done,
    },
    async (actor, { body, now, param }) => {
      if (!canAdminister(actor)) return refuse('forbidden')
      const linkId = pathId<'link'>(param('id'))
      if (linkId === undefined) return refuse('not-found')
      return writer.write(async (trx) => {
        const account = await findAccount(trx, body.accountId)
        if (account === undefined || account.login === null || account.ended === 1) return refuse('not-found')
        const link = {
          id: linkId,
          token: body.token,
          accountId: account.account_id,
          now,
          expiresAt: now + linkMs,
          createdBy: actor.id,
        }
        return (await insertLink(trx, link)) === 'conflict' ? refuse('conflict') : success({ now })
      })
    },
  )
}
