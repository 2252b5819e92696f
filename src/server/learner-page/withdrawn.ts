import { isActKind } from '#domain/desk/is-act.ts'
import type { AccountId } from '#domain/id.ts'
import { noReason } from '#domain/progress/record.ts'
import { finishedAt } from '#domain/time/finish.ts'
import type { WithdrawnRecord } from '#protocol/desk/supervision-learner.ts'
import type { Database, Db } from '../database/database.ts'
import { rowsOfEach } from '../database/of-each.ts'
import { finishOf } from '../progress/facts.ts'
import { readStoredAs } from '../records/stored-record.ts'

/** What each learner took back, the last one first. */
export async function readWithdrawn(
  db: Db,
  learnerIds: readonly AccountId[],
  most: number,
): Promise<(id: AccountId) => WithdrawnRecord[]> {
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
    .where('withdrawal.account_id', 'in', learnerIds)
    .execute()
  const ofEach = rowsOfEach(rows, (row) => row.account_id)
  return (id) => withdrawnIn(ofEach(id)).slice(0, most)
}

type Row = Database['record'] & {
  readonly withdrawal_content: string
  readonly withdrawal_submitted_at: number
  readonly withdrawal_offset_ms: number | null
  readonly withdrawal_measured_offset_ms: number | null
  readonly withdrawal_received_at: number
}

/** Of two withdrawals of one record the earlier one counts. */
function withdrawnIn(rows: readonly Row[]): WithdrawnRecord[] {
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
  return [...withdrawn.values()].toSorted((a, b) => b.withdrawnAt - a.withdrawnAt)
}
