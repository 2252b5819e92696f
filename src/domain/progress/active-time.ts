/** A phone asleep in a pocket is not study: a silence longer than this counts as this much. */
export const longestSilenceMs = 120_000

/** Time between two signs of life of the reader, with idle time discarded and clocks that ran backwards ignored. */
export function activeMs(fromMs: number, toMs: number): number {
  return Math.max(0, Math.min(toMs - fromMs, longestSilenceMs))
}

/** Times spent are rounded to 100 ms: finer says nothing, and costs bytes on a 2G line. */
export const roundedMs = (ms: number): number => Math.round(ms / 100) * 100
