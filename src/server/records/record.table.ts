import type { ActKind } from '#domain/desk/act.ts'
import type { AccountId, LessonId, ModuleId, PackHash, RecordId } from '#domain/id.ts'
import type { LearningRecord } from '#domain/progress/record.ts'
import type { RefusalReason } from '#protocol/sync/sync.ts'

/** The truth. A row is written once and never changed; everything in reports/ is derived from these. */
export type RecordTable = {
  /** Unique within an account: what somebody else delivered first is still stored for its author. */
  record_id: RecordId
  /** The key that delivered it is its author. */
  key_id: string
  account_id: AccountId
  seq: number
  kind: LearningRecord['kind'] | ActKind
  /** Empty for an act of the desk, and for a question that is about no module; such a record is in no report. */
  module_id: ModuleId | ''
  pack_hash: PackHash | ''
  submitted_at: number
  offset_ms: number | null
  /** Server minus device, as measured by the request that delivered it. */
  measured_offset_ms: number
  received_at: number
  receipt: string
  change_number: number
  /** The canonical record, whole. The columns around it are what questions are asked about. */
  content: string
  score_raw: number | null
  score_max: number | null
  passed: number | null
  lesson_id: LessonId | null
  completed: number | null
  spent_ms: number
  voids: RecordId | null
}

/**
 * Why something waits for a supervisor. `same-record`: it is stored, and another account delivered it as well. `not-signed`: it came in a
 * file, names this account's phone as its author, and does not prove it.
 */
export type QuarantineReason = RefusalReason | 'same-record'

/** What was refused, as it came; and what was stored and needs a look. */
export type QuarantineTable = {
  digest: string
  code: string
  key_id: string
  account_id: AccountId
  record_id: string | null
  reason: QuarantineReason
  raw: Uint8Array
  /** Server minus device, as measured by the request that first delivered it. */
  measured_offset_ms: number
  received_at: number
  /** When the same record was stored after all. */
  resolved_at: number | null
  /** When somebody of the staff took it off the list. It may come again and again: it stays off. */
  dismissed_at: number | null
}
