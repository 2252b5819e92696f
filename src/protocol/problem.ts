import * as v from 'valibot'

/** Reasons the app has a sentence for, in every language. */
export const problemReasons = [
  'malformed-signature',
  'malformed-request',
  'unknown-device',
  'clock',
  'wrong-signature',
  'device-ended',
  'code-unknown',
  'code-used',
  'code-expired',
  'wrong-password',
  'login-taken',
  'password-weak',
  'slow-down',
  'forbidden',
  'not-found',
  'too-large',
  'conflict',
  'too-many',
  'unsupported-protocol',
  'unavailable',
] as const
export type ProblemReason = (typeof problemReasons)[number]

/** Reasons that came with a later protocol number, and what an older phone gets in their place. */
const laterReasons: Partial<
  Record<ProblemReason, { readonly since: number; readonly instead: ProblemReason }>
> = {
  'too-many': { since: 2, instead: 'unavailable' },
}

export function reasonFor(reason: ProblemReason, spoken: number): ProblemReason {
  const later = laterReasons[reason]
  return later !== undefined && spoken < later.since ? later.instead : reason
}

/** What a phone makes of a reason that came after its build: it has a sentence for that, too. */
export const receivedReasons = [...problemReasons, 'not-understood'] as const
export type ReceivedReason = (typeof receivedReasons)[number]

/** RFC 9457. `now` lets a phone with a wrong clock sign again; `paths` say which fields are wrong. */
export const problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  reason: v.fallback(v.picklist(receivedReasons), 'not-understood'),
  now: v.optional(v.number()),
  paths: v.optional(v.array(v.string())),
  retryAfterS: v.optional(v.number()),
  /** What exactly, for a sentence of its own. A phone that has none for it uses the one of the reason. */
  why: v.optional(v.string()),
})
export type Problem = v.InferOutput<typeof problem>
