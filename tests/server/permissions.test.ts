import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { randomBytes } from 'node:crypto'
import { type AssignmentId, type CohortId, uuidV7 } from '#domain/id.ts'
import type { QuestionRecord } from '#domain/progress/record.ts'
import { makeCode } from '#protocol/enrolment/code.ts'
import { done } from '#protocol/desk/supervision.ts'
import { createApp } from '#server/app.ts'
import { type Caller, callers } from '#server/http/describe.ts'
import { type Association, idOf, newToken, openAssociation, password } from '../support/association.ts'
import { readOpenApi } from '../support/described.ts'
import { everyQuestion, type TestPhone } from '../support/phone.ts'

/** What each kind of route returns to whom: 200, or how it refuses. A refused object looks as if it were not there. */
const staffOfIt = { nobody: 401, learner: 403, other: 404, supervisor: 200, administrator: 200, ended: 403 }
const ownOrStaff = { ...staffOfIt, learner: 404 }
const everyStaff = { ...staffOfIt, other: 200 }
const administrators = { ...staffOfIt, other: 403, supervisor: 403 }
const everyPhone = { ...everyStaff, learner: 200 }
const policy = {
  'GET /api/board': everyStaff,
  'GET /api/supervisors': administrators,
  'GET /api/learners/:id': ownOrStaff,
  'GET /api/cohorts/:id/results.csv': staffOfIt,
  'GET /api/results': everyStaff,
  'GET /api/cohorts/:id/months/:month': staffOfIt,
  'GET /api/modules/:id/items': staffOfIt,
  'GET /api/modules/:id/lessons': staffOfIt,
  'GET /api/items': staffOfIt,
  'PUT /api/cohorts/:id': staffOfIt,
  'PUT /api/cohorts/:id/local-card': staffOfIt,
  'PUT /api/cohorts/:id/removal': staffOfIt,
  'PUT /api/invitations': staffOfIt,
  'PUT /api/invitations/:id': staffOfIt,
  'PUT /api/invitations/:id/owner': staffOfIt,
  'PUT /api/recoveries/:id': staffOfIt,
  'PUT /api/learners/:id': staffOfIt,
  'PUT /api/learners/:id/quarantine/:code': staffOfIt,
  'PUT /api/certificates/:id/withdrawal': staffOfIt,
  'PUT /api/assignments/:id': staffOfIt,
  'PUT /api/supervisors/:id': administrators,
  'PUT /api/password-links/:id': administrators,
  'GET /api/accounts/:id/devices': ownOrStaff,
  'PUT /api/accounts/:id/devices': ownOrStaff,
  'GET /api/accounts/:id/telephone': ownOrStaff,
  'PUT /api/accounts/:id/telephone': ownOrStaff,
  'PUT /api/own-password': everyStaff,
  'GET /api/questions': everyStaff,
  'PUT /api/answers/:recordId': staffOfIt,
  'POST /api/road': everyStaff,
  'GET /api/announcements': everyStaff,
  'POST /api/announcements/own': everyPhone,
  'POST /api/sync': everyPhone,
} as const
type Route = keyof typeof policy

/** How the list of routes names who may call one with these responses. */
function callerOf({ learner, supervisor }: (typeof policy)[Route]): Caller {
  if (supervisor === 403) return 'administrator'
  if (learner === 200) return 'device'
  return learner === 404 ? 'own-or-staff' : 'staff'
}
const isRoute = (text: string): text is Route => text in policy
const routes = Object.keys(policy).filter(isRoute)
/** `other` follows another group; `ended` followed this one until her account was deactivated. */
const names = ['nobody', 'learner', 'other', 'supervisor', 'administrator', 'ended'] as const
/** For whoever asks: joining, signing in, and the address that is printed on paper. */
const open = [
  'POST /api/join',
  'POST /api/sign-in',
  'POST /api/password',
  'GET /api/installation',
  'GET /api/certificates/:id',
]

describe('who may do what', () => {
  let association: Association
  let cohortId: CohortId
  let emptyId: CohortId
  let assignmentId: AssignmentId
  let openId: string
  let joinedId: string
  let victim: TestPhone
  let question: QuestionRecord
  let quarantineCode: string
  let paper: { readonly id: string; readonly issuedAt: number }
  let actors: Record<(typeof names)[number], TestPhone>
  beforeEach(async () => {
    association = await openAssociation('SQLite')
    cohortId = await association.newCohort()
    const elsewhere = await association.newCohort('Elsewhere')
    emptyId = await association.newCohort('Empty')
    victim = await association.newLearner(cohortId, 'Amina')
    assignmentId = await association.assign({ cohortId })
    question = victim.question(association.pack)
    const { replies } = await victim.sync([question, { id: 'odd' }])
    quarantineCode = replies
      .flatMap((reply) => (reply.kind === 'refused' ? [reply.code.toLowerCase()] : []))
      .join()
    await victim.sync([victim.attempt(association.pack, everyQuestion)])
    const renamed = { name: 'Amina El Alaoui', cohortId, ended: false }
    await association.administrator.ask(done, 'PUT', `/api/learners/${idOf(victim)}`, renamed)
    const earlier = (await association.learnerPage(victim)).certificates?.[0]
    paper = { id: earlier?.id ?? '', issuedAt: earlier?.earlier[0]?.issuedAt ?? 0 }
    openId = (await association.invite(cohortId, 'Zineb')).id
    const unnamed = await association.invite(cohortId)
    joinedId = unnamed.id
    await association.newPhone().join(unnamed.code, 'Hind')
    const ended = await association.newSupervisor('ended', [cohortId, emptyId])
    const put = { name: 'E', login: 'ended', phone: null, administrator: false, cohortIds: [], ended: true }
    await association.administrator.ask(done, 'PUT', `/api/supervisors/${idOf(ended)}`, put)
    actors = {
      nobody: association.newPhone(),
      ended,
      learner: await association.newLearner(cohortId, 'Khadija'),
      other: await association.newSupervisor('other', [elsewhere]),
      supervisor: await association.newSupervisor('own', [cohortId, emptyId]),
      administrator: association.administrator,
    }
  })
  afterEach(() => association.close())

  const newId = () => uuidV7(association.now(), randomBytes(10))
  function requestFor(route: Route, by: TestPhone): Request {
    switch (route) {
      case 'GET /api/board':
      case 'GET /api/supervisors':
      case 'GET /api/questions':
      case 'GET /api/announcements':
      case 'GET /api/results':
        return by.request('GET', route.slice(4))
      case 'GET /api/learners/:id':
        return by.request('GET', `/api/learners/${idOf(victim)}`)
      case 'GET /api/cohorts/:id/results.csv':
        return by.request('GET', `/api/cohorts/${cohortId}/results.csv?language=fr`)
      case 'GET /api/cohorts/:id/months/:month':
        return by.request('GET', `/api/cohorts/${cohortId}/months/2026-09`)
      case 'GET /api/modules/:id/items':
      case 'GET /api/modules/:id/lessons':
        return by.request('GET', `${route.slice(4).replace(':id', 'play')}?cohort=${cohortId}`)
      case 'GET /api/items':
        return by.request('GET', `/api/items?cohort=${cohortId}`)
      case 'PUT /api/cohorts/:id':
        return by.request('PUT', `/api/cohorts/${cohortId}`, { name: 'Taken over', timeZone: 'UTC' })
      case 'PUT /api/cohorts/:id/local-card':
        return by.request('PUT', `/api/cohorts/${cohortId}/local-card`, { contacts: [], checkedOn: null })
      case 'PUT /api/invitations': {
        const invitations = [{ id: newId(), code: makeCode(randomBytes(6)), name: null, replaces: null }]
        return by.request('PUT', '/api/invitations', { cohortId, invitations })
      }
      case 'PUT /api/cohorts/:id/removal':
        return by.request('PUT', `/api/cohorts/${emptyId}/removal`, { removed: true })
      case 'PUT /api/invitations/:id':
        return by.request('PUT', `/api/invitations/${openId}`, { name: 'Rachida', withdrawn: false })
      case 'PUT /api/invitations/:id/owner':
        return by.request('PUT', `/api/invitations/${joinedId}/owner`, { namedId: null })
      case 'PUT /api/recoveries/:id':
        return by.request('PUT', `/api/recoveries/${newId()}`, {
          learnerId: idOf(victim),
          code: makeCode(randomBytes(6)),
        })
      case 'PUT /api/learners/:id':
        return by.request('PUT', `/api/learners/${idOf(victim)}`, { name: 'Changed', cohortId, ended: false })
      case 'PUT /api/learners/:id/quarantine/:code':
        return by.request('PUT', `/api/learners/${idOf(victim)}/quarantine/${quarantineCode}`, {
          accepted: true,
        })
      case 'PUT /api/assignments/:id': {
        const put = {
          moduleId: 'play',
          cohortId,
          learnerId: null,
          dueOn: null,
          graceDays: 0,
          note: null,
          withdrawn: true,
        }
        return by.request('PUT', `/api/assignments/${assignmentId}`, put)
      }
      case 'PUT /api/certificates/:id/withdrawal': {
        const { id, issuedAt } = paper
        return by.request('PUT', `/api/certificates/${id}/withdrawal`, { issuedAt, reason: 'A wrong name' })
      }
      case 'PUT /api/supervisors/:id': {
        const put = {
          name: 'Me',
          login: 'me.too',
          phone: null,
          administrator: true,
          cohortIds: [],
          ended: false,
        }
        return by.request('PUT', `/api/supervisors/${newId()}`, put)
      }
      case 'PUT /api/password-links/:id':
        return by.request('PUT', `/api/password-links/${newId()}`, {
          accountId: idOf(association.administrator),
          token: newToken(),
        })
      case 'POST /api/announcements/own':
        return by.request('POST', '/api/announcements/own', { opened: [] })
      case 'PUT /api/answers/:recordId':
        return by.request('PUT', `/api/answers/${question.id}`, { text: 'Yes.' })
      case 'GET /api/accounts/:id/devices':
        return by.request('GET', `/api/accounts/${idOf(victim)}/devices`)
      case 'PUT /api/accounts/:id/devices':
        return by.request('PUT', `/api/accounts/${idOf(victim)}/devices`, {
          keyId: victim.key.keyId,
          ended: true,
        })
      case 'GET /api/accounts/:id/telephone':
        return by.request('GET', `/api/accounts/${idOf(victim)}/telephone`)
      case 'PUT /api/accounts/:id/telephone':
        return by.request('PUT', `/api/accounts/${idOf(victim)}/telephone`, { number: null, was: null })
      case 'PUT /api/own-password':
        return by.request('PUT', '/api/own-password', { old: password, password: 'une autre phrase' })
      case 'POST /api/road':
        return by.request('POST', '/api/road', { have: [] })
      case 'POST /api/sync':
        return by.request('POST', '/api/sync', by.syncBody([]))
    }
  }

  it('has a row for every route of the application', () => {
    const own = createApp(association.deps).routes.filter(
      ({ path }) => path.startsWith('/api/') && !path.includes('*'),
    )
    const named = new Set(own.map(({ method, path }) => `${method} ${path}`))
    expect([...named].toSorted()).toEqual(
      [...Object.keys(policy), ...open, 'GET /api/openapi.json'].toSorted(),
    )
  })

  it('the list of routes says the same of each', async () => {
    const api = await readOpenApi(createApp(association.deps))
    const said = routes.map((route) => {
      const [method = '', path = ''] = route.split(' ')
      return [route, api.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]?.description]
    })
    expect(said).toEqual(routes.map((route) => [route, callers[callerOf(policy[route])]]))
  })

  it.each(routes)('%s', async (route) => {
    for (const name of names) {
      const [actor, expected] = [actors[name], policy[route][name]]
      const response = await association.send(requestFor(route, actor))
      expect([name, response.status]).toEqual([name, expected])
      if (expected === 404)
        expect(await response.text()).toBe(await (await actor.raw('GET', `/api/learners/${newId()}`)).text())
    }
  })

  it('a supervisor can neither move a learner into nor out of a cohort that is not hers', async () => {
    const mine = await association.newCohort('Mine', actors.other)
    const move = (by: TestPhone, to: CohortId) =>
      by.raw('PUT', `/api/learners/${idOf(victim)}`, { name: 'Amina', cohortId: to, ended: false })
    expect((await move(actors.other, mine)).status).toBe(404)
    expect((await move(actors.supervisor, mine)).status).toBe(404)
    expect((await move(association.administrator, mine)).status).toBe(200)
  })

  it('a supervisor learns nothing of accounts of staff, not even that an id is none', async () => {
    const put = { name: 'B', login: 'b.b', phone: null, administrator: false, cohortIds: [], ended: false }
    expect((await actors.supervisor.raw('PUT', '/api/supervisors/none', put)).status).toBe(403)
    expect((await association.administrator.raw('PUT', '/api/supervisors/none', put)).status).toBe(404)
  })

  it('a learner reads her own page and nobody else’s', async () => {
    expect((await victim.raw('GET', `/api/learners/${idOf(victim)}`)).status).toBe(200)
    expect((await victim.raw('GET', `/api/learners/${idOf(actors.learner)}`)).status).toBe(404)
  })

  it('a supervisor who loses a cohort loses it at once', async () => {
    expect((await association.board(actors.supervisor)).cohorts).toHaveLength(2)
    const put = { name: 'Own', login: 'own', phone: null, administrator: false, cohortIds: [], ended: false }
    await association.administrator.raw('PUT', `/api/supervisors/${idOf(actors.supervisor)}`, put)
    expect((await association.board(actors.supervisor)).cohorts).toHaveLength(0)
    expect((await actors.supervisor.raw('GET', `/api/learners/${idOf(victim)}`)).status).toBe(404)
  })

  it('the last administrator cannot be ended or demoted', async () => {
    const put = { name: 'A', login: 'admin', phone: null, administrator: true, cohortIds: [], ended: false }
    const path = `/api/supervisors/${idOf(association.administrator)}`
    expect((await association.administrator.raw('PUT', path, { ...put, ended: true })).status).toBe(409)
    expect((await association.administrator.raw('PUT', path, { ...put, administrator: false })).status).toBe(
      409,
    )
    expect((await association.administrator.raw('PUT', path, put)).status).toBe(200)
  })

  it('two supervisors cannot have one login, and a learner’s account never gets one', async () => {
    const put = { name: 'B', login: 'own', phone: null, administrator: false, cohortIds: [], ended: false }
    const taken = await association.administrator.raw('PUT', `/api/supervisors/${newId()}`, put)
    expect([taken.status, (await taken.json()).reason]).toEqual([409, 'login-taken'])
    const learner = await association.administrator.raw('PUT', `/api/supervisors/${idOf(victim)}`, {
      ...put,
      login: 'amina',
    })
    expect(learner.status).toBe(409)
  })
})
