import { gunzipSync } from 'node:zlib'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AccountId, CohortId } from '#domain/id.ts'
import { roadResponse, roadPage } from '#protocol/desk/road.ts'
import { unshareStrings } from '#protocol/desk/shared-strings.ts'
import { devicesResponse } from '#protocol/enrolment/devices.ts'
import { getActor } from '#server/accounts/account.repository.ts'
import { readRoad } from '#server/learner-page/road.ts'
import { type Association, dayMs, idOf, monday, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { everyQuestion, type TestPhone } from '../support/phone.ts'

describeOnBoth('everything for the road', (kind) => {
  let association: Association
  let cohortId: CohortId
  let supervisor: TestPhone
  let amina: TestPhone
  let naima: TestPhone
  let statements = 0
  beforeEach(async () => {
    association = await openAssociation(kind, { onStatement: () => (statements += 1) })
    cohortId = await association.newCohort()
    amina = await association.newLearner(cohortId, 'Amina')
    naima = await association.newLearner(cohortId, 'Naima')
    supervisor = await association.newSupervisor('zahra', [cohortId])
  })
  afterEach(() => association.close())

  const ask = async (have: Record<string, string | null>, by = supervisor) => {
    const body = { have: Object.entries(have).map(([id, digest]) => ({ id, digest })) }
    const { now, same, strings, pages } = succeed(await by.ask(roadResponse, 'POST', '/api/road', body))
    return { now, same, pages: v.parse(v.array(roadPage), unshareStrings({ strings, value: pages })) }
  }
  const both = () => ({ [idOf(amina)]: null, [idOf(naima)]: null })

  it('brings of each person what her two pages say when they are opened', async () => {
    await amina.sync([amina.attempt(association.pack, everyQuestion), amina.question(association.pack)])
    const { pages } = await ask(both())
    expect(pages.map(({ id }) => id).toSorted()).toEqual([idOf(amina), idOf(naima)].toSorted())
    for (const phone of [amina, naima]) {
      const page = pages.find(({ id }) => id === idOf(phone))
      expect(page?.learner).toEqual(await association.learnerPage(phone, supervisor))
      const devices = await supervisor.ask(devicesResponse, 'GET', `/api/accounts/${idOf(phone)}/devices`)
      expect(page?.devices).toEqual(succeed(devices))
    }
  })

  it('brings afterwards only whose page changed', async () => {
    const first = await ask(both())
    const digests = Object.fromEntries(first.pages.map(({ id, digest }) => [id, digest]))
    association.setClock(monday + 60_000)
    expect(await ask(digests)).toMatchObject({
      same: [idOf(amina), idOf(naima)],
      pages: [],
      now: monday + 60_000,
    })
    await naima.sync([naima.attempt(association.pack, everyQuestion)])
    const second = await ask(digests)
    expect(second.same).toEqual([idOf(amina)])
    expect(second.pages.map(({ id }) => id)).toEqual([idOf(naima)])
  })

  it('costs as many statements for sixty people as for thirty, and forty at most', async () => {
    const people: AccountId[] = []
    for (let at = 0; at < 60; at += 1) {
      const phone = await association.newLearner(cohortId, `Learner ${at}`)
      const { pack } = association
      const wrong = phone.attempt(pack, [])
      await phone.sync([phone.attempt(pack, everyQuestion), wrong, phone.session(pack), phone.question(pack)])
      await phone.sync([phone.voiding(pack, wrong)])
      people.push(idOf(phone))
    }
    const { db, packs } = association.deps
    const actor = await getActor(db, idOf(supervisor))
    const read = (ids: readonly AccountId[]) =>
      readRoad(
        db,
        packs,
        ids.map((id) => ({ id, digest: null })),
        { actor, keyId: '', now: monday },
      )
    const cost = async (ids: readonly AccountId[]) => {
      statements = 0
      expect((await read(ids)).pages).toHaveLength(ids.length)
      return statements
    }
    await cost(people)
    const thirty = await cost(people.slice(0, 30))
    expect([thirty <= 40, await cost(people)]).toEqual([true, thirty])
    statements = 0
    const whole = await ask(Object.fromEntries(people.slice(0, 30).map((id) => [id, null])))
    expect([whole.pages.length, statements <= 40]).toEqual([30, true])
  })

  it('gives each person her own alone, of what was taken back and what she said', async () => {
    const { pack } = association
    const [hers, others] = [amina.attempt(pack, everyQuestion), naima.attempt(pack, [])]
    await amina.sync([hers, amina.question(pack), amina.session(pack)])
    await naima.sync([others, naima.voiding(pack, others)])
    // Nobody takes back what another person did.
    await naima.sync([naima.voiding(pack, hers)])
    const { pages } = await ask(both())
    const of = (phone: TestPhone) => {
      const page = pages.find(({ id }) => id === idOf(phone))?.learner
      return {
        attempts: page?.attempts.map(({ id }) => id),
        withdrawn: page?.withdrawn?.map(({ id }) => id),
        asked: page?.questions?.length,
        lessons: page?.lessons?.length,
      }
    }
    expect(of(amina)).toEqual({ attempts: [hers.id], withdrawn: [], asked: 1, lessons: 1 })
    expect(of(naima)).toEqual({ attempts: [], withdrawn: [others.id], asked: 0, lessons: 0 })
  })

  it('says nothing of a person who is not hers, or not there', async () => {
    const elsewhere = await association.newLearner(await association.newCohort('Tinghir'), 'Khadija')
    const { pages, same } = await ask({ [idOf(elsewhere)]: null, [idOf(supervisor)]: null })
    expect([pages, same]).toEqual([[], []])
    const other = await association.newSupervisor('other', [])
    expect((await ask(both(), other)).pages).toEqual([])
  })

  it('is sent compressed to a phone that reads it, and a short reply is not', async () => {
    for (let at = 0; at < 3; at++) {
      association.setClock(monday + at * dayMs)
      await amina.sync([amina.attempt(association.pack, everyQuestion)])
    }
    const have = Object.entries(both()).map(([id, digest]) => ({ id, digest }))
    const asked = async (body: unknown) => {
      const request = supervisor.request('POST', '/api/road', body)
      request.headers.set('accept-encoding', 'gzip')
      return association.deps && (await association.send(request))
    }
    const whole = await asked({ have })
    expect(whole.headers.get('content-encoding')).toBe('gzip')
    const text = gunzipSync(Buffer.from(await whole.arrayBuffer())).toString()
    expect(v.is(roadResponse, JSON.parse(text))).toBe(true)
    const short = await asked({ have: [] })
    expect(short.headers.get('content-encoding')).toBe(null)
  })
})
