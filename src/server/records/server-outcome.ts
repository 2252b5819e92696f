import { type ServerOutcome, outcomeSince } from '#protocol/sync/sync.ts'
import type { Database } from '../database/database.ts'

/** What an outcome is made of. */
export const outcomeColumns = [
  'kind',
  'score_raw',
  'score_max',
  'passed',
  'measured_offset_ms',
] as const satisfies readonly (keyof Database['record'])[]

/** How the server judges a record; nothing for a phone that would refuse the whole response for it. */
export function serverOutcomeOf(
  row: Pick<Database['record'], (typeof outcomeColumns)[number]>,
  protocol: number,
): { readonly verdict?: ServerOutcome } {
  if (protocol < outcomeSince) return {}
  const isScored = row.score_raw !== null && row.score_max !== null
  return {
    verdict: {
      score: isScored ? { raw: row.score_raw ?? 0, max: row.score_max ?? 0 } : null,
      passed: row.kind === 'attempt' ? row.passed === 1 : null,
      measuredOffsetMs: row.measured_offset_ms,
    },
  }
}
