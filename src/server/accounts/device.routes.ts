import type { Hono } from 'hono'
import type { AccountId } from '#domain/id.ts'
import { type Actor, canAdminister, canSupervise } from '#domain/people/account.ts'
import { devicePut } from '#protocol/enrolment/device-requests.ts'
import { devicesResponse } from '#protocol/enrolment/devices.ts'
import { done } from '#protocol/desk/supervision.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse } from '../http/refusal.ts'
import { success, noBody, signedRoute } from '../http/signed-route.ts'
import { type AccountRow, findAccount, getActor } from './account.repository.ts'
import { listDevices, setDeviceEnded } from './devices.repository.ts'

/** The phones of an account: seen by herself and by whoever follows her; ended by whoever is responsible for her. */
export function deviceRoutes(app: Hono<Env>, deps: Dependencies): void {
  signedRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/api/accounts/:id/devices',
      subject: 'Phones and passwords',
      who: 'own-or-staff',
      refuses: ['not-found'],
      summary: 'The phones that speak for an account',
      body: noBody,
      response: devicesResponse,
    },
    async (device, { now, param }) => {
      const account = await findAsked(deps, param('id'))
      const actor = await getActor(deps.db, device.accountId)
      if (account === undefined || !(account.account_id === actor.id || isResponsibleFor(actor, account)))
        return refuse('not-found')
      const { account_id: id } = account
      const devicesOf = await listDevices(deps.db, [id], device.keyId)
      return success({ now, devices: [...devicesOf(id)] })
    },
  )
  signedRoute(
    app,
    deps,
    {
      method: 'put',
      path: '/api/accounts/:id/devices',
      subject: 'Phones and passwords',
      who: 'own-or-staff',
      refuses: ['not-found', 'conflict'],
      summary: 'End one phone of an account, or let it speak again',
      body: devicePut,
      response: done,
      // One path for all phones of an account.
      once: 'bytes',
    },
    async (device, { body, now, param }) => {
      const account = await findAsked(deps, param('id'))
      const actor = await getActor(deps.db, device.accountId)
      if (account === undefined) return refuse('not-found')
      const isOwn = account.account_id === actor.id
      if (!(isOwn && account.login !== null) && !isResponsibleFor(actor, account)) return refuse('not-found')
      // Whoever ends the phone in her hand could not undo it; and a staff phone speaks again by its password alone.
      if (body.keyId === device.keyId) return refuse('conflict')
      if (!body.ended && (account.login !== null || account.ended === 1)) return refuse('conflict')
      const outcome = await deps.writer.write((trx) => setDeviceEnded(trx, account.account_id, body))
      if (outcome === 'unknown') return refuse('not-found')
      if (outcome === 'changed')
        deps.log({
          event: body.ended ? 'phone-ended' : 'phone-allowed',
          by: actor.id,
          account: account.account_id,
          key: body.keyId.slice(0, 8),
        })
      return success({ now })
    },
  )
}

function findAsked({ db }: Dependencies, id: string): Promise<AccountRow | undefined> {
  const accountId: AccountId | undefined = pathId<'account'>(id)
  return accountId === undefined ? Promise.resolve(undefined) : findAccount(db, accountId)
}

/** A learner's supervisor, or an administrator. */
const isResponsibleFor = (actor: Actor, account: AccountRow): boolean =>
  canAdminister(actor) || (account.is_learner === 1 && canSupervise(actor, account.cohort_id))
