import type { Act } from '#domain/desk/act.ts'
import type { LearningRecord } from '#domain/progress/record.ts'
import { decodeKnown } from '#protocol/decode.ts'
import type { Problem } from '#protocol/problem.ts'
import {
  type CarriedOnTheWire,
  syncResponse,
  type SyncResponse,
  syncRequest,
  type SyncRequest,
} from '#protocol/sync/sync.ts'
import { shapeFor } from '#protocol/version/shape.ts'
import { protocolVersion } from '#protocol/version/version.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { type FailureReason, readState } from '../database/state.ts'
import { type AnyRow, findRows } from '../outbox/any-rows.ts'
import { isForeign } from '../outbox/rows.ts'
import { signedRequest } from '../requests/signed-request.ts'
import type { World } from '../world.ts'
import { deviceReport } from './device-report.ts'

export type Exchanged =
  | {
      readonly kind: 'received'
      readonly response: SyncResponse
      readonly deviceNow: number
      /** What this build does not know and left out, as paths. */
      readonly ignored: readonly string[]
    }
  | { readonly kind: 'unreachable'; readonly why: FailureReason; readonly retryAfterS: number | null }
  /** The line could not take this many at once. */
  | { readonly kind: 'too-slow' }
  /** The server could not. */
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unknown-device' }
  | { readonly kind: 'ended' }

/** One round trip. Only a 200 that decodes counts; everything else means: keep all, and try again. */
export async function exchange(
  device: DeviceDatabase,
  db: ProfileDatabase,
  batch: readonly (LearningRecord | Act)[],
  world: World,
): Promise<Exchanged> {
  const rows = await findRows(
    db,
    batch.map(({ id }) => id),
  )
  const carried = carriedIn(rows)
  const sending = rows.filter((row) => !row || !isForeign(row)).length
  const facts = {
    epoch: await readState(db, 'epoch'),
    now: world.now(),
    device: await deviceReport(device, db, world, sending),
    records: [...batch],
    ...(carried.length === 0 ? {} : { carried }),
  }
  const cursors = await readCursor(db, world)
  // A server of an older protocol refuses a whole delivery for one key that it does not know.
  const body = (protocol: number): unknown =>
    shapeFor(syncRequest, { ...facts, protocol, cursor: cursors(protocol) } satisfies SyncRequest, protocol)
      .value
  const received = await signedRequest(db, world, { method: 'POST', path: '/api/sync', body })
  switch (received.kind) {
    case 'unreachable':
      return received.why === 'timeout' && batch.length > 1
        ? { kind: 'too-slow' }
        : { kind: 'unreachable', why: received.why, retryAfterS: received.retryAfterS }
    case 'problem':
      if (received.problem.reason === 'too-large') return { kind: 'too-large' }
      if (received.problem.reason === 'unknown-device') return { kind: 'unknown-device' }
      if (received.problem.reason === 'device-ended') return { kind: 'ended' }
      noteRefusal(world, received.problem)
      return {
        kind: 'unreachable',
        why: received.problem.reason === 'unsupported-protocol' ? 'version' : 'server',
        retryAfterS: received.problem.retryAfterS ?? null,
      }
    case 'received': {
      const decoded = decodeKnown(syncResponse, received.body)
      if (decoded.kind === 'malformed') {
        world.note?.({ name: 'NotReadable', message: decoded.paths.join(' ') }, 'sync')
        return {
          kind: 'unreachable',
          why: isOfLaterProtocol(received.body) ? 'version' : 'server',
          retryAfterS: null,
        }
      }
      for (const path of decoded.ignored) world.note?.({ name: 'NotUnderstood', message: path }, 'sync')
      // The server said its time about midway.
      const deviceNow = (received.sentAt + received.receivedAt) / 2
      return { kind: 'received', response: decoded.value, deviceNow, ignored: decoded.ignored }
    }
  }
}

/** What only a fault of ours brings about: it would be refused again with every try. */
function noteRefusal(world: World, { reason, paths = [] }: Problem): void {
  if (/malformed|signature/.test(reason))
    world.note?.({ name: 'Refused', message: [reason, ...paths].join(' ') }, 'sync')
}

/**
 * From where changes are asked for. From the beginning when an older build ignored something, or when the server speaks a
 * later protocol than it did: then what came before may say more now.
 */
async function readCursor(db: ProfileDatabase, world: World): Promise<(protocol: number) => string | null> {
  const cursor = await readState(db, 'cursor')
  const given = await readState(db, 'cursorProtocol')
  const ignoredBy = await readState(db, 'ignoredBy')
  const isWhole = ignoredBy === null || ignoredBy === world.build
  return (protocol) => (isWhole && protocol <= given ? cursor : null)
}

/** What of the batch came in a file: the server learns which key made it, and with what proof. */
const carriedIn = (rows: readonly (AnyRow | undefined)[]): CarriedOnTheWire[] =>
  rows.flatMap((row) => {
    if (!row?.carried) return []
    const { keyId, signature } = row.carried
    return [{ id: row.id, keyId, signature }]
  })

const isOfLaterProtocol = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  'protocol' in body &&
  typeof body.protocol === 'number' &&
  body.protocol > protocolVersion
