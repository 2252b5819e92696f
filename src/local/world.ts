import { type Connection, readConnection } from './settings/connection.ts'
import { freeBytes, isPersisted } from './support/device-support.ts'
import type { Traffic } from './diagnostics/traffic.ts'

/** What the device's code needs of the world around it; tests give another. */
export type World = {
  /** Milliseconds since 1970 UTC by this device's clock: a claim (see `clock/clock.ts`). */
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  readonly fetch: typeof fetch
  /** Bytes this site may still store; null when the browser does not say. */
  readonly freeBytes: () => Promise<number | null>
  /** Whether the browser has promised not to evict what is stored; null when it does not say. */
  readonly isPersisted: () => Promise<boolean | null>
  /** Which build of the app this is; a refused record is offered again when the server's or this one changes. */
  readonly build: string
  /** Whether what comes now is paid by the megabyte, as far as the browser tells. */
  readonly connection: () => Connection
  /** Brings the screens that come later, and says whether all are here; absent where there are none. */
  readonly bringLater?: () => Promise<boolean>
  /** Hears of every request what it weighed; absent where nobody counts. */
  readonly count?: (traffic: Traffic) => Promise<void>
  /** Hears of faults; absent where nobody keeps them. */
  readonly note?: (error: unknown, where: string) => void
}

/** The only place where the device's clock is read; whoever wants to know the time asks `clock/clock.ts`. */
export const deviceClock: Pick<World, 'now'> = { now: () => Date.now() }

export function browserWorld(build: string, more: Pick<World, 'bringLater' | 'count' | 'note'> = {}): World {
  return {
    ...more,
    ...deviceClock,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    fetch: (input, init) => fetch(input, init),
    freeBytes,
    isPersisted,
    build,
    connection: readConnection,
  }
}
