import type { DeviceDatabase } from '../database/device-database.ts'
import { type Clock, readNow } from '../clock/clock.ts'
import { noteFuture } from '../clock/note-future.ts'
import { withFreeLock, withLock } from '../database/locks.ts'
import { openProfileDatabase, type ProfileDatabase } from '../database/profile-database.ts'
import { isFull } from '../database/quota.ts'
import { keepReserve } from '../database/reserve.ts'
import { type FailureReason, readState, writeState } from '../database/state.ts'
import { forgetOthers } from '../profiles/others.ts'
import { listProfiles, updateProfile } from '../profiles/profiles.ts'
import { deviceClock, type World } from '../world.ts'
import { offerCarriedAgain } from './offer-again.ts'
import { longestMs } from './retry.ts'
import { rounds, type RoundsOutcome } from './rounds.ts'

export { automaticDownloads } from './automatic.ts'
export { sendNowAndThen, sendWhenOnline } from './background.ts'
export { fetchWanted } from './fetch-wanted.ts'
export { packsWanted } from './packs-wanted.ts'

export type SyncOutcome =
  | RoundsOutcome
  /** Another tab or the service worker is at it. */
  | { readonly kind: 'busy' }
  /** The phone has no room to write down what came. Everything is kept and asked for again. */
  | { readonly kind: 'full' }

/** How sending went last: the last time everything came through, the last time nothing did, and when it tries again. */
export async function lastSending(db: ProfileDatabase, clock: Clock = deviceClock): Promise<LastSending> {
  const now = await readNow(db, clock)
  const [success, failure, retry] = await Promise.all([
    readState(db, 'lastSync'),
    readState(db, 'lastFailure'),
    readState(db, 'retry'),
  ])
  const nextTryAt = retry && retry.atMs > now && retry.atMs <= now + longestMs ? retry.atMs : null
  return {
    successAt: success?.at ?? null,
    failure: failure && { ...failure, at: failure.at > now ? null : failure.at },
    nextTryAt,
  }
}

export type LastSending = {
  readonly successAt: number | null
  /** `at`: null when a clock that ran ahead said when. */
  readonly failure: { readonly at: number | null; readonly why: FailureReason } | null
  readonly nextTryAt: number | null
}

export const lastSync = (db: ProfileDatabase) => readState(db, 'lastSync').then((last) => last ?? undefined)

/**
 * One person's round: deliver what waits, take what changed, until nothing waits and nothing more comes. Runs alike in the
 * page and in the service worker; a lock keeps them from doing the same work twice, and doing it twice would be harmless.
 */
export async function syncProfile(
  device: DeviceDatabase,
  profileId: string,
  world: World,
): Promise<SyncOutcome> {
  const name = `deliver:${profileId}`
  const outcome = await withFreeLock(name, () => syncNow(device, profileId, world))
  if (outcome) return outcome
  // A record made after the other one looked for the last time would wait for the next occasion: look once more after it.
  return withLock(name, () => syncIfSomethingWaits(device, profileId, world))
}

async function syncIfSomethingWaits(
  device: DeviceDatabase,
  profileId: string,
  world: World,
): Promise<SyncOutcome> {
  const db = openProfileDatabase(profileId)
  const waiting = await db.outbox
    .where('state')
    .equals('waiting')
    .count()
    .finally(() => db.close())
  return waiting > 0 ? syncNow(device, profileId, world) : { kind: 'busy' }
}

async function syncNow(device: DeviceDatabase, profileId: string, world: World): Promise<SyncOutcome> {
  if (!(await device.profiles.get(profileId))) return { kind: 'not-joined' }
  const db = openProfileDatabase(profileId)
  try {
    await noteFuture(db, world)
    const outcome = await rounds(device, db, profileId, world)
    if (outcome.kind === 'ended') {
      await updateProfile(device, profileId, { ended: true })
      await forgetOthers(db)
    }
    if (outcome.kind === 'synced') await keepReserve()
    return outcome
  } catch (error) {
    if (isFull(error)) return { kind: 'full' }
    throw error
  } finally {
    db.close()
  }
}

const rank = { 'not-joined': 0, busy: 1, synced: 2, ended: 3, full: 4, unreachable: 5 } as const

/**
 * Everybody's work leaves this phone, whoever is on the screen. The outcome that most needs telling is returned. One
 * person's broken database does not hold up the others; it is reported as the fault it is.
 */
export async function syncAll(device: DeviceDatabase, world: World): Promise<SyncOutcome> {
  let foremost: SyncOutcome = { kind: 'not-joined' }
  for (const profile of await listProfiles(device)) {
    try {
      const outcome = await syncProfile(device, profile.id, world)
      if (rank[outcome.kind] >= rank[foremost.kind]) foremost = outcome
    } catch (error) {
      reportError(error)
    }
  }
  return foremost
}

/** The app was opened, or a person asked: after old failures the next one waits briefly again, not a quarter of an hour. */
export async function forgetFailures(device: DeviceDatabase): Promise<void> {
  for (const profile of await listProfiles(device)) {
    const db = openProfileDatabase(profile.id)
    try {
      if (await readState(db, 'retry')) await writeState(db, 'retry', null)
      await offerCarriedAgain(db)
    } catch {
      // Full or broken: delivering comes next and says so; it must not be held up by this.
    } finally {
      db.close()
    }
  }
}
