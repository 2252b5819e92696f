import type { Hono } from 'hono'
import { enrolResponse } from '#protocol/enrolment/enrol-response.ts'
import { signInRequest } from '#protocol/enrolment/join.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { refuse } from '../http/refusal.ts'
import { success, enrollingRoute } from '../http/signed-route.ts'
import { findAccount } from './account.repository.ts'
import { isLivingKey } from './devices.repository.ts'
import { enrolResponseOf, enrolKey } from './enrol.ts'
import { busyForS } from './passwords.ts'
import { bucketOf, reserveTry, settleTry } from './slow-down.ts'

/** POST /api/sign-in: a password enrols this device's key, once; afterwards the key alone speaks. */
export function signInRoutes(app: Hono<Env>, deps: Dependencies): void {
  const { db, writer, installation, passwords } = deps
  enrollingRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/api/sign-in',
      subject: 'Joining and signing in',
      who: 'new-device',
      refuses: ['slow-down', 'wrong-password', 'conflict'],
      summary: 'Sign in with a password',
      body: signInRequest,
      response: enrolResponse,
      once: 'bytes',
    },
    async (keyId, { body, now, address }) => {
      if (passwords.isBusy()) return refuse('unavailable', { retryAfterS: busyForS })
      const account = await db
        .selectFrom('account')
        .selectAll()
        .where('login', '=', body.login)
        .executeTakeFirst()
      // A device that has signed in to this account before is not slowed by others who guess at it.
      const isKnown = account !== undefined && (await isLivingKey(db, keyId, account.account_id))
      const own = isKnown ? bucketOf('known-key', keyId) : bucketOf('login', body.login)
      const ofAddress = bucketOf('address', address)
      const wait = await reserveTry(db, [own, ofAddress], now)
      if (wait > 0) return refuse('slow-down', { retryAfterS: wait })
      const isRight = await passwords.isPassword(body.password, account?.password_hash ?? null)
      if (isRight === 'busy') {
        await settleTry(db, { cleared: [], released: [own, ofAddress] }, now)
        return refuse('unavailable', { retryAfterS: busyForS })
      }
      if (!isRight || account === undefined || account.ended === 1) return refuse('wrong-password')
      const outcome = await writer.write(async (trx) => {
        // While the hash was made, the account may have been ended or its password changed.
        const present = await findAccount(trx, account.account_id)
        if (present?.ended !== 0 || present.password_hash !== account.password_hash)
          return refuse('wrong-password')
        const key = { keyId, publicKey: body.publicKey, deviceName: body.deviceName }
        const enrolment = await enrolKey(trx, key, account.account_id, now)
        if (enrolment === 'taken') return refuse('conflict')
        return success(await enrolResponseOf(trx, account.account_id, installation.epoch, now))
      })
      if (outcome.kind === 'success') await settleTry(db, { cleared: [own], released: [ofAddress] }, now)
      return outcome
    },
  )
}
