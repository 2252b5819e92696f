/** How much may be asked at once, and how fast that comes back. */
export type Rate = { readonly burst: number; readonly perHour: number }

/** Buckets that are remembered; the one not used for longest is forgotten. */
const keptBuckets = 50_000

export type RateLimiter = {
  /**
   * Takes from a bucket as long as anything is in it, also more than is left: a delivery is not cut in two. Returns the
   * seconds to wait when it is empty, or 0.
   */
  take(key: string, amount?: number): number
}

/** One server counts for itself: with two, everybody has twice as much. */
export function createRateLimiter({ burst, perHour }: Rate, clock: () => number): RateLimiter {
  const buckets = new Map<string, { left: number; at: number }>()
  const perMs = perHour / 3_600_000
  return {
    take(key, amount = 1) {
      const now = clock()
      const known = buckets.get(key)
      const left =
        known === undefined ? burst : Math.min(burst, known.left + Math.max(0, now - known.at) * perMs)
      if (left < 1) return Math.ceil((1 - left) / perMs / 1000)
      buckets.delete(key)
      const oldest = buckets.size >= keptBuckets ? buckets.keys().next().value : undefined
      if (oldest !== undefined) buckets.delete(oldest)
      buckets.set(key, { left: left - amount, at: now })
      return 0
    },
  }
}

export type Rates = {
  /** By account: requests of any kind. */
  readonly requests: RateLimiter
  /** By account: what its phones deliver. */
  readonly records: RateLimiter
  /** By account: what costs somebody else time, a supervisor's or the server's. */
  readonly costly: RateLimiter
  /** By line: checks of certificates. */
  readonly checks: RateLimiter
}
