import { isActKind } from '#domain/desk/is-act.ts'
import type { AccountId } from '#domain/id.ts'
import { noReason } from '#domain/progress/record.ts'
import { finishedAt } from '#domain/time/finish.ts'
import type { WithdrawnRecord } from '#protocol/desk/supervision-learner.ts'
import type { Db } from '../database/database.ts'
import { finishOf } from '../progress/facts.ts'
import { readStoredAs } from '../records/stored-record.ts'

/** What a learner took back, the last one first. Of two withdrawals of one record the earlier one counts. */
export async function readWithdrawn(db: Db, learnerId: AccountId, most: number): Promise<WithdrawnRecord[]> {
  const rows = await db
    .selectFrom('record as withdrawal')
    .innerJoin('record', (join) =>
      join
        .onRef('record.record_id', '=', 'withdrawal.voids')
        .onRef('record.account_id', '=', 'withdrawal.account_id'),
    )
    .selectAll('record')
    .select([
      'withdrawal.content as withdrawal_content',
      'withdrawal.submitted_at as withdrawal_submitted_at',
      'withdrawal.offset_ms as withdrawal_offset_ms',
      'withdrawal.measured_offset_ms as withdrawal_measured_offset_ms',
      'withdrawal.received_at as withdrawal_received_at',
    ])
    .where('withdrawal.account_id', '=', learnerId)
    .execute()
  const withdrawn = new Map<string, WithdrawnRecord>()
  for (const row of rows) {
    if (row.kind === 'void' || row.kind === 'visit-reply' || isActKind(row.kind)) continue
    const withdrawnAt = finishedAt({
      submittedAt: row.withdrawal_submitted_at,
      offsetMs: row.withdrawal_offset_ms,
      measuredOffsetMs: row.withdrawal_measured_offset_ms,
      receivedAt: row.withdrawal_received_at,
    })
    const known = withdrawn.get(row.record_id)
    if (known !== undefined && known.withdrawnAt <= withdrawnAt) continue
    const reason = readStoredAs('void', row.withdrawal_content)?.reason ?? noReason
    const isMarked = row.score_raw !== null && row.score_max !== null
    withdrawn.set(row.record_id, {
      id: row.record_id,
      kind: row.kind,
      moduleId: row.module_id === '' ? null : row.module_id,
      finishedAt: finishedAt(finishOf(row)),
      withdrawnAt,
      reason: reason === noReason ? '' : reason,
      score: isMarked ? { raw: row.score_raw ?? 0, max: row.score_max ?? 0 } : null,
      receipt: row.receipt,
    })
  }
  return [...withdrawn.values()].toSorted((a, b) => b.withdrawnAt - a.withdrawnAt).slice(0, most)
}
