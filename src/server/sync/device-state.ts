import type { AccountId } from '#domain/id.ts'
import type { Trx } from '../database/database.ts'
import type { DeviceProgress } from '../progress/device-progress.ts'

/** What a delivery needs to know beforehand, in one question: each question less is a tenth more deliveries a second. */
export type DeviceState = {
  /** The last number of the account's change log. */
  readonly latest: number
  readonly progress: DeviceProgress
  readonly hasOtherKeys: boolean
  readonly hasQuarantine: boolean
  /** This key or its account was ended. */
  readonly isEnded: boolean
  /** Another text whenever something was said to her group or withdrawn, and when her group is another. */
  readonly announced: string
}

export async function readDeviceState(trx: Trx, keyId: string, accountId: AccountId): Promise<DeviceState> {
  const row = await trx
    .selectFrom('account')
    .leftJoin('device', (join) => join.on('device.key_id', '=', keyId))
    .leftJoin('device_progress', (join) => join.on('device_progress.key_id', '=', keyId))
    .select((eb) => [
      'account.change_number',
      'account.ended as account_ended',
      'device.ended as key_ended',
      'device_progress.seqs',
      'device_progress.highest_seq',
      'device_progress.forked',
      eb
        .exists(
          eb
            .selectFrom('device as other')
            .select('other.key_id')
            .where('other.account_id', '=', accountId)
            .where('other.key_id', '!=', keyId),
        )
        .as('has_other_keys'),
      eb
        .exists(
          eb
            .selectFrom('quarantine')
            .select('quarantine.digest')
            .where('quarantine.account_id', '=', accountId)
            .where('quarantine.resolved_at', 'is', null),
        )
        .as('has_quarantine'),
      'account.cohort_id',
      eb
        .selectFrom('announcement_cohort')
        .whereRef('announcement_cohort.cohort_id', '=', 'account.cohort_id')
        .select((said) => said.fn.countAll<number>().as('said'))
        .as('said'),
      eb
        .selectFrom('announcement_cohort')
        .whereRef('announcement_cohort.cohort_id', '=', 'account.cohort_id')
        .select((said) => said.fn.count<number>('announcement_cohort.withdrawn_at').as('withdrawn'))
        .as('withdrawn'),
    ])
    .where('account.account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return {
    latest: row.change_number,
    progress: {
      key_id: keyId,
      seqs: row.seqs ?? 0,
      highest_seq: row.highest_seq ?? 0,
      forked: row.forked ?? 0,
    },
    hasOtherKeys: Boolean(row.has_other_keys),
    hasQuarantine: Boolean(row.has_quarantine),
    isEnded: row.account_ended === 1 || row.key_ended === 1,
    announced: `${row.cohort_id ?? ''}:${row.said ?? 0}:${row.withdrawn ?? 0}`,
  }
}
