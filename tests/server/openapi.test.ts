import { expect, it } from 'vitest'
import { openAssociation } from '../support/association.ts'

it('describes every route of the API from the schemas that check it', async () => {
  const association = await openAssociation('SQLite')
  const response = await association.send(new Request('http://server/api/openapi.json'))
  expect(response.status).toBe(200)
  const document = await response.json()
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths).toSorted()).toEqual([
    '/api/accounts/{id}/devices',
    '/api/accounts/{id}/telephone',
    '/api/announcements',
    '/api/announcements/own',
    '/api/answers/{recordId}',
    '/api/assignments/{id}',
    '/api/board',
    '/api/certificates/{id}',
    '/api/certificates/{id}/withdrawal',
    '/api/cohorts/{id}',
    '/api/cohorts/{id}/local-card',
    '/api/cohorts/{id}/months/{month}',
    '/api/cohorts/{id}/removal',
    '/api/cohorts/{id}/results.csv',
    '/api/installation',
    '/api/invitations',
    '/api/invitations/{id}',
    '/api/invitations/{id}/owner',
    '/api/items',
    '/api/join',
    '/api/learners/{id}',
    '/api/learners/{id}/quarantine/{code}',
    '/api/modules/{id}/items',
    '/api/modules/{id}/lessons',
    '/api/own-password',
    '/api/password',
    '/api/password-links/{id}',
    '/api/questions',
    '/api/recoveries/{id}',
    '/api/results',
    '/api/road',
    '/api/sign-in',
    '/api/supervisors',
    '/api/supervisors/{id}',
    '/api/sync',
  ])
  const sync = document.paths['/api/sync'].post.requestBody.content['application/json'].schema
  expect(sync.required).toContain('records')
  expect(sync.additionalProperties).toBe(false)
  await association.close()
})
