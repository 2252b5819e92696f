import { describe, expect, test } from 'vitest'
import { readState } from '#local/database/state.ts'
import { counts } from '#local/outbox/records.ts'
import { findCatalogue, refreshCatalogue } from '#local/packs/catalogue.ts'
import { installPack } from '#local/packs/install.ts'
import { listPacks } from '#local/packs/installed.ts'
import { readQuiz } from '#local/packs/read.ts'
import { syncProfile } from '#local/sync/sync.ts'
import { aServedPack } from '#tests/support/browser-packs.ts'
import { TestDevice } from '#tests/support/device.ts'
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

  test('hears an answer of a later protocol: the result stays waiting, the reason is told, and after the update it is sent once', async () => {
    const phone = new TestDevice()
    const person = await phone.learner()
    await phone.attempt(person)
    const later: Fault = async (reach) => {
      const answer: unknown = await (await reach()).json()
      const changes = [{ kind: 'badge', badge: { id: 'first' } }]
      return Response.json({ ...Object(answer), protocol: 2, changes })
    }
    phone.server.faults.push(later)
    expect(await syncProfile(phone.device, person.profile.id, phone.world)).toMatchObject({
      kind: 'unreachable',
    })
    expect(await readState(person.db, 'lastFailure')).toMatchObject({ why: 'version' })
    expect(await counts(person.db)).toMatchObject({ waiting: 1, refused: 0 })

    expect(await syncProfile(phone.device, person.profile.id, phone.world)).toMatchObject({
      kind: 'synced',
      sent: 1,
    })
    expect(phone.server.records.size).toBe(1)
    expect(await counts(person.db)).toMatchObject({ waiting: 0, refused: 0 })
  })

  test('is newer than a server put back: nothing is thrown away, and the reason is told', async () => {
    const phone = new TestDevice()
    const person = await phone.learner()
    await phone.attempt(person)
    phone.server.faults.push(() => Promise.resolve(problem('unsupported-protocol', phone.server.now, 400)))
    await syncProfile(phone.device, person.profile.id, phone.world)
    expect(await readState(person.db, 'lastFailure')).toMatchObject({ why: 'version' })
    expect(await counts(person.db)).toMatchObject({ waiting: 1, refused: 0 })
  })
})
