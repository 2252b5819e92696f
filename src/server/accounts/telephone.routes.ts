import type { Hono } from 'hono'
import { canSupervise } from '#domain/people/account.ts'
import { mergeEdit } from '#domain/people/edit.ts'
import { telephonePut } from '#protocol/desk/telephone-put.ts'
import { telephoneBody } from '#protocol/enrolment/telephone.ts'
import { done } from '#protocol/desk/supervision.ts'
import type { Db } from '../database/database.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse } from '../http/refusal.ts'
import { success, noBody, signedRoute } from '../http/signed-route.ts'
import { numberNow } from './keep-telephone.ts'
import { type AccountRow, findAccount, getActor } from './account.repository.ts'
import type { AccountId } from '#domain/id.ts'

/** A learner's number: seen, written down and taken back by herself and by whoever follows her (docs/decisions/0240). */
export function telephoneRoutes(app: Hono<Env>, deps: Dependencies): void {
  const route = {
    path: '/api/accounts/:id/telephone',
    subject: 'Learners',
    who: 'own-or-staff',
  } as const
  signedRoute(
    app,
    deps,
    {
      ...route,
      method: 'get',
      refuses: ['not-found'],
      summary: 'A learner’s telephone number, and since when she agrees',
      body: noBody,
      response: telephoneBody,
    },
    async ({ accountId }, { now, param }) => {
      const learner = await findReachable(deps.db, accountId, param('id'))
      if (learner === undefined) return refuse('not-found')
      return success({ now, telephone: telephoneOf(learner) ?? null })
    },
  )
  signedRoute(
    app,
    deps,
    {
      ...route,
      method: 'put',
      refuses: ['not-found', 'conflict'],
      summary: 'Keep a learner’s number because she agreed, or take it back',
      body: telephonePut,
      response: done,
      // One path for every number she ever has.
      once: 'bytes',
    },
    ({ accountId }, { body, now, param }) =>
      deps.writer.write(async (trx) => {
        const learner = await findReachable(trx, accountId, param('id'))
        if (learner === undefined) return refuse('not-found')
        const number = telephoneOf(learner)?.number ?? null
        const settled = mergeEdit({ number }, { number: body.number }, { number: body.was })
        if (settled === undefined) return refuse('conflict')
        if (settled.number !== number)
          await trx
            .updateTable('account')
            .set(numberNow(settled.number, now))
            .where('account_id', '=', learner.account_id)
            .execute()
        return success({ now })
      }),
  )
}

/** What may be shown: a number with her consent. */
export const telephoneOf = ({ phone, phone_consent_at }: AccountRow) =>
  phone === null || phone_consent_at === null ? undefined : { number: phone, consentAt: phone_consent_at }

async function findReachable(db: Db, askerId: AccountId, asked: string): Promise<AccountRow | undefined> {
  const id = pathId<'account'>(asked)
  const learner = id === undefined ? undefined : await findAccount(db, id)
  if (learner === undefined || learner.is_learner !== 1) return undefined
  const actor = await getActor(db, askerId)
  return learner.account_id === askerId || canSupervise(actor, learner.cohort_id) ? learner : undefined
}
