import { describe, expect, test } from 'vitest'
import { uuidV7 } from '#domain/id.ts'
import { readState } from '#local/database/state.ts'
import { join } from '#local/enrol/enrol.ts'
import { counts } from '#local/outbox/records.ts'
import { findCatalogue, refreshCatalogue } from '#local/packs/catalogue.ts'
import { installPack } from '#local/packs/install.ts'
import { listPacks } from '#local/packs/installed.ts'
import { readQuiz } from '#local/packs/read.ts'
import { syncProfile } from '#local/sync/sync.ts'
import { protocolHeader } from '#protocol/version/version.ts'
import { aServedPack } from '#tests/support/browser-packs.ts'
import { type Person, TestDevice } from '#tests/support/device.ts'
import { type Fault, noNetwork, problem } from '#tests/support/scripted-server.ts'

const serve = (
  phone: TestDevice,
  { files }: { files: ReadonlyMap<string, Uint8Array<ArrayBuffer>> },
): void => {
  for (const [path, bytes] of files) phone.server.files.set(path, bytes)
}

describe('an app that has not been updated for long', () => {
  test.each([
    ['a kind of question it does not know', { question: { kind: 'drawing' } }],
    ['a question that says more than it knows', { question: { hint: 'Look again.' } }],
    ['a manifest of a later format', { format: 2 }],
  ])(
    'meets a module with %s: what it has stays in use, nothing is paid for twice, and it says why',
    async (_what, later) => {
      const phone = new TestDevice()
      const held = await aServedPack()
      const offered = await aServedPack({ moduleId: held.moduleId, ...later })
      serve(phone, held)
      serve(phone, offered)
      await installPack(phone.device, held, phone.world)
      expect(await installPack(phone.device, offered, phone.world)).toEqual({ kind: 'newer' })
      expect(await listPacks(phone.device)).toMatchObject([{ state: 'ready', packHash: held.packHash }])
      phone.server.faults.push(noNetwork)
      expect((await readQuiz(held.packHash, phone.world))?.questions).toHaveLength(1)
      expect(await installPack(phone.device, offered, phone.world)).toEqual({ kind: 'newer' })
      expect(phone.server.faults, 'asked the network again').toHaveLength(1)
    },
  )

  test('meets a catalogue of a later format: the modules it knows stay on offer', async () => {
    const phone = new TestDevice()
    const known = await refreshCatalogue(phone.device, phone.world)
    expect(known?.format).toBe(1)
    const later: Fault = () =>
      Promise.resolve(Response.json({ format: 2, courses: [], modules: [], paths: [] }))
    phone.server.faults.push(later)
    expect(await refreshCatalogue(phone.device, phone.world)).toBeUndefined()
    expect(await findCatalogue(phone.device)).toEqual(known)
  })

  test('meets a catalogue that says more than it knows: it understands the rest', async () => {
    const phone = new TestDevice()
    const more: Fault = () =>
      Promise.resolve(Response.json({ format: 1, courses: [], modules: [], season: 'winter' }))
    phone.server.faults.push(more)
    expect(await refreshCatalogue(phone.device, phone.world)).toEqual({ format: 1, courses: [], modules: [] })
  })

  test('hears kinds, fields and words it does not know: the rest counts, and the next build asks for all of it', async () => {
    const phone = new TestDevice()
    const person = await phone.learner()
    await phone.attempt(person)
    phone.server.changes.push(anAssignment(), aBadge, { ...anAssignment(), colour: 'blue' })
    const later: Fault = async (reach) => {
      const answer: Readonly<Record<string, unknown>> = await (await reach()).json()
      const replies = [answer['replies']].flat().map((reply) => ({ ...Object(reply), weather: 'fine' }))
      return Response.json(
        { ...answer, replies, motto: 'ever onward' },
        { headers: { [protocolHeader]: '1-9' } },
      )
    }
    phone.server.faults.push(later)
    expect(await sync(phone, person)).toMatchObject({ kind: 'synced', sent: 1 })
    expect(await counts(person.db)).toMatchObject({ waiting: 0, refused: 0 })
    expect(await person.db.assignments.count()).toBe(2)
    expect(await readState(person.db, 'ignoredBy')).toBe('build-1')

    await sync(phone, person)
    expect(phone.server.asked.at(-1)?.body).toMatchObject({ cursor: '3' })
    phone.build = 'build-2'
    await sync(phone, person)
    expect(phone.server.asked.at(-1)?.body).toMatchObject({ cursor: null })
    await sync(phone, person)
    expect(phone.server.asked.at(-1)?.body, 'asks for it once').toMatchObject({ cursor: '3' })
  })

  test('hears a record with more in it than it knows: it is left out whole, so that it never goes back changed', async () => {
    const phone = new TestDevice()
    const person = await phone.learner()
    const other = new TestDevice()
    const record = { ...(await other.attempt(await other.guest())), mood: 'glad' }
    phone.server.changes.push({ kind: 'record', record, receipt: 'AAAA-BBBB', receivedAt: 1 })
    expect(await sync(phone, person)).toMatchObject({ kind: 'synced' })
    expect(await person.db.records.count()).toBe(0)
    expect(await readState(person.db, 'ignoredBy')).toBe('build-1')
  })

  test('is refused a result for a reason it does not know: it is kept, and says what to do', async () => {
    const phone = new TestDevice()
    const person = await phone.learner()
    const { id } = await phone.attempt(person)
    phone.server.faults.push(async (reach) => {
      const answer: unknown = await (await reach()).json()
      const replies = [{ kind: 'refused', id, reason: 'wrong-weather', code: 'AAAA-BBBB' }]
      return Response.json({ ...Object(answer), replies })
    })
    await sync(phone, person)
    expect(await person.db.outbox.toArray()).toMatchObject([{ state: 'refused', reason: 'malformed' }])
  })

  test('is refused a request for a reason it does not know: it has a sentence for that', async () => {
    const phone = new TestDevice()
    const { profile } = await phone.guest()
    phone.server.faults.push(() => Promise.resolve(problem('not-on-sundays', phone.server.now, 403)))
    const joining = await join(phone.device, profile, { code: phone.newCode(), name: 'Amina' }, phone.world)
    expect(joining).toMatchObject({ kind: 'problem', reason: 'not-understood' })
  })

  test('meets a server that speaks only later protocols: all is kept, the reason is shown, and it is sent once when both agree', async () => {
    const phone = new TestDevice()
    const person = await phone.learner()
    await phone.attempt(person)
    const refusal: Fault = () =>
      Promise.resolve(problem('unsupported-protocol', phone.server.now, 400, '8-9'))
    phone.server.faults.push(refusal, refusal)
    await sync(phone, person)
    expect(await readState(person.db, 'lastFailure')).toMatchObject({ why: 'version' })
    expect(phone.server.faults.length).toBeGreaterThan(0)
    expect(await counts(person.db)).toMatchObject({ waiting: 1, refused: 0 })
    phone.server.faults.length = 0
    expect(await sync(phone, person)).toMatchObject({ kind: 'synced', sent: 1 })
    expect(phone.server.records.size).toBe(1)
  })

  test('meets a server of the first protocol and speaks that, until the server is updated', async () => {
    const phone = new TestDevice()
    const person = await phone.learner()
    await phone.attempt(person)
    phone.server.faults.push(() =>
      Promise.resolve(problem('unsupported-protocol', phone.server.now, 400, null)),
    )
    expect(await sync(phone, person)).toMatchObject({ kind: 'synced', sent: 1 })
    expect(phone.server.asked.at(-1)?.body).toMatchObject({ protocol: 1 })
    await sync(phone, person)
    expect(phone.server.asked.at(-1)?.body).toMatchObject({ protocol: 2, cursor: null })
  })
})

const sync = (phone: TestDevice, { profile }: Person) => syncProfile(phone.device, profile.id, phone.world)

const aBadge = { kind: 'badge', badge: { id: 'first' } }
const anAssignment = () => ({
  kind: 'assignment',
  assignment: {
    id: uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
    version: 1,
    moduleId: 'play',
    dueOn: null,
    graceDays: 0,
    timeZone: 'Africa/Casablanca',
    note: null,
    assignedBy: 'Zahra',
    assignedAt: 1,
    withdrawn: false,
  },
})
