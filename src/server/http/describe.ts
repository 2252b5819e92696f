import type { MiddlewareHandler } from 'hono'
import { describeRoute, resolver } from 'hono-openapi'
import type * as v from 'valibot'
import type { ProblemReason } from '#protocol/problem.ts'
import { statusOf, titleOf } from './refusal.ts'

/** What the list of routes is sorted by, in this order. */
export const subjects = [
  'The installation',
  'Joining and signing in',
  'Delivering',
  'The board',
  'Groups',
  'Invitations',
  'Learners',
  'Assignments',
  'Questions',
  'Announcements',
  'Certificates',
  'Phones and passwords',
  'Staff',
] as const

/** Who may call a route. `tests/server/permissions.test.ts` asks each route whether it is so. */
export const callers = {
  anybody: 'Anybody. The request is not signed.',
  'new-device': 'A phone that is not known yet. It brings its public key in the body, and signs with it.',
  device: 'Every phone that is known here.',
  'own-or-staff': 'Whom it is about, her supervisors, and administrators.',
  staff: 'Administrators, and supervisors for the groups they follow.',
  administrator: 'Administrators.',
} as const
export type Caller = keyof typeof callers

/** What whoever writes a client has to know of a route. */
export type RouteText = {
  readonly subject: (typeof subjects)[number]
  readonly summary: string
  readonly who: Caller
  /** The reasons for which this route refuses, besides those of every route for `who`. */
  readonly refuses: readonly ProblemReason[]
}

const always: readonly ProblemReason[] = ['unavailable']
const whenSigned: readonly ProblemReason[] = [
  ...always,
  'malformed-signature',
  'malformed-request',
  'wrong-signature',
  'clock',
  'unsupported-protocol',
  'too-large',
]
const whenKnown: readonly ProblemReason[] = [...whenSigned, 'unknown-device', 'device-ended', 'slow-down']
const whenStaff: readonly ProblemReason[] = [...whenKnown, 'forbidden']
const usual: Record<Caller, readonly ProblemReason[]> = {
  anybody: always,
  'new-device': whenSigned,
  device: whenKnown,
  'own-or-staff': whenKnown,
  staff: whenStaff,
  administrator: whenStaff,
}

/** Checks that JSON Schema cannot say are left out: a real time zone, a calendar day that exists. */
const asFarAsPossible = { errorMode: 'ignore' }
const json = (schema: v.GenericSchema) => ({ schema: resolver(schema, asFarAsPossible) })

type Shapes = {
  /** Absent, or `noBody`: the request has no body. */
  readonly request?: v.GenericSchema
  readonly response: v.GenericSchema
  /** Of the response, when it is not JSON. */
  readonly mediaType?: string | undefined
}

/** A route as /api/openapi.json shows it: from the very schemas that check it. */
export function describe(
  { summary, subject, who, refuses }: RouteText,
  { request, response, mediaType = 'application/json' }: Shapes,
): MiddlewareHandler {
  const hasBody = request !== undefined && request.type !== 'null'
  return describeRoute({
    summary,
    description: callers[who],
    tags: [subject],
    security: who === 'anybody' ? [] : [{ deviceKey: [] }],
    ...(hasBody ? { requestBody: { content: { 'application/json': json(request) }, required: true } } : {}),
    responses: {
      200: { description: 'Done.', content: { [mediaType]: json(response) } },
      ...problemsOf([...usual[who], ...refuses]),
    },
  })
}

/** One entry for each status; `x-reasons` are the values of `reason` that come with it. */
function problemsOf(reasons: readonly ProblemReason[]) {
  const sorted = [...new Set(reasons)].toSorted()
  const statuses = [...new Set(sorted.map(statusOf))]
  return Object.fromEntries(
    statuses.map((status) => {
      const some = sorted.filter((reason) => statusOf(reason) === status)
      const description = some.map((reason) => `${reason}: ${titleOf(reason)}`).join('\n')
      const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
      return [status, { description, content, 'x-reasons': some }]
    }),
  )
}
