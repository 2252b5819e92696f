import type { Hono } from 'hono'
import { type AccountId, uuidV7 } from '#domain/id.ts'
import { readCode } from '#protocol/enrolment/code.ts'
import { type EnrolResponse, enrolResponse } from '#protocol/enrolment/enrol-response.ts'
import { joinRequest } from '#protocol/enrolment/join.ts'
import { enrolResponseOf } from '../accounts/enrol.ts'
import { bucketOf, lookUpGuess } from '../accounts/slow-down.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { refuse, type Refusal } from '../http/refusal.ts'
import { success, type RouteSuccess, enrollingRoute } from '../http/signed-route.ts'
import { codeHash } from './code-hash.ts'
import { redeemInvitation } from './redeem.ts'

/** POST /api/join: a code, once, makes this device's key speak for a learner. */
export function joinRoutes(app: Hono<Env>, deps: Dependencies): void {
  const { db, installation, random } = deps
  enrollingRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/api/join',
      subject: 'Joining and signing in',
      who: 'new-device',
      refuses: ['slow-down', 'code-unknown', 'code-used', 'code-expired', 'conflict'],
      summary: 'Join with a code',
      body: joinRequest,
      response: enrolResponse,
    },
    async (keyId, { body, now, address }) => {
      const code = readCode(body.code)
      if (code === undefined) return refuse('code-unknown')
      const newAccountId: AccountId = uuidV7(now, random(10))
      const looked = await lookUpGuess<RouteSuccess<EnrolResponse> | Refusal>(
        db,
        bucketOf('code-address', address),
        now,
        async (trx) => {
          const redeemed = await redeemInvitation(trx, {
            codeHash: codeHash(code, installation.codeSecret),
            key: { keyId, publicKey: body.publicKey, deviceName: null },
            name: body.name,
            now,
            newAccountId,
            opens: body.opens ?? null,
          })
          if (redeemed.kind === 'refusal')
            return { isWrong: redeemed.reason === 'code-unknown', value: redeemed }
          const enrolled = await enrolResponseOf(trx, redeemed.accountId, installation.epoch, now)
          return { isWrong: false, value: success(enrolled) }
        },
      )
      return looked.kind === 'wait' ? refuse('slow-down', { retryAfterS: looked.waitS }) : looked.value
    },
  )
}
