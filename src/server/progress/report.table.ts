import type { AccountId, ModuleId, RecordId } from '#domain/id.ts'
import type { ModuleState } from '#domain/desk/lists.ts'

/** Derived from records by the domain's fold, in the transaction that stores them; `rebuild` makes the same rows again. */
export type LearnerModuleTable = {
  account_id: AccountId
  module_id: ModuleId
  state: ModuleState
  records: number
  attempts: number
  best_raw: number | null
  best_max: number | null
  /** Of the best, the last, the passing attempt and the practice task: what orders them, as JSON (`progress/row.ts`). */
  best: string | null
  last_raw: number | null
  last_max: number | null
  last: string | null
  /** Completed lessons, a sorted JSON array. */
  lessons: string
  spent_ms: number
  last_record_at: number
  /** Questions recalled in the daily review, and how many of them were right. */
  reviews: number
  reviews_right: number
  /** The practice task last called ready. */
  practice_by: RecordId | null
  practice: string | null
  passed_by: RecordId | null
  passed: string | null
}

/** Derived from records: which sequence numbers of a device the server holds. */
export type DeviceProgressTable = { key_id: string; seqs: number; highest_seq: number; forked: number }

/** What a device last said of itself. A fact of its own, not derived from records. */
export type DeviceReportTable = {
  key_id: string
  heard_at: number
  build: string
  free_mb: number | null
  persisted: number | null
  waiting: number
  refused: number
  next_seq: number
  clock_offset_ms: number
  packs: string
  faults: number | null
  last_fault: string | null
  last_fault_at: number | null
}
