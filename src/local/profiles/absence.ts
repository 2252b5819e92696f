import type { World } from '../world.ts'

/**
 * How long nobody was there, by whichever clock says more. One stands still while the phone sleeps (`performance.now()`), the other
 * can be set: moving it back shortens nothing.
 */
export class Absence {
  readonly #world: Pick<World, 'now'>
  readonly #ticks: () => number
  #since: { readonly now: number; readonly ticks: number }

  constructor(world: Pick<World, 'now'>, ticks: () => number) {
    this.#world = world
    this.#ticks = ticks
    this.#since = this.#read()
  }

  /** Somebody is there now. */
  end(): void {
    this.#since = this.#read()
  }

  ms(): number {
    const { now, ticks } = this.#read()
    return Math.max(now - this.#since.now, ticks - this.#since.ticks)
  }

  #read() {
    return { now: this.#world.now(), ticks: this.#ticks() }
  }
}
