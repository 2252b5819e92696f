import { expect, test } from 'vitest'
import { exportEverything } from '#local/courier/everything.ts'
import { exportUnsent } from '#local/courier/export.ts'
import { importUnsent, readUnsentFile, spanOf } from '#local/courier/import.ts'
import { writeState } from '#local/database/state.ts'
import { counts } from '#local/outbox/records.ts'
import { deviceReport } from '#local/sync/device-report.ts'
import { syncProfile } from '#local/sync/sync.ts'
import { TestDevice } from '#tests/support/device.ts'

test('unsent work saved to a file before the storage was erased is delivered from the new profile, once', async () => {
  const phone = new TestDevice()
  const old = await phone.learner()
  await phone.attempt(old)
  await syncProfile(phone.device, old.profile.id, phone.world)
  const unsent = [await phone.attempt(old), await phone.attempt(old)]
  const file = readUnsentFile(await (await exportUnsent(old.db, old.profile)).text())
  if (file.kind !== 'work') throw new Error(file.kind)
  const [part] = file.parts
  expect(part).toMatchObject({ profileId: old.profile.id, name: 'Amina' })
  expect(part && spanOf(part)).toEqual({ from: unsent[0]?.submittedAt, to: unsent[1]?.submittedAt })
  expect(part?.records).toEqual(unsent)
  // The browser erased everything: a new key, a recovery code.
  const fresh = await phone.learner()
  const own = await phone.attempt(fresh)
  const records = [...(part?.records ?? []), { ...own, id: 'not an id' }]
  expect(await importUnsent(fresh.db, { records })).toEqual({ added: 2, known: 0, malformed: 1 })
  expect(await importUnsent(fresh.db, { records })).toEqual({ added: 0, known: 2, malformed: 1 })
  // Numbers from the file are not given again.
  expect((await phone.attempt(fresh)).seq).toBe(4)
  expect(await syncProfile(phone.device, fresh.profile.id, phone.world)).toMatchObject({ sent: 4 })
  expect(await counts(fresh.db)).toEqual({ waiting: 0, refused: 0, sent: 4 })
  for (const { id } of unsent) expect(phone.server.records.has(id)).toBe(true)
})

test('work that both phones deliver is sent once by each, though it counts under the key of the first', async () => {
  const phone = new TestDevice()
  const old = await phone.learner()
  const record = await phone.attempt(old)
  const fresh = await phone.learner()
  await importUnsent(fresh.db, { records: [record] })
  expect(await syncProfile(phone.device, old.profile.id, phone.world)).toMatchObject({ sent: 1 })
  expect(await syncProfile(phone.device, fresh.profile.id, phone.world)).toMatchObject({ sent: 1 })
  expect(await syncProfile(phone.device, fresh.profile.id, phone.world)).toMatchObject({ sent: 0 })
  expect(await counts(fresh.db)).toEqual({ waiting: 0, refused: 0, sent: 1 })
})

test('somebody else’s work in a file is delivered with its proof, and is no result of whoever carried it', async () => {
  const phone = new TestDevice()
  const amina = await phone.learner('Amina')
  const record = await phone.attempt(amina)
  const colleague = await phone.learner('Khadija')
  const file = readUnsentFile(await (await exportUnsent(amina.db, amina.profile)).text())
  const [part] = file.kind === 'work' ? file.parts : []
  if (part === undefined) throw new Error('no part')
  expect(await importUnsent(colleague.db, part)).toEqual({ added: 1, known: 0, malformed: 0 })
  phone.server.refusal = ({ id }) => ({
    kind: 'stored',
    id,
    receipt: 'AAAA-AAAA',
    receivedAt: phone.server.now,
    score: null,
    author: 'other',
  })
  await syncProfile(phone.device, colleague.profile.id, phone.world)
  const { keyId } = (await amina.db.keys.get('device')) ?? {}
  const sent = phone.server.asked.findLast(({ path }) => path === '/api/sync')
  expect(sent?.body).toMatchObject({ carried: [{ id: record.id, keyId, signature: expect.any(String) }] })
  expect(await counts(colleague.db)).toEqual({ waiting: 0, refused: 0, sent: 0 })
})

test('a record that was altered in the file is not taken; taken back on its own page, a file needs no proof', async () => {
  const phone = new TestDevice()
  const amina = await phone.learner('Amina')
  await phone.attempt(amina)
  const text = await (await exportUnsent(amina.db, amina.profile)).text()
  const read = (from: string) => {
    const file = readUnsentFile(from)
    const [part] = file.kind === 'work' ? file.parts : []
    if (part === undefined) throw new Error('no part')
    return part
  }
  const colleague = await phone.guest('Khadija')
  const altered = read(text.replace('"raw":1', '"raw":2'))
  expect(await importUnsent(colleague.db, altered)).toEqual({ added: 0, known: 0, malformed: 1 })
  const { signatures: _, ...unsigned } = read(text)
  await amina.db.records.clear()
  await amina.db.outbox.clear()
  expect(await importUnsent(amina.db, unsigned)).toEqual({ added: 1, known: 0, malformed: 0 })
  const [row] = await amina.db.records.toArray()
  expect(row?.carried).toBeUndefined()
})

test.each([
  '',
  '{',
  '[]',
  '{"format":"other","profiles":[]}',
  '{"format":"smart-educator-unsent","profiles":7}',
])('a file that is not ours is distinguished from ours: %s', (text) => {
  expect(readUnsentFile(text)).toEqual({ kind: 'not-ours' })
})

test('a copy of somebody’s data is distinguished from unsent work', async () => {
  const phone = new TestDevice()
  const person = await phone.guest()
  const copy = await exportEverything(person.db, person.profile)
  expect(readUnsentFile(await copy.text())).toEqual({ kind: 'copy' })
})

test('a file of an earlier build names nobody, and people without work are left out', () => {
  const file = {
    format: 'smart-educator-unsent',
    version: 1,
    profiles: [{}, { profileId: 'a', records: [] }, { profileId: 'b', publicKey: null, records: [{}] }],
  }
  const parts = [{ profileId: 'b', name: null, records: [{}] }]
  expect(readUnsentFile(JSON.stringify(file))).toEqual({ kind: 'work', parts })
})

test('a number out of all bounds in a file leads this phone’s own count nowhere', async () => {
  const phone = new TestDevice()
  const amina = await phone.learner()
  const own = await phone.attempt(amina)
  const far = { ...own, id: own.id.replace(/.{4}$/, '0000'), seq: 1_000_000_000 }
  expect(await importUnsent(amina.db, { records: [far] })).toMatchObject({ added: 1 })
  expect((await phone.attempt(amina)).seq).toBe(own.seq + 1)
  // An earlier version counted on from it.
  await writeState(amina.db, 'nextSeq', 1_000_000_001)
  expect(await deviceReport(phone.device, amina.db, phone.world, 0)).toMatchObject({ nextSeq: own.seq + 2 })
  expect((await phone.attempt(amina)).seq).toBe(own.seq + 2)
  expect(await syncProfile(phone.device, amina.profile.id, phone.world)).toMatchObject({ sent: 4 })
})

test('a file of work that is cut short is distinguished from a file of something else', async () => {
  const phone = new TestDevice()
  const amina = await phone.learner('Amina')
  await phone.attempt(amina)
  const text = await (await exportUnsent(amina.db, amina.profile)).text()
  for (const length of [30, 60, text.length >> 1, text.length - 1])
    expect(readUnsentFile(text.slice(0, length)), `cut to ${length}`).toEqual({ kind: 'cut' })
  expect(readUnsentFile(JSON.stringify(JSON.parse(text), null, 2).slice(0, 300))).toEqual({ kind: 'cut' })
  const copy = await (await exportEverything(amina.db, amina.profile)).text()
  expect(readUnsentFile(copy.slice(0, copy.length >> 1))).toEqual({ kind: 'copy' })
  for (const other of ['', '{', 'ليس ملفا', '{"format":"another"', `see ${text}`.slice(0, 80)])
    expect(readUnsentFile(other)).toEqual({ kind: 'not-ours' })
})
