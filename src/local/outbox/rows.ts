import type { Score } from '#domain/assessment/marking.ts'
import type { LearningRecord } from '#domain/learning/record.ts'
import type { RefusalReason } from '#protocol/sync.ts'

/** A record and what the server has said of it. `own`: made on this phone, by this profile's key. */
export type RecordRow = {
  readonly id: string
  readonly record: LearningRecord
  readonly own: boolean
  readonly receipt: string | null
  readonly receivedAt: number | null
  /** The server's marking, which wins over the one in the record. */
  readonly serverScore: Score | null
}

/** A record without a receipt: waiting to be sent, or refused and kept. Only a receipt removes it. */
export type OutboxEntry = {
  readonly id: string
  readonly seq: number
  readonly state: 'waiting' | 'refused'
  readonly queuedAt: number
  readonly reason: RefusalReason | null
  /** What the learner shows her supervisor. */
  readonly code: string | null
}

/** A record on its way: new, offered again, or taken from a file. */
export const entryOf = (record: LearningRecord): OutboxEntry => ({
  id: record.id,
  seq: record.seq,
  state: 'waiting',
  queuedAt: record.submittedAt,
  reason: null,
  code: null,
})

/** A record this profile made, of which the server has said nothing yet. */
export const ownRow = (record: LearningRecord): RecordRow => ({
  id: record.id,
  record,
  own: true,
  receipt: null,
  receivedAt: null,
  serverScore: null,
})
