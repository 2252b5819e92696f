import type { ActOf } from '#domain/desk/act.ts'
import { lineOrNothing } from '#domain/text/line.ts'
import { readCode } from '#protocol/enrolment/code.ts'
import { type ActOutcome, type DeskEdit, mayEdit } from '../acts/edit.ts'
import { findCohort } from '../cohorts/cohort.repository.ts'
import type { Trx } from '../database/database.ts'
import { limits } from '../limits.ts'
import { codeHash } from './code-hash.ts'
import { countInvitations, insertInvitation } from './invitation.repository.ts'

/** Invites somebody with the code that a phone made. Its days are counted from then: they stand on the slip. */
export async function inviteByAct(
  trx: Trx,
  edit: DeskEdit,
  { invitationId, cohortId, name, code }: ActOf<'invite'>,
  codeSecret: string,
): Promise<ActOutcome | 'too-many'> {
  if (readCode(code) !== code) return 'malformed'
  if (!mayEdit(edit, cohortId) || (await findCohort(trx, cohortId)) === undefined) return 'not-found'
  if ((await countInvitations(trx, cohortId)) >= limits.invitations) return 'too-many'
  const outcome = await insertInvitation(trx, {
    ...{ id: invitationId, cohortId, accountId: null, codeHash: codeHash(code, codeSecret) },
    ...{ name: (name && lineOrNothing(name)) || null, createdBy: edit.actor.id, now: edit.at },
  })
  return outcome === 'conflict' ? 'malformed' : 'done'
}
