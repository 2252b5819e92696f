import { type Problem, type ProblemReason, reasonFor } from '#protocol/problem.ts'
import { protocolVersion } from '#protocol/version/version.ts'

/** An expected failure of a request, as a value. What was submitted is never in it. */
export type Refusal = {
  readonly kind: 'refusal'
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 503
  readonly reason: ProblemReason
  readonly more?: Pick<Problem, 'now' | 'paths' | 'retryAfterS' | 'why'>
}

const statuses = {
  'malformed-signature': 400,
  'malformed-request': 400,
  'unknown-device': 401,
  clock: 401,
  'wrong-signature': 401,
  'device-ended': 403,
  'code-unknown': 404,
  'code-used': 409,
  'code-expired': 410,
  'wrong-password': 401,
  'login-taken': 409,
  'password-weak': 422,
  'slow-down': 429,
  forbidden: 403,
  'not-found': 404,
  'too-large': 413,
  conflict: 409,
  'too-many': 409,
  'unsupported-protocol': 400,
  unavailable: 503,
} as const satisfies Record<ProblemReason, Refusal['status']>

export const statusOf = (reason: ProblemReason): Refusal['status'] => statuses[reason]
export const titleOf = (reason: ProblemReason): string => titles[reason]

export function refuse(reason: ProblemReason, more?: NonNullable<Refusal['more']>): Refusal {
  const refusal = { kind: 'refusal', status: statuses[reason], reason } as const
  return more === undefined ? refusal : { ...refusal, more }
}

const titles: Record<ProblemReason, string> = {
  'malformed-signature': 'The request is not signed as it should be.',
  'malformed-request': 'The request does not have the expected shape.',
  'unknown-device': 'This device is not known here.',
  clock: 'The clock of the device is too far from the clock of the server.',
  'wrong-signature': 'The signature does not fit the request.',
  'device-ended': 'This device or account was ended.',
  'code-unknown': 'There is no such code.',
  'code-used': 'The code was used on another device.',
  'code-expired': 'The code is no longer valid.',
  'wrong-password': 'Login or password is wrong.',
  'login-taken': 'Another account has this login.',
  'password-weak': 'The password is too easy to guess.',
  'slow-down': 'Too many tries. Wait, then try again.',
  forbidden: 'This account may not do that.',
  'not-found': 'There is nothing here.',
  'too-large': 'The request is too large.',
  conflict: 'This does not fit what is already there.',
  'too-many': 'There are as many of these as there can be.',
  'unsupported-protocol': 'The app and the server are of versions too far apart.',
  unavailable: 'The server cannot reply now.',
}

/** RFC 9457. A phone of an older protocol gets a reason it has a sentence for. */
export function problemResponse(refusal: Refusal, spoken = protocolVersion): Response {
  const { status, more } = refusal
  const reason = reasonFor(refusal.reason, spoken)
  const problem: Problem = {
    type: `urn:smart-educator:problem:${reason}`,
    title: titles[reason],
    status,
    reason,
    ...more,
  }
  const headers = new Headers({
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  if (more?.retryAfterS !== undefined) headers.set('Retry-After', String(more.retryAfterS))
  return new Response(JSON.stringify(problem), { status, headers })
}
