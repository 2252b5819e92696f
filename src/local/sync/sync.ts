import type { DeviceDatabase } from '../database/device-database.ts'
import { openProfileDatabase, type ProfileDatabase } from '../database/profile-database.ts'
import { readState, writeState } from '../database/state.ts'
import { refreshCatalogue } from '../packs/catalogue.ts'
import { listProfiles, updateProfile } from '../profiles/profiles.ts'
import type { World } from '../world.ts'
import { applyAnswer } from './apply.ts'
import { nextBatch } from './batch.ts'
import { exchange } from './exchange.ts'
import { retryDelayMs } from './retry.ts'

export { packsWanted } from './packs-wanted.ts'

export type SyncOutcome =
  | { readonly kind: 'synced'; readonly sent: number; readonly refused: number; readonly at: number }
  /** Another tab or the service worker is at it. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'not-joined' }
  | { readonly kind: 'unreachable'; readonly retryAtMs: number }
  /** The server no longer takes this key; everything is kept. */
  | { readonly kind: 'ended' }

export const lastSync = (db: ProfileDatabase) => readState(db, 'lastSync').then((last) => last ?? undefined)

/**
 * One person's round: deliver what waits, take what changed, until nothing waits and nothing more comes. Runs alike in the
 * page and in the service worker; a lock keeps them from doing the same work twice, and doing it twice would be harmless.
 */
export function syncProfile(device: DeviceDatabase, profileId: string, world: World): Promise<SyncOutcome> {
  return withLock(`deliver:${profileId}`, async () => {
    const db = openProfileDatabase(profileId)
    try {
      const outcome = await rounds(device, db, profileId, world)
      if (outcome.kind === 'ended') await updateProfile(device, profileId, { ended: true })
      if (outcome.kind === 'synced') await updateProfile(device, profileId, { ended: false })
      return outcome
    } finally {
      db.close()
    }
  })
}

/** Everybody's work leaves this phone, whoever is on the screen. The outcome that most needs telling is returned. */
export async function syncAll(device: DeviceDatabase, world: World): Promise<SyncOutcome> {
  let told: SyncOutcome = { kind: 'not-joined' }
  const rank = { 'not-joined': 0, busy: 1, synced: 2, ended: 3, unreachable: 4 } as const
  for (const profile of await listProfiles(device)) {
    if (profile.account === null) continue
    const outcome = await syncProfile(device, profile.id, world)
    if (rank[outcome.kind] >= rank[told.kind]) told = outcome
  }
  return told
}

async function rounds(
  device: DeviceDatabase,
  db: ProfileDatabase,
  profileId: string,
  world: World,
): Promise<SyncOutcome> {
  const profile = await device.profiles.get(profileId)
  if (!profile?.account) return { kind: 'not-joined' }
  await offerRefusedToNewBuild(db, world)
  let sent = 0
  let refused = 0
  for (;;) {
    const batch = await nextBatch(db, await readState(db, 'batch'))
    const heard = await exchange(device, db, batch, world)
    switch (heard.kind) {
      case 'unreachable':
        return failed(db, world, heard.retryAfterS)
      case 'too-much':
        await writeState(db, 'batch', Math.max(1, Math.floor(batch.length / 2)))
        if (batch.length <= 1) return failed(db, world, null)
        continue
      case 'unknown-device':
        // The server lost this key: the records wait until it has joined again.
        await updateProfile(device, profileId, { account: null })
        return { kind: 'not-joined' }
      case 'ended':
        return { kind: 'ended' }
      case 'heard': {
        const applied = await applyAnswer(db, heard.answer, heard.offsetMs, world.now())
        sent += applied.sent
        refused += applied.refused
        const account = (await db.account.get('own'))?.account
        if (account)
          await updateProfile(device, profileId, {
            account: { id: account.id, name: account.name, roles: account.roles },
          })
        await refreshCatalogue(device, world, heard.answer.catalogue)
        if (applied.ended) return { kind: 'ended' }
        const more = heard.answer.more || applied.epochChanged
        const waits = (await nextBatch(db, 1)).length > 0
        // Records that were sent and got no reply stay waiting; asking again at once would ask for ever.
        const progressed = batch.length === 0 || applied.sent + applied.refused > 0
        if (!more && !(waits && progressed)) return { kind: 'synced', sent, refused, at: world.now() }
      }
    }
  }
}

async function failed(db: ProfileDatabase, world: World, retryAfterS: number | null): Promise<SyncOutcome> {
  const failures = ((await readState(db, 'retry'))?.failures ?? 0) + 1
  const atMs = world.now() + retryDelayMs(failures, world, retryAfterS)
  await writeState(db, 'retry', { failures, atMs })
  return { kind: 'unreachable', retryAtMs: atMs }
}

/** What an old build or server refused, a new one may take: it is offered once to each. */
async function offerRefusedToNewBuild(db: ProfileDatabase, world: World): Promise<void> {
  if ((await readState(db, 'offeredBy')) === world.build) return
  await db.outbox.where('state').equals('refused').modify({ state: 'waiting' })
  await writeState(db, 'offeredBy', world.build)
}

async function withLock(name: string, work: () => Promise<SyncOutcome>): Promise<SyncOutcome> {
  // Absent in old browsers: the server takes everything twice without harm.
  if (!navigator.locks) return work()
  return navigator.locks.request(name, { ifAvailable: true }, (lock) =>
    lock ? work() : Promise.resolve({ kind: 'busy' as const }),
  )
}
