import type { Hono } from 'hono'
import { openAPIRouteHandler } from 'hono-openapi'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from './client-address.ts'

const howToSign = [
  'Every request is signed with the device key (ECDSA P-256), a small exact subset of RFC 9421: headers Signature-Input and Signature,',
  'and Content-Digest when there is a body. POST /api/join, /api/sign-in and /api/password bring the public key in their body.',
].join(' ')

/** GET /api/openapi.json: made from the schemas that check the requests, so it cannot drift. Not signed. */
export function openApiRoutes(app: Hono<Env>, deps: Dependencies): void {
  app.get(
    '/api/openapi.json',
    openAPIRouteHandler(app, {
      exclude: [/^(?!\/api\/)/],
      documentation: {
        openapi: '3.1.0',
        info: { title: 'Smart Educator', version: deps.site.build, description: howToSign },
        components: {
          securitySchemes: {
            deviceKey: { type: 'apiKey', in: 'header', name: 'Signature', description: howToSign },
          },
        },
      },
    }),
  )
}
