import { hash } from 'node:crypto'
import { isAct } from '#domain/desk/is-act.ts'
import type { AccountId, RecordId } from '#domain/id.ts'
import { spentMsOf } from '#domain/progress/record.ts'
import { receiptFrom, receiptInputOf } from '#protocol/sync/receipt.ts'
import type { RefusalReason, Reply } from '#protocol/sync/sync.ts'
import { applyAct } from '../acts/apply-act.ts'
import { issueCertificates } from '../certificates/issue.ts'
import { takeBackCertificates } from '../certificates/take-back.ts'
import type { Issuer } from '../certificates/issuer.ts'
import type { Database, Trx } from '../database/database.ts'
import { addReadings } from '../insight/add-readings.ts'
import { addResponses, type Fresh } from '../insight/add-responses.ts'
import { addToProjection } from '../progress/projection.ts'
import { addToProgress, type DeviceProgress } from '../progress/device-progress.ts'
import { takeNumbers } from '../changes/change-log.ts'
import type { DeviceState } from '../sync/device-state.ts'
import type { Prepared } from './prepare.ts'
import { quarantine, resolveQuarantine } from './quarantine.ts'
import { refusedText } from './refused-text.ts'
import { serverOutcomeOf } from './server-outcome.ts'

type RecordRow = Database['record']

/** The change numbers a delivery took, both included. */
export type Numbers = { readonly from: number; readonly to: number }

export type Delivery = {
  readonly keyId: string
  readonly accountId: AccountId
  readonly prepared: readonly Prepared[]
  /** The whole body, as JSON. */
  readonly text: string
  readonly now: number
  /** When it came: now, but for what was refused then and is accepted now. */
  readonly receivedAt: number
  readonly measuredOffsetMs: number
  readonly state: DeviceState
  readonly numbers: Numbers | null
  readonly issuer: Issuer
  readonly codeSecret: string
  /** What its sender understands. */
  readonly protocol: number
}
export type Stored = {
  readonly replies: readonly Reply[]
  readonly progress: DeviceProgress
  /** The last number of the account's log now: certificates earned with this delivery come after it. */
  readonly latest: number
}

/** One number for each record that may be new; a repeated one leaves its number unused, which nobody minds. */
export async function takeNumbersFor(
  trx: Trx,
  accountId: AccountId,
  prepared: readonly Prepared[],
): Promise<Numbers | null> {
  const count = prepared.filter((item) => item.kind === 'sound').length
  if (count === 0) return null
  const from = await takeNumbers(trx, accountId, count)
  return { from, to: from + count - 1 }
}

/** Stores what is new, confirms what is known, keeps what is refused: one reply for each record, in their order. */
export async function storeRecords(trx: Trx, delivery: Delivery): Promise<Stored> {
  const { own: rows, others } = await knownRows(trx, delivery.accountId, delivery.prepared)
  const fresh: Fresh[] = []
  const judge = async (item: Prepared): Promise<RecordRow | RefusedRecord> => {
    if (item.kind === 'unsound') return refusedOf(item, item.id, item.reason, delivery)
    const known = rows.get(item.record.id)
    if (known === undefined) {
      const ruling = isAct(item.record) ? await applyAct(trx, item.record, delivery) : null
      if (ruling !== null) return refusedOf(item, item.record.id, ruling, delivery)
      const row = rowOf(item, delivery)
      rows.set(row.record_id, row)
      fresh.push({ row, record: item.record, responses: item.responses })
      return row
    }
    if (known.content === item.content) return known
    // The first stays; the second is kept for whoever finds out how one id got two contents.
    return refusedOf(item, item.record.id, 'different-content', delivery)
  }
  const judged: (RecordRow | RefusedRecord)[] = []
  // One after the other: an act may build on the one before it.
  for (const item of delivery.prepared) judged.push(await judge(item))
  const refused = judged.filter((one) => 'reason' in one)
  const codes = [...(await quarantine(trx, delivery, refused))]
  const replies = judged.map((one): Reply =>
    'reason' in one
      ? { kind: 'refused', id: one.id, reason: one.reason, code: codes.shift() ?? '' }
      : storedReply(one, delivery.protocol),
  )
  const progress = await addToProgress(
    trx,
    delivery.state.progress,
    fresh.map(({ row }) => row.seq),
  )
  const issued = fresh.length > 0 ? await insertFresh(trx, delivery, fresh) : 0
  await flagShared(
    trx,
    fresh.map(({ row }) => row),
    others,
    delivery.now,
  )
  return { replies, progress, latest: delivery.state.latest + issued }
}

type RefusedRecord = { readonly id: string; readonly reason: RefusalReason; readonly raw: string }

const refusedOf = (item: Prepared, id: string, reason: RefusalReason, { text }: Delivery): RefusedRecord => ({
  id,
  reason,
  raw: refusedText(item.input, text),
})

/** Returns how many numbers of the account's log its certificates took. */
async function insertFresh(
  trx: Trx,
  { keyId, accountId, now, state, numbers, issuer }: Delivery,
  fresh: readonly Fresh[],
): Promise<number> {
  if (numbers === null) throw new Error('records without numbers')
  const rows = fresh.map(({ row }) => row)
  await trx
    .insertInto('record')
    .values(rows.map((row, index) => ({ ...row, change_number: numbers.from + index })))
    .execute()
  const { won, lost } = await addToProjection(trx, accountId, rows)
  await addResponses(trx, accountId, fresh)
  await addReadings(
    trx,
    accountId,
    fresh.map(({ record }) => record),
  )
  if (state.hasQuarantine) {
    await resolveQuarantine(trx, { keyId, accountId }, rows, now)
  }
  const takenBack = await takeBackCertificates(trx, issuer, accountId, lost, now)
  return takenBack + (await issueCertificates(trx, issuer, accountId, [...won, ...lost], now))
}

/** What this account has of these ids, and what others have. */
async function knownRows(
  trx: Trx,
  accountId: AccountId,
  prepared: readonly Prepared[],
): Promise<{ readonly own: Map<RecordId, RecordRow>; readonly others: readonly RecordRow[] }> {
  const ids = prepared.flatMap((item) => (item.kind === 'sound' ? [item.record.id] : []))
  if (ids.length === 0) return { own: new Map(), others: [] }
  const rows = await trx.selectFrom('record').selectAll().where('record_id', 'in', ids).execute()
  return {
    own: new Map(rows.filter((row) => row.account_id === accountId).map((row) => [row.record_id, row])),
    others: rows.filter((row) => row.account_id !== accountId),
  }
}

/** One record under two accounts is one person's work too often: it is stored for both, and shown to whoever follows either. */
async function flagShared(
  trx: Trx,
  fresh: readonly RecordRow[],
  others: readonly RecordRow[],
  now: number,
): Promise<void> {
  for (const row of fresh) {
    const same = others.filter((other) => other.record_id === row.record_id)
    for (const each of same.length === 0 ? [] : [row, ...same]) {
      const { key_id: keyId, account_id: accountId, measured_offset_ms: measuredOffsetMs } = each
      const flag = { id: each.record_id, reason: 'same-record', raw: each.content } as const
      await quarantine(trx, { keyId, accountId, measuredOffsetMs, now }, [flag])
    }
  }
}

function rowOf(
  { record, content, marking }: Extract<Prepared, { kind: 'sound' }>,
  delivery: Delivery,
): RecordRow {
  return {
    record_id: record.id,
    key_id: delivery.keyId,
    account_id: delivery.accountId,
    seq: record.seq,
    kind: record.kind,
    module_id: record.moduleId ?? '',
    pack_hash: record.packHash ?? '',
    submitted_at: record.submittedAt,
    offset_ms: record.offsetMs,
    measured_offset_ms: delivery.measuredOffsetMs,
    received_at: delivery.receivedAt,
    receipt: receiptFrom(hash('sha256', receiptInputOf(content, delivery.receivedAt), 'buffer')),
    change_number: 0,
    content,
    score_raw: marking?.score.raw ?? null,
    score_max: marking?.score.max ?? null,
    passed: marking === null ? null : Number(marking.passed),
    lesson_id: record.kind === 'session' || record.kind === 'question' ? record.lessonId : null,
    completed: record.kind === 'session' ? Number(record.completed) : null,
    spent_ms: isAct(record) ? 0 : spentMsOf(record),
    voids: record.kind === 'void' ? record.voids : null,
  }
}

/** What the account has of this very record; undefined when it has none, or other content under the id. */
export async function findStored(
  trx: Trx,
  accountId: AccountId,
  item: Prepared,
  protocol: number,
): Promise<Extract<Reply, { kind: 'stored' }> | undefined> {
  if (item.kind === 'unsound') return undefined
  const row = (await knownRows(trx, accountId, [item])).own.get(item.record.id)
  return row?.content === item.content ? storedReply(row, protocol) : undefined
}

function storedReply(row: RecordRow, protocol: number): Extract<Reply, { kind: 'stored' }> {
  const score =
    row.score_raw === null || row.score_max === null ? null : { raw: row.score_raw, max: row.score_max }
  const { record_id: id, receipt, received_at: receivedAt } = row
  return { kind: 'stored', id, receipt, receivedAt, score, ...serverOutcomeOf(row, protocol) }
}
