import { invitedMs } from '#domain/desk/with-invitations.ts'
import type { AccountId, CohortId, Id } from '#domain/id.ts'
import type { Trx } from '../database/database.ts'

export type NewInvitation = {
  readonly id: Id<'invitation'>
  readonly cohortId: CohortId
  readonly accountId: AccountId | null
  readonly codeHash: string
  readonly name: string | null
  readonly createdBy: AccountId
  readonly now: number
}

/**
 * Repeating it changes nothing; the same id with another code is a conflict. A code somebody else has too is none: chance never
 * makes two alike, so only a guesser would learn from it. The older one works.
 */
export async function insertInvitation(
  trx: Trx,
  invitation: NewInvitation,
): Promise<'inserted' | 'known' | 'conflict'> {
  const known = await trx
    .selectFrom('invitation')
    .selectAll()
    .where('invitation_id', '=', invitation.id)
    .executeTakeFirst()
  if (known !== undefined) {
    const isSame =
      known.code_hash === invitation.codeHash &&
      known.cohort_id === invitation.cohortId &&
      known.account_id === invitation.accountId
    return isSame ? 'known' : 'conflict'
  }
  await trx
    .insertInto('invitation')
    .values({
      invitation_id: invitation.id,
      cohort_id: invitation.cohortId,
      account_id: invitation.accountId,
      code_hash: invitation.codeHash,
      name: invitation.name,
      created_at: invitation.now,
      expires_at: invitation.now + invitedMs,
      replaced: 0,
      used_by_key: null,
      used_account: null,
      created_by: invitation.createdBy,
      withdrawn_at: null,
      withdrawn_by: null,
      owner_said: null,
    })
    .execute()
  return 'inserted'
}

/** Of a cohort, whatever became of them; recovery codes belong to a learner. */
export async function countInvitations(trx: Trx, cohortId: CohortId): Promise<number> {
  const { many } = await trx
    .selectFrom('invitation')
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .where('cohort_id', '=', cohortId)
    .where('account_id', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(many)
}

/** Whether there was one to replace. A used one stays used: whoever joined with it stays. */
export async function replaceInvitation(
  trx: Trx,
  id: Id<'invitation'>,
  cohortId: CohortId,
): Promise<boolean> {
  const replaced = await trx
    .updateTable('invitation')
    .set({ replaced: 1 })
    .where('invitation_id', '=', id)
    .where('cohort_id', '=', cohortId)
    .where('used_by_key', 'is', null)
    .where('used_account', 'is', null)
    .executeTakeFirst()
  return replaced.numUpdatedRows > 0n
}

/** A new recovery code ends the ones before it. */
export async function replaceOpenRecoveries(
  trx: Trx,
  accountId: AccountId,
  except: Id<'invitation'>,
): Promise<void> {
  await trx
    .updateTable('invitation')
    .set({ replaced: 1 })
    .where('account_id', '=', accountId)
    .where('invitation_id', '!=', except)
    .where('used_by_key', 'is', null)
    .execute()
}
