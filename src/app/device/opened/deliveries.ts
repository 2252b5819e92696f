import type { DeviceDatabase } from '#local/database/device-database.ts'
import type * as catalogue from '#local/packs/catalogue.ts'
import type * as sync from '#local/sync/sync.ts'
import type { World } from '#local/world.ts'

const everyMs = 15 * 60_000

/** What the screens follow. */
export type DeliveryState = {
  isRunning: boolean
  outcome: sync.SyncOutcome | null
  /** Nothing arrives by itself: the last delivery, or the last module, found no room on this phone. */
  hasNoRoom: boolean
}

/** What of the device a delivery needs. */
type Sender = {
  readonly sync: typeof sync
  readonly catalogue: Pick<typeof catalogue, 'refreshCatalogue'>
  readonly device: DeviceDatabase
  readonly world: World
}

/**
 * When to send. The work itself is `local`'s; here are only the triggers: start, foreground, `online`, after each
 * record, a timer and a button. What the browser says of the network is a hint: we try, and the outbox waits.
 */
export class Deliveries {
  readonly #onDevice: Sender
  readonly #state: DeliveryState
  #timer: ReturnType<typeof setTimeout> | undefined
  #again = false
  #isFetching = false
  #fetchAgain = false

  /** `state` is written to as deliveries begin and end. */
  constructor(onDevice: Sender, state: DeliveryState) {
    this.#onDevice = onDevice
    this.#state = state
  }

  /** Resolves after the first delivery and what it brought. */
  async start(): Promise<void> {
    const { sync, device, world, catalogue } = this.#onDevice
    addEventListener('online', () => void this.deliver())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.deliver()
    })
    void sync.sendNowAndThen()
    await sync.forgetFailures(device)
    await this.deliver()
    // Whoever has joined hears of modules with every delivery; where nobody has, the phone asks itself, once an opening.
    if (this.#state.outcome?.kind === 'not-joined') void catalogue.refreshCatalogue(device, world)
  }

  /** Sends what waits for everybody on this phone, then fetches what was assigned. */
  async deliver(): Promise<void> {
    const state = this.#state
    if (state.isRunning) {
      this.#again = true
      return
    }
    const { sync, device, world } = this.#onDevice
    state.isRunning = true
    clearTimeout(this.#timer)
    // At once: the app may be closed before this try has failed.
    if (!navigator.onLine) void sync.sendWhenOnline()
    try {
      do {
        this.#again = false
        state.outcome = await sync.syncAll(device, world)
      } while (this.#again)
    } finally {
      state.isRunning = false
      this.#timer = setTimeout(() => void this.deliver(), nextTryMs(state.outcome))
      if (state.outcome?.kind === 'unreachable') void sync.sendWhenOnline()
    }
    await this.#fetchWanted()
  }

  /** Beside the deliveries: a module takes minutes on a weak line, and a result finished meanwhile does not wait for it. */
  async #fetchWanted(): Promise<void> {
    const { sync, device, world } = this.#onDevice
    this.#fetchAgain = true
    if (this.#isFetching) return
    this.#isFetching = true
    try {
      while (this.#fetchAgain) {
        this.#fetchAgain = false
        const foundNoRoom = await sync.fetchWanted(device, world)
        this.#state.hasNoRoom = foundNoRoom || this.#state.outcome?.kind === 'full'
      }
    } finally {
      this.#isFetching = false
    }
  }
}

function nextTryMs(outcome: sync.SyncOutcome | null): number {
  return outcome?.kind === 'unreachable' ? Math.max(1_000, outcome.retryInMs) : everyMs
}
