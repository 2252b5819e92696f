import type { AccountId } from '#domain/id.ts'
import type { Trx } from '../database/database.ts'
import { endKeys } from './devices.repository.ts'
import { closeLinksOf } from './one-time-link.ts'

/**
 * What ends with an account: its phones, and every door that stands open for it. None of it opens again when the account is
 * taken back: a phone is allowed again one by one, or a new code or link is made.
 */
export async function endAccount(trx: Trx, accountId: AccountId): Promise<void> {
  await endKeys(trx, accountId, null)
  await trx
    .updateTable('invitation')
    .set({ replaced: 1 })
    .where('account_id', '=', accountId)
    .where('used_by_key', 'is', null)
    .execute()
  await closeLinksOf(trx, accountId)
  await endDoorsOpenedBy(trx, accountId)
}

/** Codes and links she made and nobody has used: whoever holds one holds it on her word. */
async function endDoorsOpenedBy(trx: Trx, accountId: AccountId): Promise<void> {
  await trx
    .updateTable('invitation')
    .set({ replaced: 1 })
    .where('used_by_key', 'is', null)
    .where((eb) =>
      eb.or([
        eb('created_by', '=', accountId),
        // Made before it was written down who made them: any of her cohorts' may be hers.
        eb.and([
          eb('created_by', 'is', null),
          eb(
            'cohort_id',
            'in',
            eb.selectFrom('supervision').select('cohort_id').where('account_id', '=', accountId),
          ),
        ]),
      ]),
    )
    .execute()
  await endLinksMadeBy(trx, accountId)
}

/** Also when somebody is an administrator no longer: a link is an administrator's word. */
export async function endLinksMadeBy(trx: Trx, accountId: AccountId): Promise<void> {
  await trx
    .updateTable('one_time_link')
    .set({ expires_at: 0 })
    .where('created_by', '=', accountId)
    .where('used_by_key', 'is', null)
    .execute()
}
