import type { Act } from '#domain/desk/act.ts'
import type { Score } from '#domain/assessment/marking.ts'
import type { LearningRecord } from '#domain/progress/record.ts'
import { type Finish, finishedAt } from '#domain/time/finish.ts'
import type { PublicKey } from '#protocol/conventions.ts'
import type { RefusalReason } from '#protocol/sync/sync.ts'

/** A record and what the server has said of it. `own`: made on this phone, by this profile's key. */
export type RecordRow = {
  readonly id: string
  readonly record: LearningRecord
  readonly own: boolean
  readonly receipt: string | null
  readonly receivedAt: number | null
  /** The server's marking, which wins over the one in the record. */
  readonly serverScore: Score | null
  /** It came in a file, made with another key; the server says whose it is. */
  readonly carried?: Carried
  /** Whether it passed, by the server; absent or null when it has not said. */
  readonly serverPassed?: boolean | null
  /** How far this phone's clock was off when it was delivered; absent or null when nobody has said. */
  readonly measuredOffsetMs?: number | null
  /** When this phone noticed that the record is later than its clock, which had run ahead. */
  readonly notedAt?: number
}

/** An act of the desk and what the server has said of it. It lies apart: no reader of learning meets one. */
export type ActRow = Omit<RecordRow, 'record'> & { readonly record: Act }

/** Where a record of a file comes from. Files and rows of earlier builds say less. */
export type Carried = {
  readonly keyId: string | null
  readonly signature: string | null
  readonly publicKey?: PublicKey
  /** As its author called herself; nothing proves it. */
  readonly name?: string | null
  readonly profileId?: string
  /** She says that it is her own, from an earlier phone. A server that knows better says so. */
  readonly claimed?: boolean
}

/**
 * Somebody else's, as far as this phone knows (docs/decisions/0198). It is delivered, and counts nowhere: whoever reads the
 * records of a person leaves it out. A receipt of the server makes it hers.
 */
export const isForeign = ({ carried, receipt }: Pick<RecordRow, 'carried' | 'receipt'>): boolean =>
  carried !== undefined && carried.claimed !== true && receipt === null

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
export const entryOf = (record: Pick<LearningRecord | Act, 'id' | 'seq' | 'submittedAt'>): OutboxEntry => ({
  id: record.id,
  seq: record.seq,
  state: 'waiting',
  queuedAt: record.submittedAt,
  reason: null,
  code: null,
})

/** A record this profile made, of which the server has said nothing yet. */
export const ownRow = <Made extends LearningRecord | Act>(
  record: Made,
): Omit<RecordRow, 'record'> & { readonly record: Made } => ({
  id: record.id,
  record,
  own: true,
  receipt: null,
  receivedAt: null,
  serverScore: null,
})

/**
 * What the clocks tell of a record, seen from now. Received is what the server says. Before that, a record of the future counts
 * when this phone noticed it; whatever the clock says now, the note of a clock that had fallen back is not trusted.
 */
export function finishOf(row: RecordRow, now: number): Finish {
  const noted = isOfTheFuture(row, now) ? Math.min(row.notedAt ?? now, now) : null
  return { ...claimOf(row), receivedAt: row.receivedAt ?? noted }
}

/** By its own clock it is not finished yet. */
export const isOfTheFuture = (row: RecordRow, now: number): boolean => finishedAt(claimOf(row)) > now

const claimOf = ({ record: { submittedAt, offsetMs }, measuredOffsetMs, receivedAt }: RecordRow): Finish => ({
  submittedAt,
  offsetMs,
  measuredOffsetMs: measuredOffsetMs ?? null,
  receivedAt,
})
