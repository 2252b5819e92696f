/**
 * What one account may ask of a server, so that nobody fills the disk or holds up the others. Each is far beyond what
 * people do. Sizes of one request are in `protocol/limits.ts`. What a connection may hold is in `http/connection-limits.ts`.
 * How often one may guess is in `accounts/slow-down.ts`.
 */
export const limits = {
  /** Refused records kept for one account. A phone keeps its own in any case. */
  quarantineEntries: 500,
  quarantineBytes: 10_000_000,
  /** Cohorts of a whole installation, and those one supervisor may have made and follow. */
  cohorts: 1_000,
  cohortsFollowed: 60,
  /** Codes of one cohort, used and unused. */
  invitations: 3_000,
  assignmentsOfCohort: 500,
  assignmentsOfLearner: 200,
  announcementsOfCohort: 1_000,
  /** Plans kept under a name, that are not removed. */
  plansOfCohort: 60,
  supervisors: 1_000,
  /** Calls, messages and "later" about one learner, and notes: one of each on every day of five years. */
  contactsOfLearner: 2_000,
  notesOfLearner: 2_000,
} as const

/** How fast. A phone that was away for years delivers 5,000 records in fifty requests. */
export const rates = {
  requests: { burst: 1_500, perHour: 18_000 },
  records: { burst: 20_000, perHour: 2_000 },
  /** Questions and withdrawals. */
  costly: { burst: 200, perHour: 20 },
  /** By line: whether a certificate still stands. A desk that checks the papers of a whole course is far below it. */
  checks: { burst: 120, perHour: 600 },
} as const
