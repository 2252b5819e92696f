/** A line and the phone at its end. Speeds in kbit/s, which is also bit/ms. */
export type LineProfile = {
  readonly name: string
  readonly down: number
  readonly up: number
  readonly roundTripMs: number
  /** How many times slower than this machine. */
  readonly cpu: number
}

export const slow3g: LineProfile = { name: 'slow3g', down: 400, up: 200, roundTripMs: 400, cpu: 4 }
export const twoG: LineProfile = { name: '2g', down: 150, up: 75, roundTripMs: 800, cpu: 6 }
export const unlimited: LineProfile = { name: 'unlimited', down: 1e6, up: 1e6, roundTripMs: 0, cpu: 1 }
