import { assertNever } from '#domain/assert-never.ts'
import type { SyncResponse } from '#protocol/sync/sync.ts'
import { maxRecordsPerSync } from '#protocol/limits.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { readNow } from '../clock/clock.ts'
import { type FailureReason, readState, writeState } from '../database/state.ts'
import { refreshCatalogue } from '../packs/catalogue.ts'
import { followChange } from '../profiles/others.ts'
import { setAccount, updateProfile } from '../profiles/profiles.ts'
import type { World } from '../world.ts'
import { type Applied, applyResponse } from './apply.ts'
import { nextBatch } from './batch.ts'
import { exchange } from './exchange.ts'
import { offerRefusedToNewBuild, offerRefusedWhileEnded, markUnsendable } from './offer-again.ts'
import { retryDelayMs } from './retry.ts'

export type RoundsOutcome =
  | { readonly kind: 'synced'; readonly sent: number; readonly refused: number }
  | { readonly kind: 'not-joined' }
  | { readonly kind: 'unreachable'; readonly retryInMs: number }
  /** The server no longer takes this key; everything is kept. */
  | { readonly kind: 'ended' }

/** Years of work take twenty; a server that always has more is not trusted for ever. */
const mostRounds = 200

/** Exchange after exchange, until nothing waits and nothing more comes, or until the line or the server says no. */
export async function rounds(
  device: DeviceDatabase,
  db: ProfileDatabase,
  profileId: string,
  world: World,
): Promise<RoundsOutcome> {
  if (!(await hasEverJoined(device, db, profileId))) return { kind: 'not-joined' }
  await offerRefusedToNewBuild(db, world)
  let sent = 0
  let refused = 0
  for (let round = 0; round < mostRounds; round++) {
    const limit = await readState(db, 'batch')
    const batch = await nextBatch(db, limit)
    const exchanged = await exchange(device, db, batch, world)
    switch (exchanged.kind) {
      case 'unreachable':
        return failed(db, world, exchanged.why, exchanged.retryAfterS)
      case 'too-slow':
        await halve(db, batch.length)
        return failed(db, world, 'timeout', null)
      case 'too-large': {
        const [only, ...others] = batch
        if (only && others.length === 0) await markUnsendable(db, only.id)
        else if (only) await halve(db, batch.length)
        else return failed(db, world, 'server', null)
        continue
      }
      case 'unknown-device':
        // The server does not have this key. The work waits for her to join again, or for the server to be mended.
        await updateProfile(device, profileId, { account: null })
        return { kind: 'not-joined' }
      case 'ended':
        return { kind: 'ended' }
      case 'received': {
        const applied = await applyResponse(db, exchanged, world.build)
        sent += applied.sent
        refused += applied.refused
        if (limit < maxRecordsPerSync) await writeState(db, 'batch', Math.min(maxRecordsPerSync, limit * 2))
        const waits = (await nextBatch(db, 1)).length > 0
        // What was sent and got no reply stays waiting; asking again at once would ask for ever.
        const goesOn = waits && (batch.length === 0 || applied.sent + applied.refused > 0)
        if (applied.ended && goesOn) continue
        if (applied.ended) return { kind: 'ended' }
        const isTakenBack = await follow(device, db, profileId, exchanged.response, world)
        if (!hasMore(exchanged.response, applied) && !goesOn && !isTakenBack)
          return { kind: 'synced', sent, refused }
        continue
      }
      default:
        assertNever(exchanged)
    }
  }
  return { kind: 'synced', sent, refused }
}

/** Also one the server has forgotten keeps trying: a database restored once more may know her again. */
async function hasEverJoined(
  device: DeviceDatabase,
  db: ProfileDatabase,
  profileId: string,
): Promise<boolean> {
  const profile = await device.profiles.get(profileId)
  return profile !== undefined && (profile.account !== null || (await readState(db, 'epoch')) !== null)
}

const hasMore = (response: SyncResponse, applied: Applied): boolean => response.more || applied.epochChanged

/** What a response means outside the profile's own database. True when she was taken back and has work to offer again. */
async function follow(
  device: DeviceDatabase,
  db: ProfileDatabase,
  profileId: string,
  response: SyncResponse,
  world: World,
): Promise<boolean> {
  const before = await device.profiles.get(profileId)
  const facts = (await db.account.get('own'))?.account
  const account = facts ? { id: facts.id, name: facts.name, roles: facts.roles } : (before?.account ?? null)
  if (before?.ended || JSON.stringify(before?.account) !== JSON.stringify(account))
    await setAccount(device, profileId, account)
  if (response.changes.some(({ kind }) => kind === 'account'))
    await followChange(db, account?.roles.some((role) => role !== 'learner') ?? false, world)
  await refreshCatalogue(device, world, response.catalogue)
  return before?.ended === true && (await offerRefusedWhileEnded(db)) > 0
}

/** Less at once from now on; it grows again with every response. */
async function halve(db: ProfileDatabase, size: number): Promise<void> {
  await writeState(db, 'batch', Math.max(1, Math.floor(size / 2)))
}

async function failed(
  db: ProfileDatabase,
  world: World,
  why: FailureReason,
  retryAfterS: number | null,
): Promise<RoundsOutcome> {
  const failures = ((await readState(db, 'retry'))?.failures ?? 0) + 1
  const retryInMs = retryDelayMs(failures, world, retryAfterS)
  const now = await readNow(db, world)
  await writeState(db, 'retry', { failures, atMs: now + retryInMs })
  await writeState(db, 'lastFailure', { at: now, why })
  return { kind: 'unreachable', retryInMs }
}
