import type { MiddlewareHandler } from 'hono'
import { describeRoute, resolver } from 'hono-openapi'
import type * as v from 'valibot'
import { problem } from '#protocol/problem.ts'

/** The checks of a schema that JSON Schema cannot say (a real time zone, a calendar day that exists) are left out. */
const asFarAsPossible = { errorMode: 'ignore' }

/** A route as /api/openapi.json shows it: from the very schemas that check it. */
export function describeSigned(route: {
  readonly summary: string
  readonly body: v.GenericSchema
  readonly answer: v.GenericSchema
}): MiddlewareHandler {
  const body = {
    content: { 'application/json': { schema: resolver(route.body, asFarAsPossible) } },
    required: true,
  }
  return describeRoute({
    summary: route.summary,
    security: [{ deviceKey: [] }],
    ...(route.body.type === 'null' ? {} : { requestBody: body }),
    responses: {
      200: {
        description: 'Done.',
        content: { 'application/json': { schema: resolver(route.answer, asFarAsPossible) } },
      },
      default: {
        description: 'A problem (RFC 9457); `reason` says which.',
        content: { 'application/problem+json': { schema: resolver(problem, asFarAsPossible) } },
      },
    },
  })
}
