import type { AccountId, RecordId } from '#domain/id.ts'

/** A supervisor's reply to a question record. One reply a question; it may be rewritten. */
export type ReplyTable = {
  record_id: RecordId
  /** Who asked. */
  account_id: AccountId
  text: string
  answered_by: AccountId
  answered_at: number
}
