import type { Day } from '#domain/assignment/days.ts'
import type { AccountId, RecordId } from '#domain/id.ts'
import type { CallOutcome, ContactWay } from '#domain/supervision/contact.ts'

/** A call, a message or a "later" of the staff, about one learner. What somebody who moved to another group was called for goes along. */
export type ContactTable = {
  record_id: RecordId
  /** Who of the staff. */
  account_id: AccountId
  learner_id: AccountId
  at: number
  way: ContactWay
  outcome: CallOutcome | null
  promised_on: Day | null
  words: string | null
  /** Kinds of reasons, with a space between them. */
  about: string
  quiet_until: number | null
}

/** A note of the staff about one learner. She never reads it in the app. */
export type StaffNoteTable = {
  record_id: RecordId
  account_id: AccountId
  learner_id: AccountId
  at: number
  text: string
}
