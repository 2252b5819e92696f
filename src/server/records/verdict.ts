import { type Verdict, verdictSince } from '#protocol/sync/sync.ts'
import type { Database } from '../database/database.ts'

/** What a verdict is made of. */
export const verdictColumns = [
  'kind',
  'score_raw',
  'score_max',
  'passed',
  'measured_offset_ms',
] as const satisfies readonly (keyof Database['record'])[]

/** How the server judges a record; nothing for a phone that would refuse the whole answer for it. */
export function verdictOf(
  row: Pick<Database['record'], (typeof verdictColumns)[number]>,
  protocol: number,
): { readonly verdict?: Verdict } {
  if (protocol < verdictSince) return {}
  const isScored = row.score_raw !== null && row.score_max !== null
  return {
    verdict: {
      score: isScored ? { raw: row.score_raw ?? 0, max: row.score_max ?? 0 } : null,
      passed: row.kind === 'attempt' ? row.passed === 1 : null,
      measuredOffsetMs: row.measured_offset_ms,
    },
  }
}
