import type { AccountId, LessonId, ModuleId, RecordId } from '#domain/id.ts'

/** Derived from records by fold.ts, in the transaction that stores them; `rebuild` makes the same rows again. */
export type LearnerModuleTable = {
  account_id: AccountId
  module_id: ModuleId
  records: number
  attempts: number
  best_raw: number | null
  best_max: number | null
  /** Completed lessons, a sorted JSON array. */
  lessons: string
  spent_ms: number
  last_record_at: number
  voids: number
  /** Questions recalled in the daily review, and how many of them were right. */
  reviews: number
  reviews_right: number
  /** The practice task last called ready, and when it was. */
  practice_by: RecordId | null
  practice_at: number | null
  passed_by: RecordId | null
  passed_submitted_at: number | null
  passed_offset_ms: number | null
  passed_measured_ms: number | null
  passed_received_at: number | null
}

export type LessonList = readonly LessonId[]

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
}
