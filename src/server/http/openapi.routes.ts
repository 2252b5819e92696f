import { toJsonSchema } from '@valibot/to-json-schema'
import type { Hono } from 'hono'
import { openAPIRouteHandler } from 'hono-openapi'
import { problem } from '#protocol/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from './client-address.ts'
import { subjects } from './describe.ts'

const howToSign = [
  'Every request is signed with the device key (ECDSA P-256), a small exact subset of RFC 9421: headers Signature-Input and Signature,',
  'and Content-Digest when there is a body. POST /api/join, /api/sign-in and /api/password bring the public key in their body.',
].join(' ')

/** What JSON Schema is, the two packages say with types of their own. */
const problemShape: object = toJsonSchema(problem, { errorMode: 'ignore' })

/** GET /api/openapi.json: made from the schemas that check the requests, so it cannot drift. Not signed. */
export function openApiRoutes(app: Hono<Env>, deps: Dependencies): void {
  app.get(
    '/api/openapi.json',
    openAPIRouteHandler(app, {
      exclude: [/^(?!\/api\/)/],
      documentation: {
        openapi: '3.1.0',
        info: { title: 'Smart Educator', version: deps.site.build, description: howToSign },
        tags: subjects.map((name) => ({ name })),
        components: {
          schemas: { Problem: problemShape },
          securitySchemes: {
            deviceKey: { type: 'apiKey', in: 'header', name: 'Signature', description: howToSign },
          },
        },
      },
    }),
  )
}
