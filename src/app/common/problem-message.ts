import type { Enrolment } from '#local/enrol/enrol.ts'
import type { ReceivedReason } from '#protocol/problem.ts'
import type { MessageKey } from '../frame/i18n/i18n.ts'

/** What to tell of a refusal: the sentence, how many seconds it speaks of, and the field it belongs beside. */
export type ProblemMessage = {
  readonly key: MessageKey<'refusals'>
  readonly seconds: number
  /** Null when it is about no field. */
  readonly field: string | null
}

export function problemMessage(result: Exclude<Enrolment, { kind: 'enrolled' }>): ProblemMessage {
  if (result.kind === 'unreachable') return { key: 'problem.unreachable', seconds: 0, field: null }
  // This page is somebody's already, and the code is not hers.
  if (result.reason === 'conflict') return { key: 'problem.code-other', seconds: 0, field: 'code' }
  return refusalMessage(result, 'learner')
}

type Refused = {
  readonly reason: ReceivedReason
  readonly paths?: readonly string[] | undefined
  readonly retryAfterS?: number | null | undefined
  readonly why?: string | undefined
}

/** `reader`: whom to turn to is another for an educator and for staff. */
export function refusalMessage(
  { reason, paths = [], retryAfterS = null, why }: Refused,
  reader: 'learner' | 'staff',
): ProblemMessage {
  const seconds = retryAfterS ?? 0
  if (reason === 'malformed-request') {
    const field = fieldIn(paths)
    return { key: field ? fieldSentences[field] : 'problem.other', seconds, field }
  }
  const isOfStaff = reader === 'staff' && reason === 'device-ended'
  return {
    key: isOfStaff ? 'problem.device-ended-staff' : (exactSentenceOf(reason, why) ?? sentenceOf(reason)),
    seconds,
    field: fieldOf[reason] ?? null,
  }
}

/** Fields that are typed into; what else is malformed is a fault of the app, and nothing a person can mend. */
const fieldSentences = {
  name: 'problem.field-name',
  otherName: 'problem.field-name',
  login: 'problem.field-login',
  phone: 'problem.field-phone',
  dueOn: 'problem.field-day',
  checkedOn: 'problem.field-day',
  note: 'problem.field-text',
  text: 'problem.field-text',
  code: 'problem.code-unknown',
} as const satisfies Record<string, MessageKey<'refusals'>>
export type FieldName = keyof typeof fieldSentences

/** `assignments.0.dueOn` is about the day. */
function fieldIn(paths: readonly string[]): FieldName | null {
  const named = paths.map((path) => path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '')
  return named.find(isField) ?? null
}

const isField = (name: string): name is FieldName => Object.hasOwn(fieldSentences, name)

/** Reasons that are about one field whatever the form. */
const fieldOf: Partial<Record<ReceivedReason, string>> = {
  'code-unknown': 'code',
  'code-used': 'code',
  'code-expired': 'code',
  'login-taken': 'login',
  'password-weak': 'password',
}

/** The exact sentence, where the server says what exactly. */
export function exactSentenceOf(
  reason: ReceivedReason,
  why: string | undefined,
): MessageKey<'refusals'> | undefined {
  if (reason === 'unavailable') return 'problem.busy'
  if (reason === 'code-expired' && why === 'replaced') return 'problem.code-replaced'
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

export function sentenceOf(reason: ReceivedReason): MessageKey<'refusals'> {
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
    case 'too-large':
      return `problem.${reason}`
    case 'unavailable':
      return 'problem.busy'
    case 'malformed-signature':
    case 'malformed-request':
    case 'unknown-device':
    case 'wrong-signature':
      return 'problem.other'
    case 'unsupported-protocol':
    case 'not-understood':
      return 'problem.version'
  }
}
