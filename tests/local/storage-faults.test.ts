import { expect, test } from 'vitest'
import { openDevice } from '#local/database/device-database.ts'
import { openProfileDatabase, profileDatabaseName } from '#local/database/profile-database.ts'
import { changeWords } from '#local/drafts/half-written.ts'
import { rescueUnsent } from '#local/courier/export.ts'
import { counts, listRecords } from '#local/outbox/records.ts'
import {
  createProfile,
  listProfiles,
  removeProfile,
  unsentCount,
  whatGoes,
} from '#local/profiles/profiles.ts'
import { keepResponse } from '#local/response-cache/response-cache.ts'
import { liveQuery } from '#local/database/live-query.ts'
import { TestDevice } from '#tests/support/device.ts'

test('killed in the middle of writing, again and again: all that was called saved is there, and nothing is half there', async () => {
  const phone = new TestDevice()
  const { profile } = await phone.guest()
  const said: string[] = []
  for (let kill = 1; kill <= 8; kill++) {
    const worker = new Worker(new URL('../support/recording-worker.ts', import.meta.url), { type: 'module' })
    const enough = Promise.withResolvers<void>()
    const target = said.length + kill
    worker.addEventListener('message', ({ data }) => {
      said.push(String(data))
      if (said.length >= target) enough.resolve()
    })
    worker.postMessage({ profileId: profile.id })
    await enough.promise
    worker.terminate()
  }
  const db = openProfileDatabase(profile.id)
  const stored = await listRecords(db)
  const ids = new Set<string>(stored.map(({ record }) => record.id))
  expect(said.filter((id) => !ids.has(id))).toEqual([])
  expect(stored.every(({ state }) => state === 'waiting')).toBe(true)
  expect(stored.map(({ record }) => record.seq).toReversed()).toEqual(stored.map((_, index) => index + 1))
  expect((await phone.attempt({ db, profile })).seq).toBe(stored.length + 1)
})

test('a connection the browser closed under us is opened again, and the same write goes through', async () => {
  const phone = new TestDevice()
  const person = await phone.guest()
  await phone.attempt(person)
  person.db.backendDB().close()
  await phone.attempt(person)
  expect(await counts(person.db)).toMatchObject({ waiting: 2 })
})

/** What a newer build does when it opens the database. */
function upgrade(name: string, version: number): Promise<'upgraded' | 'blocked'> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onblocked = () => resolve('blocked')
    request.onerror = () => reject(request.error ?? new Error('not opened'))
    request.onupgradeneeded = () => request.result.createObjectStore('new-in-this-version')
    request.onsuccess = () => {
      request.result.close()
      resolve('upgraded')
    }
  })
}

test('a newer build upgrades without waiting for an old tab, and the old tab goes on working', async () => {
  const phone = new TestDevice()
  const person = await phone.guest()
  await phone.attempt(person)
  expect(await upgrade(profileDatabaseName(person.profile.id), 500)).toBe('upgraded')
  await phone.attempt(person)
  expect(await counts(person.db)).toMatchObject({ waiting: 2 })
  expect(await upgrade(phone.device.name, 500)).toBe('upgraded')
  expect((await listProfiles(phone.device)).length).toBe(1)
})

test('an old build opened after a newer one still records, and deletes nothing', async () => {
  const phone = new TestDevice()
  const person = await phone.guest()
  await phone.attempt(person)
  person.db.close()
  await upgrade(profileDatabaseName(person.profile.id), 500)
  const old = openProfileDatabase(person.profile.id)
  await phone.attempt({ ...person, db: old })
  expect(await counts(old)).toMatchObject({ waiting: 2 })
  expect(old.backendDB().objectStoreNames).toContain('new-in-this-version')
})

test('a reply a supervisor wrote and could not send is unsent work, until it was sent', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  await keepResponse(db, 'board', { kept: 'for the road' }, 1)
  await changeWords(db, 'reply:one', () => 'Count to five.', phone.world)
  await changeWords(db, 'reply:two', () => '', phone.world)
  await changeWords(db, 'ask:play//', () => 'not a reply', phone.world)
  expect(await unsentCount(db)).toBe(1)
})

test('what would go with a person is distinguished: nothing yet, results, and what only this phone holds', async () => {
  const phone = new TestDevice()
  const person = await phone.guest()
  const { db } = person
  expect(await whatGoes(db)).toEqual({ unsent: 0, unsentActs: 0, hasResults: false, hasOwn: false })
  await changeWords(db, 'ask:play//', () => 'half a question', phone.world)
  expect(await whatGoes(db)).toEqual({ unsent: 0, unsentActs: 0, hasResults: false, hasOwn: true })
  await phone.attempt(person)
  expect(await whatGoes(db)).toMatchObject({ unsent: 1, hasResults: true })
})

test('removing a person shows unsent work first, and then leaves nothing, also with her database open elsewhere', async () => {
  const phone = new TestDevice()
  const person = await phone.guest()
  await phone.attempt(person)
  expect(await removeProfile(phone.device, person.profile.id)).toEqual({ kind: 'has-unsent', count: 1 })
  expect((await listProfiles(phone.device)).length).toBe(1)
  const { rescued } = await rescueUnsent(person.db, person.profile)
  // Done after the file was saved: that is not in it.
  const later = await phone.attempt(person)
  expect(await removeProfile(phone.device, person.profile.id, rescued)).toEqual({
    kind: 'has-unsent',
    count: 1,
  })
  const all = await rescueUnsent(person.db, person.profile)
  expect(await all.file.text()).toContain(later.id)
  expect(await removeProfile(phone.device, person.profile.id, all.rescued)).toEqual({ kind: 'removed' })
  await expect(listRecords(person.db)).rejects.toThrow('closed')
  const names = (await indexedDB.databases()).map(({ name }) => name)
  expect(names).not.toContain(profileDatabaseName(person.profile.id))
})

test('what changes in one tab shows in another', async () => {
  const phone = new TestDevice()
  const { db, profile } = await phone.guest()
  const otherTab = openProfileDatabase(profile.id)
  const told = Promise.withResolvers<void>()
  const live = liveQuery(() => counts(otherTab)).subscribe(({ waiting }) => {
    if (waiting === 1) told.resolve()
  })
  await phone.attempt({ db, profile })
  await told.promise
  live.unsubscribe()
})

test('two phones in one browser do not meet: a device database of its own name is its own', async () => {
  const phone = new TestDevice()
  await phone.guest()
  const other = openDevice(`se-device-${crypto.randomUUID()}`)
  expect(await listProfiles(other)).toEqual([])
  await createProfile(other, { name: 'Sara', address: 'feminine', language: 'fr' }, phone.world)
  expect((await listProfiles(phone.device)).map(({ name }) => name)).toEqual(['Amina'])
})
