/**
 * What one account may ask of a server, so that nobody fills the disk or holds up the others. Each is far beyond what
 * people do. Sizes of one request are in `protocol/limits.ts`.
 */
export const limits = {
  /** Refused records kept for one account. A phone keeps its own in any case. */
  quarantineEntries: 500,
  quarantineBytes: 10_000_000,
} as const
