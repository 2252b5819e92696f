import type { LearningRecord } from '#domain/learning/record.ts'
import { decode } from '#protocol/decode.ts'
import { syncAnswer, type SyncAnswer, type SyncRequest } from '#protocol/sync.ts'
import { protocolVersion } from '#protocol/version.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { type FailureReason, readState } from '../database/state.ts'
import { signedRequest } from '../requests/signed-request.ts'
import type { World } from '../world.ts'
import { deviceReport } from './device-report.ts'

export type Heard =
  | { readonly kind: 'heard'; readonly answer: SyncAnswer; readonly deviceNow: number }
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
  batch: readonly LearningRecord[],
  world: World,
): Promise<Heard> {
  const body: SyncRequest = {
    protocol: protocolVersion,
    epoch: await readState(db, 'epoch'),
    cursor: await readState(db, 'cursor'),
    now: world.now(),
    device: await deviceReport(device, db, world, batch.length),
    records: [...batch],
  }
  const answer = await signedRequest(db, world, { method: 'POST', path: '/api/sync', body })
  switch (answer.kind) {
    case 'unreachable':
      return answer.why === 'timeout' && batch.length > 1
        ? { kind: 'too-slow' }
        : { kind: 'unreachable', why: answer.why, retryAfterS: answer.retryAfterS }
    case 'problem':
      if (answer.problem.reason === 'too-large') return { kind: 'too-large' }
      if (answer.problem.reason === 'unknown-device') return { kind: 'unknown-device' }
      if (answer.problem.reason === 'device-ended') return { kind: 'ended' }
      return {
        kind: 'unreachable',
        why: answer.problem.reason === 'unsupported-protocol' ? 'version' : 'server',
        retryAfterS: answer.problem.retryAfterS ?? null,
      }
    case 'answered': {
      const decoded = decode(syncAnswer, answer.body)
      if (decoded.kind === 'malformed')
        return {
          kind: 'unreachable',
          why: isOfLaterProtocol(answer.body) ? 'version' : 'server',
          retryAfterS: null,
        }
      // The server said its time about midway.
      return { kind: 'heard', answer: decoded.value, deviceNow: (answer.sentAt + answer.heardAt) / 2 }
    }
  }
}

const isOfLaterProtocol = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  'protocol' in body &&
  typeof body.protocol === 'number' &&
  body.protocol > protocolVersion
