import Dexie from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { asId } from '#domain/id.ts'
import { keepReserve } from '#local/database/reserve.ts'
import { isFull } from '#local/database/quota.ts'
import { findDraft, listDrafts } from '#local/drafts/drafts.ts'
import { changeWords, findWords } from '#local/drafts/half-written.ts'
import { counts, listAssignments } from '#local/outbox/records.ts'
import { installPack } from '#local/packs/install.ts'
import { changePractice, findPractice } from '#local/practice/practices.ts'
import { saveVoice } from '#local/practice/voices.ts'
import { findResponse, keepResponse } from '#local/response-cache/response-cache.ts'
import { findCodes, keepCodes } from '#local/secrets/secrets.ts'
import { syncProfile } from '#local/sync/sync.ts'
import type { Change } from '#protocol/sync/sync.ts'
import { aServedPack } from '#tests/support/browser-packs.ts'
import { aDraft, TestDevice, keepDraft } from '#tests/support/device.ts'

const { origin } = location
const quota = (quotaSize?: number): Promise<unknown> =>
  cdp().send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize === undefined ? {} : { quotaSize }) })

// Chromium remembers for half a minute how much room there was when a database opened: start with the reserve and nothing open.
beforeEach(async () => {
  await cdp().send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,cache_storage' })
  await quota(4_000_000)
  await keepReserve()
})
afterEach(() => quota())

/** Writes until the phone takes no more. */
async function fill(): Promise<void> {
  const others = new Dexie(`others-${crypto.randomUUID()}`)
  others.version(1).stores({ rows: '++id' })
  const isRoomFor = (size: number): Promise<boolean> =>
    others
      .table('rows')
      .add(crypto.getRandomValues(new Uint8Array(size)))
      .then(
        () => true,
        () => false,
      )
  for (const size of [60_000, 6_000, 600]) while (await isRoomFor(size));
  others.close()
}

const aLongDraft = () => aDraft({ given: { q01: ['0123456789'.repeat(10_000)] } })

test('on a full phone the reserve is given up, and a draft and its result are saved all the same', async () => {
  const phone = new TestDevice()
  const person = await phone.guest()
  expect(await (await caches.open('reserve')).keys()).toHaveLength(1)
  await fill()
  const failed: unknown = await person.db.drafts.put(aLongDraft()).catch((error: unknown) => error)
  expect(isFull(failed)).toBe(true)
  const draft = aLongDraft()
  await keepDraft(person.db, draft)
  expect(await findDraft(person.db, draft.packHash)).toEqual(draft)
  expect(await (await caches.open('reserve')).keys()).toHaveLength(0)
  await phone.attempt(person)
  expect(await counts(person.db)).toMatchObject({ waiting: 1 })
})

test('with no room at all a write fails as a whole, is shown as full, and loses nothing saved before', async () => {
  const phone = new TestDevice()
  const person = await phone.learner()
  await phone.attempt(person)
  await (await caches.open('reserve')).delete('/reserve')
  await fill()
  const failed: unknown = await keepDraft(person.db, aLongDraft()).catch((error: unknown) => error)
  expect(isFull(failed)).toBe(true)
  expect(await listDrafts(person.db)).toEqual([])
  expect(await counts(person.db)).toMatchObject({ waiting: 1 })
  // What the server says can be too much to write down; it is asked again when there is room.
  for (let i = 1; i <= 20; i++) phone.server.changes.push(aLongAssignment(i))
  expect(await syncProfile(phone.device, person.profile.id, phone.world)).toEqual({ kind: 'full' })
  expect(await counts(person.db)).toMatchObject({ waiting: 1 })
  await quota()
  expect(await syncProfile(phone.device, person.profile.id, phone.world)).toMatchObject({ sent: 1 })
  expect(await listAssignments(person.db)).toHaveLength(20)
})

test('on a full phone what she did in class is saved from the reserve; a voice note does not take it', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  await fill()
  const moduleId = asId<'module'>('play')
  const sound = new Blob([crypto.getRandomValues(new Uint8Array(60_000))], { type: 'audio/webm' })
  const failed: unknown = await saveVoice(db, { moduleId, sound, lengthMs: 60_000, at: 1 }).catch(
    (error: unknown) => error,
  )
  expect(isFull(failed)).toBe(true)
  expect(await (await caches.open('reserve')).keys()).toHaveLength(1)
  const task = { moduleId, packHash: asId<'pack'>('a'.repeat(64)), language: 'ar' } as const
  const reflection = '0123456789'.repeat(10_000)
  await changePractice(db, task, () => ({ reflection }), phone.world)
  expect((await findPractice(db, moduleId))?.reflection).toBe(reflection)
  expect(await (await caches.open('reserve')).keys()).toHaveLength(0)
})

test('on a full phone the server’s responses are left out; codes and words that exist nowhere else take the reserve', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  await fill()
  const long = '0123456789'.repeat(10_000)
  await keepResponse(db, 'board', { long }, 1)
  expect(await findResponse(db, 'board')).toBeUndefined()
  expect(await (await caches.open('reserve')).keys()).toHaveLength(1)
  await keepCodes(db, [{ id: asId('one'), code: long, at: 1 }])
  expect((await findCodes(db, [asId('one')])).get('one')).toBe(long)
  expect(await (await caches.open('reserve')).keys()).toHaveLength(0)
  await changeWords(db, 'reply:one', () => long, phone.world)
  expect(await findWords(db, 'reply:one')).toBe(long)
})

test('with no room at all, a code that cannot be kept is said not to be', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  await (await caches.open('reserve')).delete('/reserve')
  await fill()
  const failed: unknown = await keepCodes(db, [
    { id: asId('one'), code: '0123456789'.repeat(10_000), at: 1 },
  ]).catch((error: unknown) => error)
  expect(isFull(failed)).toBe(true)
  expect((await findCodes(db, [asId('one')])).size).toBe(0)
})

const aLongAssignment = (number: number): Change => ({
  kind: 'assignment',
  assignment: {
    id: asId(`01940000-0000-7000-8000-${String(number).padStart(12, '0')}`),
    version: 1,
    moduleId: asId('play'),
    dueOn: null,
    graceDays: 0,
    timeZone: 'Africa/Casablanca',
    note: 'x'.repeat(500),
    assignedBy: 'x'.repeat(50_000),
    assignedAt: 1,
    withdrawn: false,
  },
})

test('a module that does not fit, although the phone had said it would, is shown as full and resumes later', async () => {
  const phone = new TestDevice()
  const pack = await aServedPack({ picture: `<svg>${'x'.repeat(4_000_000)}</svg>` })
  for (const [path, bytes] of pack.files) phone.server.files.set(path, bytes)
  await quota(1_000_000)
  expect(await installPack(phone.device, pack, phone.world)).toMatchObject({ kind: 'full', needMb: 5 })
  await quota()
  expect(await installPack(phone.device, pack, phone.world)).toEqual({ kind: 'ready' })
})
