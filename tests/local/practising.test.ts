import { describe, expect, test } from 'vitest'
import { asId } from '#domain/id.ts'
import { openProfileDatabase, type ProfileDatabase } from '#local/database/profile-database.ts'
import { recordPractice, type ReadyTask } from '#local/outbox/record.ts'
import { counts, listRecords } from '#local/outbox/records.ts'
import { changePractice, findPractice, type PracticeChange } from '#local/practice/practices.ts'
import {
  chooseVoice,
  deleteVoice,
  findNewerVoice,
  findVoice,
  joinVoicePieces,
  keepVoicePiece,
  saveVoice,
} from '#local/practice/voices.ts'
import { syncProfile } from '#local/sync/sync.ts'
import { TestDevice } from '#tests/support/device.ts'

const moduleId = asId<'module'>('play')
const task: ReadyTask = {
  moduleId,
  packHash: asId('a'.repeat(64)),
  language: 'ar',
  stepIds: [asId('prepare'), asId('watch'), asId('share')],
  lineIds: [asId('waits'), asId('names-effort')],
}
const [prepare, watch] = [asId<'step'>('prepare'), asId<'step'>('watch')]
const [waits, effort] = [asId<'line'>('waits'), asId<'line'>('names-effort')]

const change = (phone: TestDevice, db: ProfileDatabase, what: Partial<PracticeChange>) =>
  changePractice(
    db,
    { moduleId, packHash: task.packHash, language: 'ar' },
    (draft) => ({
      ...what,
      doneAt: { ...draft.doneAt, ...what.doneAt },
      selfCheck: { ...draft.selfCheck, ...what.selfCheck },
    }),
    phone.world,
  )

test('ticks, words and responses over days are there again from another connection', async () => {
  const phone = new TestDevice()
  const { db, profile } = await phone.guest()
  await change(phone, db, { doneAt: { [prepare]: 1_000 } })
  await change(phone, db, { doneAt: { [watch]: 2_000 }, reflection: 'خمس مرات' })
  await change(phone, db, { selfCheck: { [waits]: 'partly' }, sendsReflection: true })
  db.close()
  expect(await findPractice(openProfileDatabase(profile.id), moduleId)).toMatchObject({
    startedAt: phone.server.now,
    doneAt: { prepare: 1_000, watch: 2_000 },
    selfCheck: { waits: 'partly' },
    reflection: 'خمس مرات',
    sendsReflection: true,
    readyAt: null,
  })
})

test('two tabs that change one task at once keep both changes', async () => {
  const phone = new TestDevice()
  const { db, profile } = await phone.guest()
  const otherTab = openProfileDatabase(profile.id)
  await Promise.all([
    change(phone, db, { doneAt: { [prepare]: 1_000 } }),
    change(phone, otherTab, { doneAt: { [watch]: 2_000 } }),
  ])
  expect((await findPractice(db, moduleId))?.doneAt).toEqual({ prepare: 1_000, watch: 2_000 })
})

test('called ready, it becomes a record and says so, together', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  await change(phone, db, {
    doneAt: { [prepare]: 1_000 },
    selfCheck: { [waits]: 'yes', [effort]: 'not-yet' },
    reflection: 'My own words.',
  })
  const record = await recordPractice(db, task, phone.world)
  expect(record).toMatchObject({
    kind: 'practice',
    seq: 1,
    moduleId: 'play',
    doneSteps: ['prepare'],
    selfCheck: [
      { lineId: 'waits', answer: 'yes' },
      { lineId: 'names-effort', answer: 'not-yet' },
    ],
  })
  expect(await findPractice(db, moduleId)).toMatchObject({
    readyAt: record?.submittedAt,
    readyBy: record?.id,
    changedSince: false,
  })
  expect(await counts(db)).toMatchObject({ waiting: 1 })
})

test('the reflection goes along only when she chose so', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  await change(phone, db, { reflection: 'My own\u202e words.' })
  expect((await recordPractice(db, task, phone.world))?.reflection).toBeNull()
  await change(phone, db, { sendsReflection: true })
  // Without the signs nobody sees, for which a server would refuse the whole record.
  expect((await recordPractice(db, task, phone.world))?.reflection).toBe('My own words.')
  await change(phone, db, { reflection: '  ' })
  expect((await recordPractice(db, task, phone.world))?.reflection).toBeNull()
})

test('called ready twice, or in two tabs, it is one record; after a change it can be called ready again', async () => {
  const phone = new TestDevice()
  const { db, profile } = await phone.guest()
  expect(await recordPractice(db, task, phone.world)).toBeUndefined()
  await change(phone, db, { doneAt: { [prepare]: 1_000 } })
  const otherTab = openProfileDatabase(profile.id)
  await Promise.all([recordPractice(db, task, phone.world), recordPractice(otherTab, task, phone.world)])
  expect(await counts(db)).toMatchObject({ waiting: 1 })
  expect((await change(phone, db, { doneAt: { [watch]: 2_000 } })).changedSince).toBe(true)
  await recordPractice(db, task, phone.world)
  const records = (await listRecords(db)).map((stored) => stored.record)
  expect(records.map((record) => (record.kind === 'practice' ? record.doneSteps : []))).toEqual([
    ['prepare', 'watch'],
    ['prepare'],
  ])
})

test('ticks of steps that the new version still has are kept, and only those are shown', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  await change(phone, db, { doneAt: { [prepare]: 1_000, [watch]: 2_000 }, selfCheck: { [waits]: 'yes' } })
  const newer: ReadyTask = {
    ...task,
    packHash: asId('b'.repeat(64)),
    stepIds: [watch, asId('new')],
    lineIds: [effort],
  }
  expect(await recordPractice(db, newer, phone.world)).toMatchObject({
    packHash: newer.packHash,
    doneSteps: ['watch'],
    selfCheck: [],
  })
})

test('a task that cannot become a record stays as it was', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  const stuck = { ...phone.world, random: (bytes: number) => new Uint8Array(bytes) }
  await change(phone, db, { doneAt: { [prepare]: 1_000 } })
  await recordPractice(db, task, stuck)
  const before = await change(phone, db, { doneAt: { [watch]: 2_000 } })
  await expect(recordPractice(db, task, stuck)).rejects.toThrow('ConstraintError')
  expect(await findPractice(db, moduleId)).toEqual(before)
  expect(await counts(db)).toMatchObject({ waiting: 1 })
})

test('a voice note is kept, replaced when she says so, and deleted, and is in nothing that is sent', async () => {
  const phone = new TestDevice()
  const { db, profile } = await phone.learner()
  const voice = (words: string) => ({
    moduleId,
    sound: new Blob([words], { type: 'audio/webm;codecs=opus' }),
    lengthMs: 4_000,
    at: 1,
  })
  await saveVoice(db, voice('first'))
  await saveVoice(db, voice('second'))
  expect(await (await findVoice(db, moduleId))?.sound.text()).toBe('first')
  await chooseVoice(db, moduleId, 'newer')
  await change(phone, db, { doneAt: { [prepare]: 1_000 }, sendsReflection: true })
  await recordPractice(db, task, phone.world)
  await syncProfile(phone.device, profile.id, phone.world)
  expect(JSON.stringify([...phone.server.records.values()])).not.toContain('second')
  const kept = await findVoice(openProfileDatabase(profile.id), moduleId)
  expect([await kept?.sound.text(), kept?.sound.type]).toEqual(['second', 'audio/webm;codecs=opus'])
  await deleteVoice(db, moduleId)
  expect(await findVoice(db, moduleId)).toBeUndefined()
})

describe('a recording made beside an earlier one', () => {
  const said = async (db: ProfileDatabase) => ({
    kept: await (await findVoice(db, moduleId))?.sound.text(),
    newer: await (await findNewerVoice(db, moduleId))?.sound.text(),
  })
  const note = (words: string, at = 1) => ({ moduleId, sound: new Blob([words]), lengthMs: 1, at })
  async function recordedTwice() {
    const { db } = await new TestDevice().guest()
    await saveVoice(db, note('first'))
    await saveVoice(db, note('second', 2))
    return db
  }

  test('both stay until she says which, also after the app was closed', async () => {
    const db = await recordedTwice()
    expect(await joinVoicePieces(db, moduleId)).toBeUndefined()
    expect(await said(db)).toEqual({ kept: 'first', newer: 'second' })
  })

  test.each([
    ['newer', 'second'],
    ['earlier', 'first'],
  ] as const)('the %s one is the note when she says so', async (which, words) => {
    const db = await recordedTwice()
    await chooseVoice(db, moduleId, which)
    expect(await said(db)).toEqual({ kept: words, newer: undefined })
  })

  test('what was said into a phone that died does not take the place of the earlier one', async () => {
    const { db } = await new TestDevice().guest()
    await saveVoice(db, note('a whole minute'))
    for (const number of [0, 1]) await keepVoicePiece(db, { ...note(`piece ${number} `), number })
    await joinVoicePieces(db, moduleId)
    expect(await said(db)).toEqual({ kept: 'a whole minute', newer: 'piece 0 piece 1 ' })
  })
})

test('practising is written strictly: on the disk before it is said', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  const asked: (string | undefined)[] = []
  const native = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (mode === 'readwrite') asked.push(options?.durability)
    return native.call(this, stores, mode, options)
  }
  try {
    await change(phone, db, { doneAt: { [prepare]: 1_000 } })
    await recordPractice(db, task, phone.world)
  } finally {
    IDBDatabase.prototype.transaction = native
  }
  expect(asked).toEqual(['strict', 'strict'])
})

test('what was said into a phone that died before the end is the note; a note that was ended leaves no pieces', async () => {
  const { db } = await new TestDevice().guest()
  const say = (number: number, words: string) =>
    keepVoicePiece(db, {
      moduleId,
      number,
      sound: new Blob([words], { type: 'audio/webm' }),
      lengthMs: (number + 1) * 3000,
      at: number,
    })
  expect(await joinVoicePieces(db, moduleId)).toBeUndefined()
  for (const [number, words] of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'].entries())
    await say(number, words)
  await joinVoicePieces(db, moduleId)
  const note = await findVoice(db, moduleId)
  expect([await note?.sound.text(), note?.sound.type, note?.lengthMs]).toEqual([
    'abcdefghijk',
    'audio/webm',
    33_000,
  ])
  expect(await joinVoicePieces(db, moduleId)).toBeUndefined()

  await deleteVoice(db, moduleId)
  await say(0, 'half')
  await saveVoice(db, { moduleId, sound: new Blob(['whole']), lengthMs: 1, at: 1 })
  expect(await joinVoicePieces(db, moduleId)).toBeUndefined()
  expect(await (await findVoice(db, moduleId))?.sound.text()).toBe('whole')
})
