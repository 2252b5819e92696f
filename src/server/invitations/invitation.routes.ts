import type { Hono } from 'hono'
import { canSupervise } from '#domain/people/account.ts'
import { readCode } from '#protocol/enrolment/code.ts'
import { done, invitationsPut, recoveryPut } from '#protocol/desk/supervision.ts'
import { findAccount } from '../accounts/account.repository.ts'
import { findCohort } from '../cohorts/cohort.repository.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse } from '../http/refusal.ts'
import { success } from '../http/signed-route.ts'
import { supervisorRoute } from '../http/supervisor-route.ts'
import { limits } from '../limits.ts'
import { codeHash } from './code-hash.ts'
import {
  countInvitations,
  insertInvitation,
  replaceInvitation,
  replaceOpenRecoveries,
} from './invitation.repository.ts'

/** PUT /api/invitations and PUT /api/recoveries/:id. Codes are made by the supervisor's phone; here only hashes stay. */
export function invitationRoutes(app: Hono<Env>, deps: Dependencies): void {
  const { writer, installation } = deps
  supervisorRoute(
    app,
    deps,
    {
      method: 'put',
      path: '/api/invitations',
      subject: 'Invitations',
      who: 'staff',
      refuses: ['not-found', 'conflict', 'too-many'],
      summary: 'Invite learners to a cohort',
      body: invitationsPut,
      response: done,
      // One path for every sheet: a later one replaces no earlier one.
      once: 'bytes',
    },
    async (actor, { body, now }) => {
      if (!canSupervise(actor, body.cohortId)) return refuse('not-found')
      if (body.invitations.some(({ code }) => readCode(code) !== code))
        return refuse('malformed-request', { paths: ['invitations'] })
      return writer
        .write(async (trx) => {
          if ((await findCohort(trx, body.cohortId)) === undefined) return refuse('not-found')
          let isNew = false
          // All or none: a sheet of codes of which some do not work would be printed and handed out.
          for (const { id, code, name, replaces } of body.invitations) {
            const outcome = await insertInvitation(trx, {
              id,
              cohortId: body.cohortId,
              accountId: null,
              codeHash: codeHash(code, installation.codeSecret),
              name,
              createdBy: actor.id,
              now,
            })
            if (outcome === 'conflict') throw new InvitationConflict()
            isNew ||= outcome === 'inserted'
            const isInPlace =
              outcome === 'known' ||
              replaces === null ||
              (await replaceInvitation(trx, replaces, body.cohortId))
            // She has joined meanwhile: a second code with her name would wait for nobody.
            if (!isInPlace) throw new InvitationUsed()
          }
          if (isNew && (await countInvitations(trx, body.cohortId)) > limits.invitations)
            throw new TooManyInvitations()
          return success({ now })
        })
        .catch(toRefusal)
    },
  )
  supervisorRoute(
    app,
    deps,
    {
      method: 'put',
      path: '/api/recoveries/:id',
      subject: 'Invitations',
      who: 'staff',
      refuses: ['not-found', 'conflict'],
      summary: 'Give a learner a code for a new phone',
      body: recoveryPut,
      response: done,
    },
    async (actor, { body, now, param }) => {
      const id = pathId<'invitation'>(param('id'))
      if (id === undefined) return refuse('not-found')
      if (readCode(body.code) !== body.code) return refuse('malformed-request', { paths: ['code'] })
      return writer.write(async (trx) => {
        const learner = await findAccount(trx, body.learnerId)
        if (learner === undefined || learner.cohort_id === null || !canSupervise(actor, learner.cohort_id))
          return refuse('not-found')
        if (learner.ended === 1) return refuse('conflict')
        const outcome = await insertInvitation(trx, {
          id,
          cohortId: learner.cohort_id,
          accountId: learner.account_id,
          codeHash: codeHash(body.code, installation.codeSecret),
          name: learner.name,
          createdBy: actor.id,
          now,
        })
        if (outcome === 'conflict') return refuse('conflict')
        if (outcome === 'inserted') await replaceOpenRecoveries(trx, learner.account_id, id)
        return success({ now })
      })
    },
  )
}

/** Thrown inside the transaction so that a half-written sheet is rolled back. */
class InvitationConflict extends Error {}
class InvitationUsed extends Error {}
class TooManyInvitations extends Error {}

function toRefusal(error: unknown) {
  if (error instanceof InvitationConflict) return refuse('conflict')
  if (error instanceof InvitationUsed) return refuse('conflict', { why: 'invitation-used' })
  if (error instanceof TooManyInvitations) return refuse('too-many')
  throw error
}
