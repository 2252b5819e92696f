import { pinDelayMs } from '#domain/people/pin.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import { base64 } from '../secrets/base64.ts'
import type { World } from '../world.ts'
import type { PinLock, Profile } from './profile.ts'
import { subtle } from '../support/device-support.ts'

/**
 * A PIN is a curtain, not a safe: it keeps a colleague from opening another's page, and says so. What it hides is neither
 * encrypted nor ever deleted, and is delivered as always.
 */
const rounds = 100_000

export async function setPin(
  device: DeviceDatabase,
  profileId: string,
  pin: string,
  world: World,
): Promise<void> {
  const salt = base64(world.random(16))
  const pinLock: PinLock = { salt, rounds, hash: await hashOf(pin, salt, rounds), failures: 0 }
  await device.profiles.update(profileId, { pin: pinLock })
}

/** Called when her PIN, or a code from her supervisor, has shown who she is. */
export async function clearPin(device: DeviceDatabase, profileId: string): Promise<void> {
  await device.profiles.update(profileId, { pin: null })
}

export type PinTry =
  | { readonly kind: 'open' }
  | { readonly kind: 'wrong'; readonly waitMs: number }
  | { readonly kind: 'wait'; readonly waitMs: number }

/**
 * Who waits, and how long already, by a clock that only runs forward while the app is open (`performance.now()`): setting the
 * phone's date or restarting the app shortens nothing. What was waited is written now and then, so a restart goes on from there.
 * Failures are kept in the database, so another tab's failure begins it again here too.
 */
export class PinWaits {
  readonly #seen = new Map<string, { readonly failures: number; readonly since: number }>()
  readonly #clock: () => number
  readonly #openedAt: number

  constructor(clock: () => number) {
    this.#clock = clock
    this.#openedAt = clock()
  }

  leftMs({ id, pin }: Pick<Profile, 'id' | 'pin'>): number {
    const failures = pin?.failures ?? 0
    const seen = this.#seen.get(id)
    const since = seen === undefined ? this.#openedAt : seen.since
    const start = seen !== undefined && seen.failures !== failures ? this.#clock() : since
    // Waited before this opening or in another tab: never added up, which would count the same seconds twice.
    const earlier = this.#clock() - (pin?.waitedMs ?? 0)
    this.#seen.set(id, { failures, since: Math.min(start, earlier) })
    return this.#left(failures, Math.min(start, earlier))
  }

  /** Writes how long everybody has waited; false when nobody waits any more. */
  async keep(device: DeviceDatabase): Promise<boolean> {
    const waiting = [...this.#seen].filter(([, { failures, since }]) => this.#left(failures, since) > 0)
    for (const [id, { failures, since }] of waiting)
      await device.profiles
        .where('id')
        .equals(id)
        .and(({ pin }) => pin?.failures === failures)
        .modify((row) => {
          if (row.pin) Object.assign(row, { pin: { ...row.pin, waitedMs: this.#clock() - since } })
        })
    return waiting.length > 0
  }

  #left(failures: number, since: number): number {
    return Math.max(0, pinDelayMs(failures) - (this.#clock() - since))
  }
}

/** Tries a PIN. The failure is written before the result is known: pulling the battery out is no free try. */
export async function tryPin(
  device: DeviceDatabase,
  profileId: string,
  typed: string,
  waits: PinWaits,
): Promise<PinTry> {
  const begun = await device.transaction('rw', device.profiles, async (): Promise<PinLock | PinTry> => {
    const profile = await device.profiles.get(profileId)
    if (!profile?.pin) return { kind: 'open' }
    const waitMs = waits.leftMs(profile)
    if (waitMs > 0) return { kind: 'wait', waitMs }
    await device.profiles.update(profileId, {
      pin: { ...profile.pin, failures: profile.pin.failures + 1, waitedMs: 0 },
    })
    return profile.pin
  })
  if ('kind' in begun) return begun
  if ((await hashOf(typed, begun.salt, begun.rounds)) === begun.hash) {
    // A PIN that another window has changed or removed meanwhile stays as it is there.
    await device.profiles
      .where('id')
      .equals(profileId)
      .and(({ pin }) => pin?.hash === begun.hash)
      .modify({ pin: { ...begun, failures: 0, waitedMs: 0 } })
    return { kind: 'open' }
  }
  const pin = { ...begun, failures: begun.failures + 1, waitedMs: 0 }
  return { kind: 'wrong', waitMs: waits.leftMs({ id: profileId, pin }) }
}

async function hashOf(pin: string, salt: string, iterations: number): Promise<string> {
  const key = await subtle().importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits'])
  const bits = await subtle().deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: new TextEncoder().encode(salt), iterations },
    key,
    256,
  )
  return base64(new Uint8Array(bits))
}
