/** Where and when the demo plays. */
export type Stage = {
  readonly url: string
  /** The secret of the link printed at first start. */
  readonly firstToken: string
  readonly build: string
  readonly seed: number
  /** The real time, where the history ends. */
  readonly now: number
  readonly setClock: (nowMs: number) => void
}

export const minuteMs = 60_000
export const dayMs = 86_400_000
/** Any number does; this one keeps the people of the demo the same from one release to the next. */
export const demoSeed = 20_260_901
export const demoTimeZone = 'Africa/Casablanca'

export const startOfDay = (at: number): number => Math.floor(at / dayMs) * dayMs
