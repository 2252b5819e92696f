import type { AccountId, CohortId } from '#domain/id.ts'

export type CohortTable = {
  cohort_id: CohortId
  name: string
  time_zone: string
  created_at: number
  /** The local card of numbers as JSON; null while nobody has filled it. */
  local_card: string | null
  /** Removed groups had nobody in them; they are shown to no one, and their row stays. */
  removed_at: number | null
}

/** Which accounts follow which cohorts. */
export type SupervisionTable = { account_id: AccountId; cohort_id: CohortId }
