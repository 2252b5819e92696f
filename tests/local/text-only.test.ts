import { expect, test } from 'vitest'
import { type InstallOptions, installPack } from '#local/packs/install.ts'
import { dropMedia } from '#local/packs/drop-media.ts'
import { listPacks, removePack, usageOf } from '#local/packs/installed.ts'
import { weighPacks } from '#local/packs/weights.ts'
import { openParts } from '#local/packs/parts.ts'
import { readLesson, readQuiz } from '#local/packs/read.ts'
import { join } from '#local/enrol/enrol.ts'
import { recordAttempt } from '#local/outbox/record.ts'
import { counts } from '#local/outbox/records.ts'
import { syncProfile } from '#local/sync/sync.ts'
import { writeSetting } from '#local/settings/settings.ts'
import { partPath } from '#protocol/pack/pack.ts'
import { aServedPack, type ServedPack } from '#tests/support/browser-packs.ts'
import { aDraft, aFinishedQuiz, TestDevice, keepDraft } from '#tests/support/device.ts'
import { noNetwork } from '#tests/support/scripted-server.ts'

const served = async (phone: TestDevice, parts: Parameters<typeof aServedPack>[0] = {}) => {
  const pack = await aServedPack(parts)
  for (const [path, bytes] of pack.files) phone.server.files.set(path, bytes)
  return pack
}
const install = (phone: TestDevice, pack: ServedPack, options?: InstallOptions) =>
  installPack(phone.device, pack, phone.world, options)
const rowOf = async (phone: TestDevice, pack: ServedPack) =>
  (await listPacks(phone.device)).find((row) => row.moduleId === pack.moduleId)
const pictureOf = ({ manifest }: ServedPack): string => {
  const picture = manifest.parts.find(({ role }) => role === 'media')
  if (!picture) throw new Error('a pack without a picture')
  return partPath(picture)
}
const holds = async (path: string): Promise<boolean> => (await (await openParts()).match(path)) !== undefined
const offline = (phone: TestDevice) => ({
  ...phone.world,
  fetch: () => Promise.reject(new TypeError('offline')),
})

test('set to text alone, a module is ready without its pictures and they are never fetched', async () => {
  const phone = new TestDevice()
  const pack = await served(phone)
  await writeSetting(phone.device, 'textOnly', true)
  expect(await install(phone, pack)).toEqual({ kind: 'ready' })
  const row = await rowOf(phone, pack)
  expect(row).toMatchObject({ state: 'ready', media: 'left-out' })
  expect(row?.bytesDone).toBe(row?.bytes)
  expect(await holds(pictureOf(pack))).toBe(false)
  expect(await readLesson(phone.device, pack.moduleId, 'ar', 'first', offline(phone))).toContain('first')
})

test('the pictures come later, when they are asked for, and only they', async () => {
  const phone = new TestDevice()
  const pack = await served(phone)
  await install(phone, pack, { variant: 'text' })
  const before = phone.server.faults.length
  expect(before).toBe(0)
  // One request is let through: the picture. A second one would fail.
  phone.server.faults.push(undefined, noNetwork)
  expect(await install(phone, pack, { variant: 'whole' })).toEqual({ kind: 'ready' })
  expect(phone.server.faults).toHaveLength(1)
  expect(await holds(pictureOf(pack))).toBe(true)
  expect(await rowOf(phone, pack)).toMatchObject({ state: 'ready', media: 'held' })
})

test('a line that breaks at the pictures leaves a module that can be read, and they are fetched next time', async () => {
  const phone = new TestDevice()
  const pack = await served(phone)
  // The manifest, two lessons and the quiz arrive; the picture does not.
  phone.server.faults.push(undefined, undefined, undefined, undefined, noNetwork)
  expect(await install(phone, pack)).toEqual({ kind: 'unreachable' })
  expect(await rowOf(phone, pack)).toMatchObject({ state: 'ready', media: 'missing' })
  expect(await readLesson(phone.device, pack.moduleId, 'ar', 'second', offline(phone))).toContain('second')
  expect(await install(phone, pack)).toEqual({ kind: 'ready' })
  expect(await rowOf(phone, pack)).toMatchObject({ media: 'held' })
})

test('a phone with room for the words and not for the pictures keeps the words, and says it is full', async () => {
  const phone = new TestDevice()
  const pack = await served(phone, { picture: `<svg>${'x'.repeat(3_000_000)}</svg>` })
  phone.freeBytes = 1_000_000
  expect(await install(phone, pack)).toEqual({ kind: 'full', needMb: 4, freeMb: 1 })
  expect(await rowOf(phone, pack)).toMatchObject({ state: 'ready', media: 'missing' })
})

test('making room takes the pictures of the modules named, and leaves every word and what others still show', async () => {
  const phone = new TestDevice()
  const shared = `<svg>${crypto.randomUUID()}</svg>`
  const [done, other, alone] = [
    await served(phone, { picture: shared }),
    await served(phone, { picture: shared }),
    await served(phone),
  ]
  for (const pack of [done, other, alone]) await install(phone, pack)
  const mediaOf = async (pack: ServedPack): Promise<number | undefined> =>
    (await weighPacks(phone.device)).find(({ row }) => row.moduleId === pack.moduleId)?.mediaBytes
  expect(await mediaOf(alone)).toBeGreaterThan(0)
  await dropMedia(phone.device, [`${done.moduleId}.ar`, `${alone.moduleId}.ar`])
  expect(await holds(pictureOf(alone))).toBe(false)
  expect(await mediaOf(alone)).toBe(0)
  expect(await holds(pictureOf(other))).toBe(true)
  expect(await rowOf(phone, alone)).toMatchObject({ state: 'ready', media: 'left-out' })
  expect(await readLesson(phone.device, alone.moduleId, 'ar', 'first', offline(phone))).toContain('first')
  await dropMedia(phone.device, [`${other.moduleId}.ar`])
  await dropMedia(phone.device, [`${done.moduleId}.ar`, `${other.moduleId}.ar`])
  expect(await holds(pictureOf(other))).toBe(false)
})

test('a module is kept, and the reason shown, while a quiz is open or a practice task under way', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  const pack = await served(phone)
  await install(phone, pack)
  const key = `${pack.moduleId}.ar`
  const reason = () => usageOf(phone.device, pack.packHash)
  await keepDraft(person.db, aDraft({ packHash: pack.packHash, moduleId: pack.moduleId }))
  expect(await reason()).toBe('quiz')
  await person.db.drafts.clear()
  await person.db.practice.put({
    moduleId: pack.moduleId,
    packHash: pack.packHash,
    language: 'ar',
    startedAt: 1,
    doneAt: {},
    selfCheck: {},
    reflection: 'x',
    sendsReflection: false,
    readyAt: null,
    readyBy: null,
    changedSince: false,
  })
  expect(await reason()).toBe('practice')
  expect(await removePack(phone.device, key)).toBe('in-use')
  await person.db.practice.clear()
  expect(await reason()).toBeNull()
  expect(await removePack(phone.device, key)).toBe('removed')
})

test('work that waits to be sent does not hold its module: without it the work stays, counts and goes as before', async () => {
  const phone = new TestDevice()
  const guest = await phone.guest()
  const pack = await served(phone)
  await install(phone, pack)
  const draft = aDraft({ packHash: pack.packHash, moduleId: pack.moduleId })
  const { record } = await recordAttempt(guest.db, aFinishedQuiz(draft), phone.world)
  const quiz = await readQuiz(pack.packHash, offline(phone))
  expect(quiz).toBeDefined()

  expect(await usageOf(phone.device, pack.packHash)).toBeNull()
  expect(await removePack(phone.device, `${pack.moduleId}.ar`)).toBe('removed')
  expect(await holds(pictureOf(pack))).toBe(false)
  expect(await counts(guest.db)).toMatchObject({ waiting: 1 })
  // What it was worth is still judged without a network.
  expect(await readQuiz(pack.packHash, offline(phone))).toEqual(quiz)

  await join(phone.device, guest.profile, { code: phone.newCode(), name: 'Amina' }, phone.world)
  await syncProfile(phone.device, guest.profile.id, phone.world)
  expect(phone.server.records.has(record.id)).toBe(true)
})
