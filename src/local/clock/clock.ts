import { correctedNow } from '#domain/time/clock.ts'
import { readState, writeState } from '../database/state.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import type { World } from '../world.ts'

/** A device's own clock, a claim. What is written with it says how far it was off. */
export type Clock = Pick<World, 'now'>

export type Stamp = { readonly submittedAt: number; readonly offsetMs: number | null }

/** The one place that says what time it is: the device's clock, corrected by what is known of it. */
export async function readNow(db: ProfileDatabase, clock: Clock): Promise<number> {
  return correctedNow({
    deviceNow: clock.now(),
    offsetMs: await readState(db, 'offsetMs'),
    contactAt: await readState(db, 'heardAt'),
  })
}

/** The device's clock as a record claims it, and how far it is off; null when nobody has ever measured. */
export async function stampNow(db: ProfileDatabase, clock: Clock): Promise<Stamp> {
  const offsetMs = await readState(db, 'offsetMs')
  const submittedAt = clock.now()
  if (offsetMs === null) return { submittedAt, offsetMs }
  const now = correctedNow({ deviceNow: submittedAt, offsetMs, contactAt: await readState(db, 'heardAt') })
  return { submittedAt, offsetMs: now - submittedAt }
}

/** The server has said what time it is: `deviceNow` is this device's clock at the same moment. */
export async function setOffset(db: ProfileDatabase, serverNow: number, deviceNow: number): Promise<void> {
  await writeState(db, 'offsetMs', Math.round(serverNow - deviceNow))
  await writeState(db, 'heardAt', serverNow)
}
