import type { Hono } from 'hono'
import { canSupervise } from '#domain/people/account.ts'
import { invitationOwnerPut, invitationPut } from '#protocol/desk/invitations.ts'
import { done } from '#protocol/desk/supervision.ts'
import { requestEdit } from '../acts/edit.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse } from '../http/refusal.ts'
import { success } from '../http/signed-route.ts'
import { supervisorRoute } from '../http/supervisor-route.ts'
import { changeInvitation, findInvitation, sayOwner } from './change-invitation.ts'

/** PUT /api/invitations/:id and its owner: what becomes of an invitation after it was made. */
export function changeInvitationRoutes(app: Hono<Env>, deps: Dependencies): void {
  supervisorRoute(
    app,
    deps,
    {
      method: 'put',
      path: '/api/invitations/:id',
      subject: 'Invitations',
      who: 'staff',
      refuses: ['not-found', 'conflict'],
      summary: 'Rename or withdraw an invitation that nobody has used',
      body: invitationPut,
      response: done,
    },
    async (actor, { body, now, param }) => {
      const id = pathId<'invitation'>(param('id'))
      if (id === undefined) return refuse('not-found')
      return deps.writer.write(async (trx) => {
        const row = await findInvitation(trx, id)
        if (row === undefined || !canSupervise(actor, row.cohort_id)) return refuse('not-found')
        const outcome = await changeInvitation(trx, row, body, requestEdit(actor, now))
        return outcome === 'changed' ? success({ now }) : outcome
      })
    },
  )
  supervisorRoute(
    app,
    deps,
    {
      method: 'put',
      path: '/api/invitations/:id/owner',
      subject: 'Invitations',
      who: 'staff',
      refuses: ['not-found', 'conflict'],
      summary: 'Say whose named invitation a code without a name stands for',
      body: invitationOwnerPut,
      response: done,
    },
    async (actor, { body, now, param }) => {
      const id = pathId<'invitation'>(param('id'))
      if (id === undefined) return refuse('not-found')
      return deps.writer.write(async (trx) => {
        const row = await findInvitation(trx, id)
        if (row === undefined || !canSupervise(actor, row.cohort_id)) return refuse('not-found')
        const outcome = await sayOwner(trx, row, body)
        return outcome === 'said' ? success({ now }) : outcome
      })
    },
  )
}
