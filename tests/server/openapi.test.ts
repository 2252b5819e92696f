import { expect, it } from 'vitest'
import type { ApiPath } from '#protocol/paths.ts'
import { openAssociation } from '../support/association.ts'

/** The compiler asks for each path of `protocol/paths.ts`, and for no other. */
const everyPath: Readonly<Record<ApiPath, true>> = {
  '/api/accounts/:id/devices': true,
  '/api/accounts/:id/telephone': true,
  '/api/announcements': true,
  '/api/announcements/own': true,
  '/api/answers/:recordId': true,
  '/api/assignments/:id': true,
  '/api/board': true,
  '/api/certificates/:id': true,
  '/api/certificates/:id/withdrawal': true,
  '/api/cohorts/:id': true,
  '/api/cohorts/:id/local-card': true,
  '/api/cohorts/:id/months/:month': true,
  '/api/cohorts/:id/removal': true,
  '/api/cohorts/:id/results.csv': true,
  '/api/installation': true,
  '/api/invitations': true,
  '/api/invitations/:id': true,
  '/api/invitations/:id/owner': true,
  '/api/items': true,
  '/api/join': true,
  '/api/learners/:id': true,
  '/api/learners/:id/quarantine/:code': true,
  '/api/modules/:id/items': true,
  '/api/modules/:id/lessons': true,
  '/api/own-password': true,
  '/api/password': true,
  '/api/password-links/:id': true,
  '/api/questions': true,
  '/api/recoveries/:id': true,
  '/api/results': true,
  '/api/road': true,
  '/api/sign-in': true,
  '/api/supervisors': true,
  '/api/supervisors/:id': true,
  '/api/sync': true,
}

it('describes every route of the API from the schemas that check it', async () => {
  const association = await openAssociation('SQLite')
  const response = await association.send(new Request('http://server/api/openapi.json'))
  expect(response.status).toBe(200)
  const document = await response.json()
  expect(document.openapi).toBe('3.1.0')
  const described = Object.keys(document.paths).map((path) => path.replaceAll(/\{(\w+)\}/g, ':$1'))
  expect(described.toSorted()).toEqual(Object.keys(everyPath).toSorted())
  const sync = document.paths['/api/sync'].post.requestBody.content['application/json'].schema
  expect(sync.required).toContain('records')
  expect(sync.additionalProperties).toBe(false)
  await association.close()
})
