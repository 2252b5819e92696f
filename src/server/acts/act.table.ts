import type { AccountId, CohortId } from '#domain/id.ts'

/** What somebody was allowed, and from when to when: an administrator, or a group she followed. Null: still. */
export type AuthorityTable = {
  account_id: AccountId
  scope: 'administrator' | CohortId
  since_at: number
  until_at: number | null
}

/** Every change of a field that an act may change, by an act or by a request. Nothing here is ever rewritten but `lost_to`. */
export type ActEditTable = {
  /** What was changed: `question:<id>:<asker>`, `assignment:<id>`, `learner:<id>`. */
  object: string
  field: string
  /** The act's id; of a request the moment and who sent it. */
  edit_id: string
  account_id: AccountId
  /** The corrected time of the act. */
  at: number
  /** As JSON. */
  value: string
  /** What its author saw there, as JSON; null when she did not say. */
  was: string | null
  /** The edit that took its place without having seen it, or in whose place it did not come; null otherwise. */
  lost_to: string | null
}
