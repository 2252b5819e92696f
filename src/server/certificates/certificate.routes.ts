import type { Hono } from 'hono'
import { canSupervise } from '#domain/people/account.ts'
import {
  certificatePath,
  type StandingFacts,
  standingFacts,
  standingQuery,
} from '#protocol/certificate/certificate-standing.ts'
import { decode } from '#protocol/decode.ts'
import { done } from '#protocol/desk/supervision.ts'
import { certificateWithdrawalPut } from '#protocol/desk/supervision-learner.ts'
import { findAccount } from '../accounts/account.repository.ts'
import type { Dependencies } from '../dependencies.ts'
import { clientAddress, type Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { describe } from '../http/describe.ts'
import { problemResponse, refuse } from '../http/refusal.ts'
import { success } from '../http/signed-route.ts'
import { supervisorRoute } from '../http/supervisor-route.ts'
import { findWithdrawal } from './earlier.ts'

export function certificateRoutes(app: Hono<Env>, deps: Dependencies): void {
  standingRoute(app, deps)
  withdrawalRoute(app, deps)
}

/** GET /api/certificates/:id?issued=…: for whoever holds the paper. It says when it was withdrawn, and nothing else. */
function standingRoute(app: Hono<Env>, deps: Dependencies): void {
  const text = describe(
    {
      subject: 'Certificates',
      summary:
        'Was this very certificate withdrawn? `?issued=` is the instant that is printed on it, in milliseconds',
      who: 'anybody',
      refuses: ['slow-down', 'malformed-request'],
    },
    { response: standingFacts },
  )
  app.get(certificatePath(':id'), text, async (c) => {
    const waitS = deps.rates.checks.take(clientAddress(c, deps.trustProxy))
    if (waitS > 0) return problemResponse(refuse('slow-down', { retryAfterS: waitS }))
    const id = pathId<'certificate'>(c.req.param('id') ?? '')
    const issued = decode(standingQuery, Number(c.req.query('issued') ?? NaN))
    if (id === undefined || issued.kind === 'malformed')
      return problemResponse(refuse('malformed-request', { paths: ['issued'] }))
    const withdrawnAt = await findWithdrawal(deps.db, id, issued.value)
    const body: StandingFacts = { withdrawnAt }
    return c.json(body, 200, { 'Cache-Control': 'no-store' })
  })
}

/** PUT /api/certificates/:id/withdrawal: the paper of an earlier name is not valid any more. Once, and for good. */
function withdrawalRoute(app: Hono<Env>, deps: Dependencies): void {
  supervisorRoute(
    app,
    deps,
    {
      method: 'put',
      path: '/api/certificates/:id/withdrawal',
      subject: 'Certificates',
      who: 'staff',
      refuses: ['not-found'],
      summary: 'Withdraw an earlier certificate',
      body: certificateWithdrawalPut,
      response: done,
    },
    async (actor, { body, now, param }) => {
      const id = pathId<'certificate'>(param('id'))
      if (id === undefined) return refuse('not-found')
      const withdrawn = await deps.writer.write(async (trx) => {
        const row = await trx
          .selectFrom('earlier_certificate')
          .select(['account_id', 'withdrawn_at'])
          .where('certificate_id', '=', id)
          .where('issued_at', '=', body.issuedAt)
          .executeTakeFirst()
        const learner = row && (await findAccount(trx, row.account_id))
        if (row === undefined || learner === undefined || !canSupervise(actor, learner.cohort_id))
          return refuse('not-found')
        if (row.withdrawn_at !== null) return { kind: 'known' } as const
        await trx
          .updateTable('earlier_certificate')
          .set({ withdrawn_at: now, cause: 'office', reason: body.reason })
          .where('certificate_id', '=', id)
          .where('issued_at', '=', body.issuedAt)
          .execute()
        return { kind: 'withdrawn', account: row.account_id } as const
      })
      if (withdrawn.kind === 'refusal') return withdrawn
      if (withdrawn.kind === 'withdrawn')
        deps.log({
          event: 'certificate-withdrawn',
          by: actor.id,
          account: withdrawn.account,
          certificate: id,
          issuedAt: body.issuedAt,
        })
      return success({ now })
    },
  )
}
