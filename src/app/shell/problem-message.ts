import type { Enrolment } from '#local/enrol/enrol.ts'
import type { HeardReason } from '#protocol/problem.ts'
import type { MessageKey } from '../i18n/i18n.ts'

/** The sentence for a refusal, and how many seconds to wait when it says so. */
export function problemMessage(result: Exclude<Enrolment, { kind: 'enrolled' }>): {
  readonly key: MessageKey
  readonly seconds: number
} {
  if (result.kind === 'unreachable') return { key: 'problem.unreachable', seconds: 0 }
  // This page is somebody's already, and the code is not hers.
  if (result.reason === 'conflict') return { key: 'problem.code-other', seconds: 0 }
  return { key: sentenceOf(result.reason), seconds: result.retryAfterS ?? 0 }
}

/**
 * The exact sentence, where the server says what exactly. These words travel with the phone's screens: whoever shows them elsewhere
 * loads that area first.
 */
export function exactSentenceOf(
  reason: HeardReason,
  why: string | undefined,
): MessageKey<'phone'> | undefined {
  if (reason === 'unavailable') return 'problem.busy'
  if (reason !== 'password-weak') return undefined
  switch (why) {
    case 'short':
    case 'common':
    case 'personal':
    case 'pattern':
      return `problem.weak-${why}`
    default:
      return undefined
  }
}

export function sentenceOf(reason: HeardReason): MessageKey {
  switch (reason) {
    case 'code-unknown':
    case 'code-used':
    case 'code-expired':
    case 'wrong-password':
    case 'login-taken':
    case 'password-weak':
    case 'slow-down':
    case 'device-ended':
    case 'clock':
    case 'forbidden':
    case 'not-found':
    case 'conflict':
    case 'too-many':
      return `problem.${reason}`
    case 'malformed-signature':
    case 'malformed-request':
    case 'unknown-device':
    case 'wrong-signature':
    case 'too-large':
    case 'unavailable':
      return 'problem.other'
    case 'unsupported-protocol':
    case 'not-understood':
      return 'problem.version'
  }
}
