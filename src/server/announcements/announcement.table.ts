import type { Day } from '#domain/assignment/days.ts'
import type { AccountId, CohortId, Id } from '#domain/id.ts'

/** What was said to whole groups (docs/decisions/0247). It never changes; it is withdrawn from a group. */
export type AnnouncementTable = {
  announcement_id: Id<'announcement'>
  ar: string | null
  fr: string | null
  last_on: Day
  announced_by: AccountId
  /** The corrected time of the act. */
  announced_at: number
}

export type AnnouncementCohortTable = {
  announcement_id: Id<'announcement'>
  cohort_id: CohortId
  withdrawn_at: number | null
}

/** Who has opened it, and when the server knew of it first. */
export type AnnouncementOpenedTable = {
  announcement_id: Id<'announcement'>
  account_id: AccountId
  opened_at: number
}
