import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dayOf } from '#domain/assignment/days.ts'
import { addMonths, monthOfDay } from '#domain/desk/month.ts'
import { bringRoad, measureRoad } from '#local/desk/road.ts'
import { keepOnlyFollowed } from '#local/profiles/others.ts'
import { shareStrings } from '#protocol/desk/shared-strings.ts'
import { protocolHeader, ownRange } from '#protocol/version/version.ts'
import { type Person, TestDevice } from '../support/device.ts'

const idOf = (at: number): string => `01960000-0000-7000-8000-${String(at).padStart(12, '0')}`
const ids = Array.from({ length: 40 }, (_, at) => idOf(at))
type Have = readonly { readonly id: string; readonly digest: string | null }[]

describe('everything for the road, on the phone of a supervisor', () => {
  let phone: TestDevice
  let supervisor: Person
  /** What a server says of each person now; and which requests it saw. */
  let pages: Map<string, string>
  let asked: Have[]
  beforeEach(async () => {
    phone = new TestDevice()
    supervisor = await phone.learner('Zahra')
    pages = new Map(ids.map((id) => [id, 'first']))
    asked = []
    await follow(ids)
  })
  afterEach(() => supervisor.db.close())

  const follow = (hers: readonly string[]) =>
    supervisor.db.answers.put({
      key: 'board',
      body: { learners: hers.map((id) => ({ id })) },
      at: phone.server.now,
    })
  const json = (body: unknown): Response =>
    Response.json(body, { headers: { [protocolHeader]: ownRange, 'content-type': 'application/json' } })
  const digestOf = (text: string): string => text.padEnd(22, '_')
  /** One request of the road; `have` is what the phone said that it has. */
  const reply = (before?: () => unknown) =>
    phone.server.faults.push(async (_, init) => {
      const stream = new Response(init.body).body?.pipeThrough(new DecompressionStream('gzip')) ?? null
      const { have } = JSON.parse(await new Response(stream).text()) as { have: Have }
      asked.push(have)
      await before?.()
      const same = have
        .filter(({ id, digest }) => digest === digestOf(pages.get(id) ?? ''))
        .map(({ id }) => id)
      const changed = have.flatMap(({ id }) => {
        const text = pages.get(id)
        if (text === undefined || same.includes(id)) return []
        return [
          { id, digest: digestOf(text), learner: { text, now: phone.server.now }, devices: { devices: [] } },
        ]
      })
      const { strings, value } = shareStrings(changed)
      return json({ now: phone.server.now, same, strings, pages: value })
    })
  const replyWithQuestions = () =>
    phone.server.faults.push(() => Promise.resolve(json({ now: phone.server.now, open: 0, questions: [] })))
  const cut = () => phone.server.faults.push(() => Promise.reject(new TypeError('Failed to fetch')))
  const bring = () => bringRoad(supervisor.db, phone.world)
  const pageOf = async (id: string) => supervisor.db.answers.get(`learner:${id}`)
  const later = (minutes: number) => void (phone.server.now += minutes * 60_000)

  it('comes in pieces, with the questions, and the phone says how much of it is here', async () => {
    expect(await measureRoad(supervisor.db)).toEqual({ here: 0, people: 40, at: null })
    reply()
    cut()
    await bring()
    expect(await measureRoad(supervisor.db)).toMatchObject({ here: 30, people: 40 })
    reply()
    reply()
    replyWithQuestions()
    await bring()
    expect(await measureRoad(supervisor.db)).toEqual({ here: 40, people: 40, at: phone.server.now })
    expect(asked.at(1)?.every(({ digest }) => digest !== null)).toBe(true)
    expect(await supervisor.db.answers.get('questions')).toMatchObject({ body: { open: 0 } })
  })

  it('is asked for again after a rest, and then only what changed is sent; the rest is as new', async () => {
    reply()
    reply()
    replyWithQuestions()
    await bring()
    await bring()
    expect(asked).toHaveLength(2)
    later(6)
    pages.set(idOf(3), 'second')
    reply()
    reply()
    replyWithQuestions()
    await bring()
    expect(await pageOf(idOf(3))).toMatchObject({ body: { text: 'second' } })
    expect(await pageOf(idOf(4))).toMatchObject({
      at: phone.server.now,
      body: { text: 'first', now: phone.server.now },
    })
    expect(await measureRoad(supervisor.db)).toMatchObject({ at: phone.server.now })
  })

  it('brings last month of each group, once a day, and goes on after a line that broke', async () => {
    const [north, south] = [idOf(901), idOf(902)]
    const cohorts = [north, south].map((id) => ({ id, timeZone: 'Africa/Casablanca' }))
    await supervisor.db.answers.put({
      key: 'board',
      body: { learners: [{ id: idOf(0) }], cohorts },
      at: phone.server.now,
    })
    let asked = 0
    const replyWithMonth = () =>
      phone.server.faults.push(() => {
        asked += 1
        return Promise.resolve(json({ number: asked }))
      })
    const month = addMonths(monthOfDay(dayOf(phone.server.now, 'Africa/Casablanca')), -1)
    const keptOf = async (id: string) => (await supervisor.db.answers.get(`month:${id}:${month}`))?.body
    const bringWith = async (...replies: readonly (() => unknown)[]) => {
      for (const say of [reply, replyWithQuestions, ...replies]) say()
      await bring()
      expect(phone.server.faults).toEqual([])
    }
    await bringWith(replyWithMonth, cut)
    expect([await keptOf(north), await keptOf(south)]).toEqual([{ number: 1 }, undefined])
    await bringWith(replyWithMonth)
    expect([await keptOf(north), await keptOf(south)]).toEqual([{ number: 1 }, { number: 2 }])
    later(6)
    await bringWith()
    later(24 * 60)
    await bringWith(replyWithMonth, replyWithMonth)
    expect([await keptOf(north), await keptOf(south)]).toEqual([{ number: 3 }, { number: 4 }])
  })

  it('leaves nothing of somebody who was handed over while it was under way', async () => {
    reply(() => follow(ids.slice(1)))
    cut()
    await bring()
    expect(await pageOf(idOf(0))).toBeUndefined()
    expect(await pageOf(idOf(1))).toBeDefined()
  })

  it('sends a page again that was forgotten on this phone', async () => {
    await follow(ids.slice(0, 2))
    reply()
    replyWithQuestions()
    await bring()
    await follow(ids.slice(0, 1))
    await keepOnlyFollowed(supervisor.db)
    await follow(ids.slice(0, 2))
    reply()
    replyWithQuestions()
    await bring()
    expect(await pageOf(idOf(1))).toMatchObject({ body: { text: 'first' } })
  })
})
