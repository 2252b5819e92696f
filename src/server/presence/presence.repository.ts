import type { RecordId } from '#domain/id.ts'
import type { PresenceFacts } from '#domain/presence/presence.ts'
import { windowMs } from '#domain/presence/window.ts'
import type { Db, Trx } from '../database/database.ts'
import { judgeCodes, type VisitToJudge } from './judge-presence.ts'

/** Writes down what the codes of a visit are worth, in the transaction that stores the visit. */
export async function recordPresence(trx: Trx, recordId: RecordId, visit: VisitToJudge): Promise<void> {
  for (const { moment, window, judged } of await judgeCodes(trx, visit)) {
    const row = {
      record_id: recordId,
      moment,
      shown_at: window === null ? null : window * windowMs,
      confirms: null,
    }
    if (judged.kind !== 'good') {
      await trx
        .insertInto('presence')
        .values({ ...row, outcome: judged.kind })
        .execute()
      continue
    }
    const confirms = `${judged.keyId}:${window}`
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('presence')
      .values({ ...row, outcome: 'confirmed', confirms })
      // Another visit has it: of two at one moment, too, one alone is confirmed.
      .onConflict((conflict) => conflict.column('confirms').doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n)
      await trx
        .insertInto('presence')
        .values({ ...row, outcome: 'used' })
        .execute()
  }
}

/** By visit; one without codes is not in it. */
export async function readPresenceFacts(
  db: Db,
  ids: readonly RecordId[],
): Promise<ReadonlyMap<RecordId, PresenceFacts>> {
  const facts = new Map<RecordId, PresenceFacts>()
  if (ids.length === 0) return facts
  const rows = await db
    .selectFrom('presence')
    .select(['record_id', 'moment', 'outcome', 'shown_at'])
    .where('record_id', 'in', ids)
    .execute()
  for (const { record_id: id, moment, outcome, shown_at: shownAt } of rows)
    facts.set(id, { arrived: null, left: null, ...facts.get(id), [moment]: { outcome, shownAt } })
  return facts
}

/** Visits with what their codes were worth. */
export async function withPresence<Visit extends { readonly id: RecordId }>(
  db: Db,
  visits: readonly Visit[],
): Promise<(Visit & { presence?: PresenceFacts })[]> {
  const facts = await readPresenceFacts(
    db,
    visits.map(({ id }) => id),
  )
  return visits.map((visit) => {
    const presence = facts.get(visit.id)
    return presence ? { ...visit, presence } : visit
  })
}
