import type { World } from '../world.ts'

const firstMs = 5_000
export const longestMs = 15 * 60_000

/** When to try again after `failures` in a row: full jitter, so that thirty phones at one souk do not call together. */
export function retryDelayMs(
  failures: number,
  world: Pick<World, 'random'>,
  retryAfterS: number | null,
): number {
  const least = retryAfterS === null ? 0 : Math.min(retryAfterS * 1000, longestMs)
  const ceiling = Math.min(longestMs, firstMs * 2 ** Math.min(failures, 12))
  const share = (world.random(1)[0] ?? 0) / 255
  return Math.max(least, Math.round(firstMs / 2 + share * (ceiling - firstMs / 2)))
}
