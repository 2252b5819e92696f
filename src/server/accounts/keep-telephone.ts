import type { TelephoneAct } from '#domain/desk/act.ts'
import { readTelephone } from '#domain/text/telephone.ts'
import { type ActOutcome, type DeskEdit, mayEdit } from '../acts/edit.ts'
import type { Trx } from '../database/database.ts'
import { findAccount } from './account.repository.ts'

/** Her number as of a moment; null takes it back. */
export const numberNow = (number: string | null, at: number) => ({
  phone: number,
  phone_consent_at: number === null ? null : at,
  phone_changed_at: at,
})

/**
 * Writes her number down, or takes it back. What was changed since she did it stays: a number that was taken back meanwhile does not
 * come again with an act that waited in a pocket.
 */
export async function keepTelephone(
  trx: Trx,
  edit: DeskEdit,
  { learnerId, number: written }: TelephoneAct,
): Promise<ActOutcome> {
  const learner = await findAccount(trx, learnerId)
  if (learner === undefined || learner.is_learner !== 1 || !mayEdit(edit, learner.cohort_id))
    return 'not-found'
  const number = written === null ? null : readTelephone(written)
  if (number === undefined) return 'malformed'
  if (edit.at < (learner.phone_changed_at ?? learner.phone_consent_at ?? 0)) return 'done'
  // The same number again keeps the day she agreed.
  if (number !== null && number === learner.phone && learner.phone_consent_at !== null) return 'done'
  await trx
    .updateTable('account')
    .set(numberNow(number, edit.at))
    .where('account_id', '=', learnerId)
    .execute()
  return 'done'
}
