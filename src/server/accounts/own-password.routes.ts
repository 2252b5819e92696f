import type { Hono } from 'hono'
import { ownPasswordPut } from '#protocol/enrolment/device-requests.ts'
import { done } from '#protocol/desk/supervision.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { refuse } from '../http/refusal.ts'
import { success, signedRoute } from '../http/signed-route.ts'
import { findAccount } from './account.repository.ts'
import { endKeys } from './devices.repository.ts'
import { closeLinksOf } from './one-time-link.ts'
import { busyForS } from './passwords.ts'
import { bucketOf, reserveTry, settleTry } from './slow-down.ts'
import { refuseWeak } from './weak-password.ts'

/** PUT /api/own-password: she changes her password, and every other phone of hers must sign in again; her open links are closed. */
export function ownPasswordRoutes(app: Hono<Env>, deps: Dependencies): void {
  const { db, passwords, writer } = deps
  signedRoute(
    app,
    deps,
    {
      method: 'put',
      path: '/api/own-password',
      subject: 'Phones and passwords',
      who: 'staff',
      refuses: ['password-weak', 'wrong-password'],
      summary: 'Change one’s own password',
      body: ownPasswordPut,
      response: done,
      whenMalformed: (paths) =>
        paths.join() === 'password' ? refuse('password-weak', { why: 'short' }) : undefined,
    },
    async ({ accountId, keyId }, { body, now }) => {
      const account = await findAccount(db, accountId)
      if (account === undefined || account.login === null || account.password_hash === null)
        return refuse('forbidden')
      const weak = await refuseWeak(body.password, [
        account.login,
        account.name,
        deps.issuer.association ?? '',
      ])
      if (weak !== undefined) return weak
      if (passwords.isBusy()) return refuse('unavailable', { retryAfterS: busyForS })
      // The phone in her hand may be a thief's: it guesses no better here than at the door.
      const own = bucketOf('known-key', keyId)
      const wait = await reserveTry(db, [own], now)
      if (wait > 0) return refuse('slow-down', { retryAfterS: wait })
      const isRight = await passwords.isPassword(body.old, account.password_hash)
      const passwordHash = isRight === true ? await passwords.hashPassword(body.password) : 'none'
      if (isRight === 'busy' || passwordHash === 'busy') {
        await settleTry(db, { cleared: [], released: [own] }, now)
        return refuse('unavailable', { retryAfterS: busyForS })
      }
      if (!isRight) return refuse('wrong-password')
      const isSet = await writer.write(
        async (trx) => {
          const updated = await trx
            .updateTable('account')
            .set({ password_hash: passwordHash })
            .where('account_id', '=', accountId)
            // Changed by a link meanwhile: the old one is not the old one any more.
            .where('password_hash', '=', account.password_hash)
            .where('ended', '=', 0)
            .executeTakeFirst()
          if (updated.numUpdatedRows === 0n) return false
          await endKeys(trx, accountId, keyId)
          await closeLinksOf(trx, accountId)
          return true
        },
        [accountId],
      )
      if (!isSet) return refuse('wrong-password')
      await settleTry(db, { cleared: [own], released: [] }, now)
      deps.log({ event: 'password-changed', by: accountId, account: accountId })
      return success({ now })
    },
  )
}
