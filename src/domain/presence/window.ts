/** Half a minute of the corrected clock: as long as one code is shown. */
export const windowMs = 30_000
/** Two phones are never quite of one mind about the time, and reading takes a while. */
export const mostWindowsOff = 2

export const windowOf = (at: number): number => Math.floor(at / windowMs)

/** How long a code that is shown now stays. */
export const restOfWindow = (at: number): number => windowMs - (at % windowMs)

/** What a typed code says of its window: the last ten bits. */
export const shortWindows = 1_024

/** The window with these last bits that is nearest to a moment. */
export function nearestWindow(short: number, at: number): number {
  const now = windowOf(at)
  const ahead = (((short - now) % shortWindows) + shortWindows) % shortWindows
  return now + (ahead > shortWindows / 2 ? ahead - shortWindows : ahead)
}
