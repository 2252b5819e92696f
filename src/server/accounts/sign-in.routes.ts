import type { Hono } from 'hono'
import { enrolAnswer, signInRequest } from '#protocol/join.ts'
import { protocolVersion } from '#protocol/version.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { refuse } from '../http/refusal.ts'
import { answer, enrollingRoute } from '../http/signed-route.ts'
import { enrolAnswerOf, enrolKey, findOwner } from './enrol.ts'
import {
  accountPatience,
  addressPatience,
  bucketOf,
  countFailure,
  forgetFailures,
  waitS,
} from './slow-down.ts'

/** POST /api/sign-in: a password enrols this device's key, once; afterwards the key alone speaks. */
export function signInRoutes(app: Hono<Env>, deps: Dependencies): void {
  const { db, writer, installation, passwords } = deps
  enrollingRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/api/sign-in',
      summary: 'Sign in with a password',
      body: signInRequest,
      answer: enrolAnswer,
    },
    async (keyId, { body, now, address }) => {
      if (body.protocol > protocolVersion) return refuse('unsupported-protocol')
      const ofLogin = bucketOf('login', body.login)
      const ofAddress = bucketOf('address', address)
      const account = await db
        .selectFrom('account')
        .selectAll()
        .where('login', '=', body.login)
        .executeTakeFirst()
      // A device that has signed in to this account before is not slowed by others who guess at it.
      const isKnownDevice = account !== undefined && (await findOwner(db, keyId)) === account.account_id
      const wait = await waitS(db, isKnownDevice ? [ofAddress] : [ofLogin, ofAddress], now)
      if (wait > 0) return refuse('slow-down', { retryAfterS: wait })
      const isRight = await passwords.isPassword(body.password, account?.password_hash ?? null)
      if (!isRight || account === undefined || account.ended === 1) {
        await writer.write(async (trx) => {
          await countFailure(trx, ofLogin, accountPatience, now)
          await countFailure(trx, ofAddress, addressPatience, now)
        })
        return refuse('wrong-password')
      }
      return writer.write(async (trx) => {
        const key = { keyId, publicKey: body.publicKey, deviceName: body.deviceName }
        const enrolment = await enrolKey(trx, key, account.account_id, now)
        if (enrolment === 'taken') return refuse('conflict')
        await forgetFailures(trx, ofLogin)
        return answer(await enrolAnswerOf(trx, account.account_id, installation.epoch, now))
      })
    },
  )
}
