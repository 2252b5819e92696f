import type { AccountId, CohortId, Id } from '#domain/id.ts'
import { isSame, mergeEdit } from '#domain/people/edit.ts'
import type { InvitationFacts, InvitationOwnerPut, InvitationPut } from '#protocol/desk/invitations.ts'
import type { DeskEdit } from '../acts/edit.ts'
import { settleEdit } from '../acts/settle.ts'
import type { Database, Trx } from '../database/database.ts'
import { refuse, type Refusal } from '../http/refusal.ts'

type InvitationRow = Database['invitation']

/** Of a group. Recovery codes belong to a learner, and are no invitations. */
export const findInvitation = (trx: Trx, id: Id<'invitation'>): Promise<InvitationRow | undefined> =>
  trx
    .selectFrom('invitation')
    .selectAll()
    .where('invitation_id', '=', id)
    .where('account_id', 'is', null)
    .executeTakeFirst()

/** Renames or withdraws an invitation. One that was joined with or replaced stays what it is. */
export async function changeInvitation(
  trx: Trx,
  row: InvitationRow,
  { was, ...asked }: InvitationPut,
  edit: DeskEdit,
): Promise<'changed' | Refusal> {
  const present = { name: row.name, withdrawn: row.withdrawn_at !== null }
  const isContested = mergeEdit(present, asked, was) === undefined
  if (edit.kind === 'request' && isContested) return refuse('conflict')
  const isTouched = (field: keyof InvitationFacts): boolean =>
    asked[field] !== present[field] && (was === undefined || !isSame(asked[field], was[field]))
  if (!isTouched('name') && !isTouched('withdrawn')) return 'changed'
  if (row.used_account !== null) return refuse('conflict', { why: 'invitation-used' })
  if (row.replaced === 1) return refuse('conflict', { why: 'invitation-closed' })
  const facts = await settleEdit(trx, edit, {
    object: `invitation:${row.invitation_id}`,
    present,
    asked,
    was,
  })
  if (facts === undefined) return refuse('conflict')
  const changed = await trx
    .updateTable('invitation')
    .set({
      name: facts.name,
      ...(facts.withdrawn ? { replaced: 1, withdrawn_at: edit.at, withdrawn_by: edit.actor.id } : {}),
    })
    .where('invitation_id', '=', row.invitation_id)
    // Somebody may join with it in this very moment, on another server.
    .where('used_by_key', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 0n ? refuse('conflict', { why: 'invitation-used' }) : 'changed'
}

/**
 * Says whose named invitation it was that somebody joined with a code without a name. The named one is closed: she does not
 * need it any more. `null`: none of them. What was said before is undone.
 */
export async function sayOwner(
  trx: Trx,
  row: InvitationRow,
  { namedId, was }: InvitationOwnerPut,
): Promise<'said' | Refusal> {
  const learnerId = row.used_account
  if (row.name !== null || row.used_by_key === null || learnerId === null) return refuse('conflict')
  const named = namedId === null ? null : await findInvitation(trx, namedId)
  if (named === undefined || (named && named.cohort_id !== row.cohort_id)) return refuse('not-found')
  if (named !== null && named.used_account !== learnerId) {
    if (named.name === null || named.used_account !== null || named.replaced === 1)
      return refuse('conflict', { why: 'invitation-closed' })
  }
  const present = await findClosedFor(trx, row.cohort_id, learnerId)
  // Somebody else said otherwise meanwhile.
  if (was !== undefined && present !== was && present !== namedId) return refuse('conflict')
  if (named !== null && present !== namedId && !(await closeFor(trx, named.invitation_id, learnerId)))
    return refuse('conflict', { why: 'invitation-closed' })
  if (present !== null && present !== namedId) await openAgain(trx, present)
  await trx
    .updateTable('invitation')
    .set({ owner_said: 1 })
    .where('invitation_id', '=', row.invitation_id)
    .execute()
  return 'said'
}

/** The named invitation that stands for her. */
async function findClosedFor(
  trx: Trx,
  cohortId: CohortId,
  learnerId: AccountId,
): Promise<Id<'invitation'> | null> {
  const row = await trx
    .selectFrom('invitation')
    .select('invitation_id')
    .where('cohort_id', '=', cohortId)
    .where('account_id', 'is', null)
    .where('used_account', '=', learnerId)
    .where('used_by_key', 'is', null)
    .executeTakeFirst()
  return row?.invitation_id ?? null
}

/** False when somebody joined with it in this very moment, on another server. */
async function closeFor(trx: Trx, id: Id<'invitation'>, learnerId: AccountId): Promise<boolean> {
  const closed = await trx
    .updateTable('invitation')
    .set({ used_account: learnerId, replaced: 1 })
    .where('invitation_id', '=', id)
    .where('used_by_key', 'is', null)
    .where('replaced', '=', 0)
    .executeTakeFirst()
  return closed.numUpdatedRows > 0n
}

async function openAgain(trx: Trx, id: Id<'invitation'>): Promise<void> {
  await trx
    .updateTable('invitation')
    .set({ used_account: null, replaced: 0 })
    .where('invitation_id', '=', id)
    .execute()
}
