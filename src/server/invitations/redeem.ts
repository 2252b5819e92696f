import type { AccountId } from '#domain/id.ts'
import { canSupervise } from '#domain/people/account.ts'
import { findAccount, getActor } from '../accounts/account.repository.ts'
import { enrolKey, findOwner, type NewKey } from '../accounts/enrol.ts'
import { listAssignmentsFor } from '../assignments/assignment.repository.ts'
import type { Database, Trx } from '../database/database.ts'
import { refuse, type Refusal } from '../http/refusal.ts'
import { accountChanged, logChanges } from '../changes/change-log.ts'

export type Redeeming = {
  readonly codeHash: string
  readonly key: NewKey
  /** What the joiner typed, if anything; the supervisor's name for her goes before it. */
  readonly name: string | null
  readonly now: number
  /** Used when the invitation makes a new account. */
  readonly newAccountId: AccountId
  /** The wish to open a locked page; null when a phone joins. */
  readonly opens: string | null
}
export type Redeemed = { readonly kind: 'redeemed'; readonly accountId: AccountId } | Refusal

/** Idempotent per (code, key): a response that got lost on the way strands nobody. */
export async function redeemInvitation(trx: Trx, redeeming: Redeeming): Promise<Redeemed> {
  const { key, now } = redeeming
  const invitation = await findByCode(trx, redeeming.codeHash)
  if (invitation === undefined) return refuse('code-unknown')
  const used = outcomeOfUsed(invitation, redeeming)
  if (used !== undefined) return used
  const closed = refusalOfClosed(invitation)
  if (closed !== undefined) return closed
  if (invitation.expires_at <= now) return refuse('code-expired')
  if (!(await isStillWanted(trx, invitation))) return refuse('code-expired')
  const owner = await findOwner(trx, key.keyId)
  if (owner !== undefined && owner !== invitation.account_id) return refuse('conflict')
  // Before the code is used up: she types her name and joins with the same one.
  const name = invitation.name ?? redeeming.name
  if (invitation.account_id === null && name === null) return refuse('malformed-request', { paths: ['name'] })
  const claimed = await trx
    .updateTable('invitation')
    .set({ used_by_key: key.keyId, opened_as: redeeming.opens })
    .where('invitation_id', '=', invitation.invitation_id)
    .where('used_by_key', 'is', null)
    .where('replaced', '=', 0)
    .executeTakeFirst()
  if (claimed.numUpdatedRows === 0n) {
    // Another server gave it away in this very moment, perhaps to a repeat of this request.
    const now = (await findByCode(trx, redeeming.codeHash)) ?? invitation
    return outcomeOfUsed(now, redeeming) ?? refusalOfClosed(now) ?? refuse('code-used')
  }
  const accountId = invitation.account_id ?? (await createLearner(trx, redeeming, invitation, name ?? ''))
  await trx
    .updateTable('invitation')
    .set({ used_account: accountId })
    .where('invitation_id', '=', invitation.invitation_id)
    .execute()
  await enrolKey(trx, key, accountId, now)
  return { kind: 'redeemed', accountId }
}

type Invitation = Database['invitation']

const findByCode = (trx: Trx, hash: string): Promise<Invitation | undefined> =>
  trx
    .selectFrom('invitation')
    .selectAll()
    .where('code_hash', '=', hash)
    .orderBy('created_at')
    .orderBy('invitation_id')
    .executeTakeFirst()

/**
 * A code is somebody's word. It stands while she may still give it: her account is not ended. A code that makes a new phone
 * speak for a learner is from somebody who follows that learner now.
 */
async function isStillWanted(trx: Trx, invitation: Invitation): Promise<boolean> {
  const learner = invitation.account_id === null ? undefined : await findAccount(trx, invitation.account_id)
  if (learner?.ended === 1) return false
  if (invitation.created_by === null) return true
  const giver = await findAccount(trx, invitation.created_by)
  if (giver === undefined || giver.ended === 1) return false
  return learner === undefined || canSupervise(await getActor(trx, giver.account_id), learner.cohort_id)
}

/** The code on a slip may lie about for months: used for joining, it opens no page, and what opened one opens it once. */
function outcomeOfUsed(invitation: Invitation, { key, opens }: Redeeming): Redeemed | undefined {
  if (invitation.used_by_key === null || invitation.used_account === null) return undefined
  if (invitation.used_by_key !== key.keyId) return refuse('code-used')
  if (opens !== null && invitation.opened_as !== opens) return refuse('code-used')
  return { kind: 'redeemed', accountId: invitation.used_account }
}

/** A newer code was made, it was withdrawn, or she joined with another code, and this one was hers. */
function refusalOfClosed({ replaced, withdrawn_at, used_account }: Invitation): Refusal | undefined {
  if (replaced !== 1) return undefined
  if (used_account !== null) return refuse('code-used')
  return refuse('code-expired', { why: withdrawn_at === null ? 'replaced' : 'withdrawn' })
}

async function createLearner(
  trx: Trx,
  redeeming: Redeeming,
  invitation: Invitation,
  name: string,
): Promise<AccountId> {
  const accountId = redeeming.newAccountId
  await trx
    .insertInto('account')
    .values({
      account_id: accountId,
      name,
      is_learner: 1,
      is_supervisor: 0,
      is_administrator: 0,
      language: 'ar',
      address: 'feminine',
      login: null,
      password_hash: null,
      phone: null,
      cohort_id: invitation.cohort_id,
      joined_at: redeeming.now,
      cohort_since: redeeming.now,
      ended: 0,
      change_number: 0,
    })
    .execute()
  const assignments = await listAssignmentsFor(trx, accountId, invitation.cohort_id)
  const assigned = assignments.map(
    (assignment) => ({ kind: 'assignment', objectId: assignment.assignment_id }) as const,
  )
  await logChanges(trx, accountId, [accountChanged(accountId), ...assigned])
  return accountId
}
