import { expect, test } from 'vitest'
import { installPack, type PackInstallation, type InstallOptions } from '#local/packs/install.ts'
import { listPacks, removePack } from '#local/packs/installed.ts'
import { readLesson, readManifest, readQuiz } from '#local/packs/read.ts'
import { openParts } from '#local/packs/parts.ts'
import { pagesCacheName } from '#local/packs/pages.ts'
import { recordAttempt } from '#local/outbox/record.ts'
import { partPath } from '#protocol/pack/pack.ts'
import { aQuestion } from '#tests/support/builders.ts'
import { aServedPack, type ServedPack } from '#tests/support/browser-packs.ts'
import { aDraft, aFinishedQuiz, TestDevice, keepDraft } from '#tests/support/device.ts'
import { type Fault, noNetwork, portal } from '#tests/support/scripted-server.ts'

const serve = (phone: TestDevice, pack: ServedPack): void => {
  for (const [path, bytes] of pack.files) phone.server.files.set(path, bytes)
}
const install = (phone: TestDevice, pack: ServedPack, options?: InstallOptions): Promise<PackInstallation> =>
  installPack(phone.device, pack, phone.world, options)
const rowOf = async (phone: TestDevice, pack: ServedPack) =>
  (await listPacks(phone.device)).find((row) => row.moduleId === pack.moduleId)
const pageAt = async (path: string): Promise<string | undefined> =>
  (await (await caches.open(pagesCacheName)).match(path))?.text()
const holds = async (path: string): Promise<boolean> => (await (await openParts()).match(path)) !== undefined
/** Counts what is fetched, and lets all of it through. */
const watched = (phone: TestDevice): string[] => {
  const paths: string[] = []
  const { fetch } = phone.server
  Object.assign(phone.server, {
    fetch: (path: string, init?: RequestInit) => {
      paths.push(path)
      return fetch(path, init)
    },
  })
  return paths
}

test('an installed module is read without a network, and its lessons are at their addresses for the worker', async () => {
  const phone = new TestDevice()
  const pack = await aServedPack({ language: 'fr' })
  serve(phone, pack)
  const progress: number[] = []
  expect(await install(phone, pack, { onProgress: ({ bytes, of }) => progress.push(bytes / of) })).toEqual({
    kind: 'ready',
  })
  expect(progress.at(-1)).toBe(1)
  expect(await rowOf(phone, pack)).toMatchObject({
    state: 'ready',
    packHash: pack.packHash,
    readyAt: phone.world.now(),
  })
  const offline = { ...phone.world, fetch: () => Promise.reject(new TypeError('offline')) }
  expect(await readManifest(pack.packHash, offline)).toEqual(pack.manifest)
  expect((await readQuiz(pack.packHash, offline))?.questions.length).toBe(1)
  const lesson = await readLesson(phone.device, pack.moduleId, 'fr', 'first', offline)
  expect(lesson).toContain('<h1>first')
  expect(await pageAt(`/fr/modules/${pack.moduleId}/first/`)).toBe(lesson)
  // English readers are shown the French one.
  expect(await pageAt(`/en/modules/${pack.moduleId}/first/`)).toBe(lesson)
  expect(await pageAt(`/ar/modules/${pack.moduleId}/first/`)).toBeUndefined()
})

const cutAt =
  (share: number): Fault =>
  async (reach) => {
    const bytes = new Uint8Array(await (await reach()).arrayBuffer())
    const length = Math.floor(bytes.length * share)
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.slice(0, length))
        controller.error(new TypeError('network error'))
      },
    })
    return new Response(stream)
  }

test.each([0, 0.25, 0.5, 0.99])(
  'cut after %d of a part, it resumes with what is missing, also after a restart',
  async (share) => {
    const phone = new TestDevice()
    const pack = await aServedPack()
    serve(phone, pack)
    // Manifest and first part arrive, the second is cut.
    phone.server.faults.push(undefined, undefined, cutAt(share))
    expect(await install(phone, pack)).toEqual({ kind: 'unreachable' })
    expect(await rowOf(phone, pack)).toMatchObject({
      state: 'partial',
      bytesDone: pack.manifest.parts[0]?.bytes,
    })
    expect(await pageAt(`/ar/modules/${pack.moduleId}/first/`)).toBeUndefined()
    const fetched = watched(phone)
    expect(await install(phone, pack)).toEqual({ kind: 'ready' })
    expect(fetched).toEqual(pack.manifest.parts.slice(1).map(partPath))
  },
)

const changed: Fault = async (reach) => {
  const bytes = new Uint8Array(await (await reach()).arrayBuffer())
  bytes[3] = (bytes[3] ?? 0) ^ 1
  return new Response(bytes)
}
const longer: Fault = async (reach) => new Response(new Blob([await (await reach()).blob(), 'and more']))

test.each<readonly [string, Fault]>([
  ['one bit changed on the way', changed],
  ['more than was declared', longer],
  ['another part in its place', () => Promise.resolve(new Response('something else'))],
])('%s: refused, fetched once more, and whole', async (_name, fault) => {
  const phone = new TestDevice()
  const pack = await aServedPack()
  serve(phone, pack)
  phone.server.faults.push(undefined, fault)
  expect(await install(phone, pack)).toEqual({ kind: 'ready' })
})

test('damaged again and again: never stored, never ready, and the next try fetches it', async () => {
  const phone = new TestDevice()
  const pack = await aServedPack()
  serve(phone, pack)
  phone.server.faults.push(undefined, changed, changed)
  const first = pack.manifest.parts[0]
  if (!first) throw new Error('a pack without parts')
  expect(await install(phone, pack)).toEqual({ kind: 'damaged', part: first.hash })
  expect(await holds(partPath(first))).toBe(false)
  expect((await rowOf(phone, pack))?.state).toBe('partial')
  expect(await install(phone, pack)).toEqual({ kind: 'ready' })
})

test('a portal in place of the server: nothing of it is kept', async () => {
  const phone = new TestDevice()
  const pack = await aServedPack()
  serve(phone, pack)
  // Asked once more past the browser's copy, and it is there again.
  phone.server.faults.push(portal, portal)
  expect(await install(phone, pack)).toEqual({ kind: 'unreachable' })
  expect(await holds(`/packs/${pack.packHash}.json`)).toBe(false)
})

test('a part that went bad on the phone is noticed, said, and fetched again', async () => {
  const phone = new TestDevice()
  const pack = await aServedPack()
  serve(phone, pack)
  await install(phone, pack)
  const quiz = pack.manifest.parts.find(({ role }) => role === 'quiz')
  if (!quiz) throw new Error('no quiz')
  await (await openParts()).put(partPath(quiz), new Response('rotten'))
  const offline = { ...phone.world, fetch: () => Promise.reject(new TypeError('offline')) }
  expect(await readQuiz(pack.packHash, offline)).toBeUndefined()
  expect(await install(phone, pack)).toEqual({ kind: 'damaged', part: quiz.hash })
  expect((await rowOf(phone, pack))?.state).toBe('partial')
  expect(await install(phone, pack)).toEqual({ kind: 'ready' })
})

test('paused, it keeps what it has', async () => {
  const phone = new TestDevice()
  const pack = await aServedPack()
  serve(phone, pack)
  const pause = new AbortController()
  expect(await install(phone, pack, { signal: pause.signal, onProgress: () => pause.abort() })).toEqual({
    kind: 'paused',
  })
  const fetched = watched(phone)
  expect(await install(phone, pack)).toEqual({ kind: 'ready' })
  expect(fetched.length).toBe(pack.manifest.parts.length - 1)
})

test('a module whose questions are tapped is ready when what shows them is here too, and no sooner', async () => {
  const phone = new TestDevice()
  const tapping = await aServedPack({ questions: [aQuestion({ kind: 'tap-danger', correct: ['a', 'b'] })] })
  const plain = await aServedPack()
  for (const pack of [tapping, plain]) serve(phone, pack)
  let isHere = false
  const asked: boolean[] = []
  const bringLater = (): Promise<boolean> => {
    asked.push(isHere)
    return Promise.resolve(isHere)
  }
  const world = { ...phone.world, bringLater }
  expect(await installPack(phone.device, plain, world)).toEqual({ kind: 'ready' })
  expect(asked, 'a quiz of the first kinds waits for nothing').toEqual([])
  expect(await installPack(phone.device, tapping, world)).toEqual({ kind: 'unreachable' })
  const stateOf = async (pack: ServedPack) =>
    (await listPacks(phone.device)).find(({ packHash }) => packHash === pack.packHash)?.state
  expect(await stateOf(tapping)).toBe('partial')
  isHere = true
  const fetched = watched(phone)
  const again = { ...world, fetch: phone.world.fetch }
  expect(await installPack(phone.device, tapping, again)).toEqual({ kind: 'ready' })
  expect(await stateOf(tapping)).toBe('ready')
  expect(
    fetched.filter((path) => !path.endsWith('.svg')),
    'paid for twice',
  ).toEqual([])
})

test('two tabs that want the same module fetch it once', async () => {
  const phone = new TestDevice()
  const pack = await aServedPack()
  serve(phone, pack)
  const fetched = watched(phone)
  expect(await Promise.all([install(phone, pack), install(phone, pack)])).toEqual([
    { kind: 'ready' },
    { kind: 'ready' },
  ])
  expect(fetched.length).toBe(pack.files.size)
})

test('a phone without room says so before anything is fetched', async () => {
  const phone = new TestDevice()
  const pack = await aServedPack()
  serve(phone, pack)
  phone.freeBytes = 10
  expect(await install(phone, pack)).toEqual({ kind: 'full', needMb: 1, freeMb: 0 })
})

test('a new version takes over when it is whole, and the old one goes, except what both share', async () => {
  const phone = new TestDevice()
  const shared = `<svg>${crypto.randomUUID()}</svg>`
  const old = await aServedPack({ lessons: ['first', 'dropped'], picture: shared })
  const next = await aServedPack({ moduleId: old.moduleId, words: 'new', picture: shared })
  serve(phone, old)
  serve(phone, next)
  await install(phone, old)
  phone.server.faults.push(undefined, undefined, noNetwork)
  expect(await install(phone, next)).toEqual({ kind: 'unreachable' })
  expect(await rowOf(phone, old)).toMatchObject({ state: 'ready', packHash: old.packHash })
  expect(await pageAt(`/ar/modules/${old.moduleId}/first/`)).not.toContain('new')
  expect(await install(phone, next)).toEqual({ kind: 'ready' })
  expect(await rowOf(phone, old)).toMatchObject({ state: 'ready', packHash: next.packHash })
  expect(await pageAt(`/ar/modules/${old.moduleId}/first/`)).toContain('new')
  expect(await pageAt(`/ar/modules/${old.moduleId}/dropped/`)).toBeUndefined()
  const [firstLesson, , quiz, picture] = old.manifest.parts.map(partPath)
  expect(await holds(firstLesson ?? '')).toBe(false)
  expect(await holds(picture ?? '')).toBe(true)
  // What an old attempt was worth is judged by the questions it saw.
  expect(await holds(quiz ?? '')).toBe(true)
})

test('a version with an open quiz keeps its pictures until the quiz is over', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  const old = await aServedPack()
  const next = await aServedPack({ moduleId: old.moduleId })
  const later = await aServedPack({ moduleId: old.moduleId })
  for (const pack of [old, next, later]) serve(phone, pack)
  await install(phone, old)
  const draft = aDraft({ packHash: old.packHash, moduleId: old.moduleId })
  await keepDraft(person.db, draft)
  expect(await removePack(phone.device, `${old.moduleId}.ar`)).toBe('in-use')
  await install(phone, next)
  const picture = partPath(
    old.manifest.parts.find(({ role }) => role === 'media') ?? {
      hash: draft.packHash as never,
      extension: 'svg',
    },
  )
  expect(await holds(picture)).toBe(true)
  await recordAttempt(person.db, aFinishedQuiz(draft), phone.world)
  await install(phone, later)
  expect(await holds(picture)).toBe(false)
})

test('a removed module is gone from the shelf, the cache and the worker, and can come back', async () => {
  const phone = new TestDevice()
  const pack = await aServedPack()
  serve(phone, pack)
  await install(phone, pack)
  expect(await removePack(phone.device, `${pack.moduleId}.ar`)).toBe('removed')
  expect(await rowOf(phone, pack)).toBeUndefined()
  expect(await pageAt(`/ar/modules/${pack.moduleId}/first/`)).toBeUndefined()
  expect(await install(phone, pack)).toEqual({ kind: 'ready' })
})
