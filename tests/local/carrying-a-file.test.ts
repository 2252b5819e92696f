import { expect, test } from 'vitest'
import { exportUnsent } from '#local/export/export.ts'
import { importUnsent, readUnsentFile } from '#local/export/import.ts'
import { counts } from '#local/outbox/records.ts'
import { syncProfile } from '#local/sync/sync.ts'
import { TestDevice } from '#tests/support/device.ts'

test('unsent work saved to a file before the storage was erased is delivered from the new profile, once', async () => {
  const phone = new TestDevice()
  const old = await phone.learner()
  await phone.attempt(old)
  await syncProfile(phone.device, old.profile.id, phone.world)
  const unsent = [await phone.attempt(old), await phone.attempt(old)]
  const [part] = readUnsentFile(await (await exportUnsent(old.db, old.profile.id)).text())
  expect(part?.profileId).toBe(old.profile.id)
  expect(part?.records).toEqual(unsent)
  // The browser erased everything: a new key, a recovery code.
  const fresh = await phone.learner()
  const own = await phone.attempt(fresh)
  const records = [...(part?.records ?? []), { ...own, id: 'not an id' }]
  expect(await importUnsent(fresh.db, records)).toEqual({ added: 2, known: 0, malformed: 1 })
  expect(await importUnsent(fresh.db, records)).toEqual({ added: 0, known: 2, malformed: 1 })
  // Numbers from the file are not given again.
  expect((await phone.attempt(fresh)).seq).toBe(4)
  expect(await syncProfile(phone.device, fresh.profile.id, phone.world)).toMatchObject({ sent: 4 })
  expect(await counts(fresh.db)).toEqual({ waiting: 0, refused: 0, sent: 4 })
  for (const { id } of unsent) expect(phone.server.records.has(id)).toBe(true)
})

test.each([
  '',
  '{',
  '[]',
  '{"format":"other","profiles":[]}',
  '{"format":"smart-educator-unsent","profiles":[{}]}',
])('a file that is not ours holds nobody: %s', (text) => {
  expect(readUnsentFile(text)).toEqual([])
})
