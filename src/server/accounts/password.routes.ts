import type { Hono } from 'hono'
import { type AccountId, uuidV7 } from '#domain/id.ts'
import { enrolAnswer, passwordRequest } from '#protocol/join.ts'
import { protocolVersion } from '#protocol/version.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { refuse } from '../http/refusal.ts'
import { answer, enrollingRoute } from '../http/signed-route.ts'
import { enrolAnswerOf } from './enrol.ts'
import { findLinkLogin } from './one-time-link.ts'
import { setPassword } from './set-password.ts'
import { bucketOf, codePatience, countFailure, forgetFailures, waitS } from './slow-down.ts'
import { isWeakPassword } from './weak-password.ts'

/** POST /api/password: a one-time link sets a password and enrols this device's key. */
export function passwordRoutes(app: Hono<Env>, deps: Dependencies): void {
  const { db, writer, installation, passwords, random } = deps
  enrollingRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/api/password',
      summary: 'Set a password with a one-time link',
      body: passwordRequest,
      answer: enrolAnswer,
      // A password that is too short is nothing to repair in the app: the person is told.
      whenMalformed: (paths) => (paths.join() === 'password' ? refuse('password-weak') : undefined),
    },
    async (keyId, { body, now, address }) => {
      if (body.protocol > protocolVersion) return refuse('unsupported-protocol')
      const bucket = bucketOf('code-address', address)
      const wait = await waitS(db, [bucket], now)
      if (wait > 0) return refuse('slow-down', { retryAfterS: wait })
      const login = body.login ?? (await findLinkLogin(db, body.token)) ?? ''
      if (isWeakPassword(body.password, login)) return refuse('password-weak')
      const passwordHash = await passwords.hashPassword(body.password)
      const newAccountId: AccountId = uuidV7(now, random(10))
      return writer.write(async (trx) => {
        const key = { keyId, publicKey: body.publicKey, deviceName: body.deviceName }
        const { token, login: newLogin, name } = body
        const outcome = await setPassword(trx, {
          token,
          passwordHash,
          key,
          login: newLogin,
          name,
          newAccountId,
          now,
        })
        if (outcome.kind === 'refusal') {
          if (outcome.reason === 'code-unknown') await countFailure(trx, bucket, codePatience, now)
          return outcome
        }
        // Whoever was slowed down at the old password is free with the new one.
        if (login !== '') await forgetFailures(trx, bucketOf('login', login))
        return answer(await enrolAnswerOf(trx, outcome.accountId, installation.epoch, now))
      })
    },
  )
}
