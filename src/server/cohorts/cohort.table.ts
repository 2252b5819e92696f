import type { AccountId, CohortId } from '#domain/id.ts'

export type CohortTable = { cohort_id: CohortId; name: string; time_zone: string; created_at: number }

/** Which accounts follow which cohorts. */
export type SupervisionTable = { account_id: AccountId; cohort_id: CohortId }
