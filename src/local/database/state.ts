import type { LaterPhone } from '#protocol/sync/sync.ts'
import { protocolVersion } from '#protocol/version/version.ts'
import type { ProfileDatabase } from './profile-database.ts'

/** No network; a line too weak; somebody else's page; our server, which could not; our server, of another version than this app. */
export type FailureReason = 'network' | 'timeout' | 'not-ours' | 'server' | 'version'

export type CarriedDelivery = {
  readonly id: string
  readonly keyId: string | null
  readonly name: string | null
  readonly at: number
}

/** The single values a profile keeps between two rounds of sync. */
export type ProfileState = {
  readonly nextSeq: number
  readonly cursor: string | null
  /** The protocol the cursor was given in: what a later one adds was not in the changes before it. */
  readonly cursorProtocol: number
  /** The build that did not understand all of the changes up to the cursor; another one asks for them again. */
  readonly ignoredBy: string | null
  /** The highest number that this build and the server both speak, as last received. */
  readonly protocol: number
  readonly epoch: string | null
  /** Server clock minus device clock. */
  readonly offsetMs: number | null
  /** When that was measured, by the server's clock. */
  readonly heardAt: number | null
  /** Its instants are those of the corrected clock, as everything that is shown. */
  readonly lastSync: { readonly at: number; readonly kind: 'synced' } | null
  /** The last time no server of ours replied, and why; kept when a later one succeeds. */
  readonly lastFailure: { readonly at: number; readonly why: FailureReason } | null
  readonly retry: { readonly failures: number; readonly atMs: number } | null
  /** The code that is opening her locked page, and the wish it is sent with, until the server has replied. */
  readonly opening: { readonly code: string; readonly wish: string } | null
  /** How many records one request takes; halved when it proves too much for the line. */
  readonly batch: number
  /** The build of the app when refused records were last offered. */
  readonly offeredBy: string | null
  /** What she carried in a file for others and was delivered: without its content, the latest last. */
  readonly carriedDelivered: readonly CarriedDelivery[]
  /** Phones that joined her account after this one, as last received. */
  readonly laterPhones: readonly LaterPhone[]
  /** What this phone shares with the server (docs/decisions/0243); null before a server of today has spoken. */
  readonly presenceKey: string | null
  /** What the server says of announcements to her group: another text, other announcements. Null: it does not say. */
  readonly announced: string | null
  /** Those that joined until then she knows of. */
  readonly laterPhonesReadUntil: number
  /** Changes of others over hers that she leaves as they are, by id. */
  readonly leftOvertaken: readonly string[]
}

const initial: ProfileState = {
  nextSeq: 1,
  cursor: null,
  cursorProtocol: 1,
  ignoredBy: null,
  protocol: protocolVersion,
  epoch: null,
  offsetMs: null,
  heardAt: null,
  lastSync: null,
  lastFailure: null,
  retry: null,
  opening: null,
  batch: 100,
  offeredBy: null,
  carriedDelivered: [],
  laterPhones: [],
  presenceKey: null,
  announced: null,
  laterPhonesReadUntil: 0,
  leftOvertaken: [],
}

export async function readState<Key extends keyof ProfileState>(
  db: ProfileDatabase,
  key: Key,
): Promise<ProfileState[Key]> {
  const row = await db.state.get(key)
  return row === undefined ? initial[key] : (row.value as ProfileState[Key]) // Written only by writeState.
}

export async function writeState<Key extends keyof ProfileState>(
  db: ProfileDatabase,
  key: Key,
  value: ProfileState[Key],
): Promise<void> {
  await db.state.put({ key, value })
}
