import { firstDayMs, uncertainBeyondMs } from './finish.ts'

/** What a device knows of the time: its own clock, what the server last made of it, and when that was by the server's. */
export type ClockReading = {
  readonly deviceNow: number
  /** Server − device when last measured; null when never. */
  readonly offsetMs: number | null
  readonly contactAt: number | null
}

/** Longer than a phone usually goes without hearing of the server; a jump further than this is somebody setting the clock. */
const longestSilenceMs = 183 * 86_400_000

/**
 * What time it is, as well as a device can know. It is the device's clock corrected by the offset, unless somebody has set the
 * clock since: it cannot be earlier than the last contact with the server, and is hardly half a year later.
 */
export function correctedNow({ deviceNow, offsetMs, contactAt }: ClockReading): number {
  if (offsetMs === null) return Math.max(deviceNow, firstDayMs)
  const byOffset = deviceNow + offsetMs
  if (contactAt === null) return Math.max(byOffset, firstDayMs)
  const isSince = (at: number): boolean => at >= contactAt - uncertainBeyondMs
  const isSoon = (at: number): boolean => at <= contactAt + longestSilenceMs
  if (isSince(byOffset) && (isSoon(byOffset) || Math.abs(offsetMs) <= longestSilenceMs)) return byOffset
  return isSince(deviceNow) ? deviceNow : contactAt
}
