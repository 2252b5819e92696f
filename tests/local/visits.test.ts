import { describe, expect, it, onTestFinished, test } from 'vitest'
import { asId } from '#domain/id.ts'
import { beginVisit, changed, type VisitDraft } from '#domain/visits/visit-draft.ts'
import type { PastVisit } from '#domain/visits/visit.ts'
import { openProfileDatabase } from '#local/database/profile-database.ts'
import { whatGoes } from '#local/profiles/profiles.ts'
import {
  changeVisitDraft,
  dropVisitDraft,
  findVisitDraft,
  listVisitDrafts,
} from '#local/visits/visit-drafts.ts'
import { changeWords, findWords } from '#local/drafts/half-written.ts'
import { takeBack } from '#local/outbox/take-back.ts'
import { listOwnVisits } from '#local/visits/own-visits.ts'
import { replyToVisit } from '#local/visits/reply-to-visit.ts'
import { bringVisitLists, findVisitLists } from '#local/visits/visit-lists.ts'
import { syncProfile } from '#local/sync/sync.ts'
import { sha256 } from '#local/packs/parts.ts'
import { partPath } from '#protocol/pack/pack.ts'
import { visitsPath } from '#protocol/pack/visit-lists.ts'
import { TestDevice } from '#tests/support/device.ts'
import { noNetwork, portal } from '#tests/support/scripted-server.ts'
import { visitList } from '#tests/support/visit-list.ts'

const hafsa = asId<'account'>('01890000-0000-7000-8000-000000000001')
const begun = beginVisit(hafsa, 1_000)

function profile() {
  const db = openProfileDatabase(crypto.randomUUID())
  onTestFinished(() => db.delete())
  return db
}
const value =
  (line: string, given: '0' | '1' | '2' | 'na') =>
  (draft: VisitDraft): VisitDraft =>
    changed(draft, { values: { ...draft.values, [asId<'line'>(line)]: given } })

describe('a visit under way', () => {
  it('is on the phone at every tap, and opens again as it was', async () => {
    const db = profile()
    const { world } = new TestDevice()
    const kept = await changeVisitDraft(db, begun, value('waits', '1'), world)
    db.close()
    await db.open()
    expect(await findVisitDraft(db, hafsa)).toEqual(kept)
    expect(kept.values).toEqual({ waits: '1' })
  })

  it('keeps the taps of two windows', async () => {
    const db = profile()
    const { world } = new TestDevice()
    await Promise.all([
      changeVisitDraft(db, begun, value('waits', '2'), world),
      changeVisitDraft(db, begun, value('five-turns', '0'), world),
      changeVisitDraft(db, begun, (draft) => ({ ...draft, lastStep: 'partly' }), world),
    ])
    expect(await findVisitDraft(db, hafsa)).toMatchObject({
      values: { waits: '2', 'five-turns': '0' },
      lastStep: 'partly',
    })
  })

  it('is one a learner, is her own work, and is gone when it is given up', async () => {
    const db = profile()
    const { world } = new TestDevice()
    const other = asId<'account'>('01890000-0000-7000-8000-000000000002')
    await changeVisitDraft(db, begun, value('waits', '2'), world)
    await changeVisitDraft(db, beginVisit(other, 2_000), value('waits', '0'), world)
    expect((await listVisitDrafts(db)).map(({ learnerId }) => learnerId)).toEqual([hafsa, other])
    expect((await whatGoes(db)).hasOwn).toBe(true)
    await dropVisitDraft(db, hafsa)
    expect((await listVisitDrafts(db)).map(({ learnerId }) => learnerId)).toEqual([other])
  })

  it('of a later build is read without what this one does not know', async () => {
    const db = profile()
    const text = JSON.stringify({ ...begun, stage: 'sing', mood: 'good' })
    await db.halfWritten.put({ form: `visit:${hafsa}`, text, at: 1 })
    expect(await findVisitDraft(db, hafsa)).toEqual(begun)
  })
})

async function serve({ server }: TestDevice, ids: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([visitList(ids)]))
  const hash = await sha256(bytes)
  const path = partPath({ hash: asId(hash), extension: 'json' })
  server.files.set(path, bytes)
  const offer = { hash, bytes: bytes.length }
  server.files.set(visitsPath, new TextEncoder().encode(JSON.stringify({ format: 1, ar: offer, fr: offer })))
  return path
}
const idsOn = async (phone: TestDevice) =>
  (await findVisitLists(phone.device, 'ar'))?.flatMap(({ lines }) => lines.map(({ lineId }) => lineId))

test('the lists are brought once, for the road, and again when they have changed', async () => {
  const phone = new TestDevice()
  expect(await findVisitLists(phone.device, 'ar')).toBeUndefined()
  const path = await serve(phone, ['waits'])
  expect(await bringVisitLists(phone.device, phone.world)).toBe('here')
  phone.server.files.delete(path)
  expect(await bringVisitLists(phone.device, phone.world)).toBe('here')
  expect(await idsOn(phone)).toEqual(['waits'])
  await serve(phone, ['waits', 'open-talk'])
  expect(await bringVisitLists(phone.device, phone.world)).toBe('here')
  expect(await idsOn(phone)).toEqual(['waits', 'open-talk'])
})

test.each([
  ['without a network', noNetwork],
  ['behind the page of a Wi-Fi', portal],
])('%s the lists that are here stay', async (_, fault) => {
  const phone = new TestDevice()
  await serve(phone, ['waits'])
  await bringVisitLists(phone.device, phone.world)
  phone.server.faults.push(fault)
  expect(await bringVisitLists(phone.device, phone.world)).toBe('nobody')
  expect(await idsOn(phone)).toEqual(['waits'])
})

test('lists that were changed on the way are not kept, and a server without any is distinguished', async () => {
  const phone = new TestDevice()
  expect(await bringVisitLists(phone.device, phone.world)).toBe('none')
  const path = await serve(phone, ['waits'])
  phone.server.files.set(path, new TextEncoder().encode('[]'))
  expect(await bringVisitLists(phone.device, phone.world)).toBe('nobody')
  expect(await findVisitLists(phone.device, 'ar')).toBeUndefined()
})

test('a visit to her own class comes with the sync, and stays on her phone', async () => {
  const phone = new TestDevice()
  const amina = await phone.learner('Amina')
  const visit: PastVisit = {
    ...{ id: asId<'record'>('01890000-0000-7000-8000-00000000000a'), learnerId: hafsa, visitedBy: 'Zahra' },
    ...{ moduleId: asId<'module'>('play-and-interactions'), startedAt: 1, endedAt: 2 },
    ...{ lastStep: 'none' as const, lines: [], feedback: 'You wait.', confirmedByLearner: true },
    nextStep: { text: 'Five turns.', by: '2026-12-14' },
  }
  phone.server.changes.push({ kind: 'visit', visit })
  await syncProfile(phone.device, amina.profile.id, phone.world)
  expect(await amina.db.visits.toArray()).toEqual([{ ...visit, seen: false }])
})

describe('what she says of a visit to her class', () => {
  const visit: PastVisit = {
    ...{ id: asId<'record'>('01890000-0000-7000-8000-00000000000a'), learnerId: hafsa },
    ...{ moduleId: asId<'module'>('play'), visitedBy: 'Rachida', startedAt: 5, endedAt: 6 },
    ...{ lastStep: 'none', lines: [], feedback: '', nextStep: null, confirmedByLearner: false },
  }
  const form = `visit-reply:${visit.id}`
  const say = (db: ReturnType<typeof profile>, words: string | null, world = new TestDevice().world) =>
    replyToVisit(db, { visitId: visit.id, words, language: 'ar' }, form, world)
  const said = async (db: ReturnType<typeof profile>) =>
    (await listOwnVisits(db, visit.moduleId)).map(({ reply }) => reply && { otherwise: reply.otherwise })

  it('waits to be sent, and stands beside the visit; what was half written is gone with it', async () => {
    const db = profile()
    const { world } = new TestDevice()
    await db.visits.add(visit)
    expect(await said(db)).toEqual([null])
    await changeWords(db, form, () => 'We sang', world)
    const record = await say(db, '  We sang outside. ', world)
    expect(record).toMatchObject({ kind: 'visit-reply', moduleId: null, seq: 1 })
    expect(await said(db)).toEqual([{ otherwise: 'We sang outside.' }])
    expect(await db.outbox.toArray()).toMatchObject([{ id: record.id, state: 'waiting' }])
    expect(await findWords(db, form)).toBe('')
  })

  it('said twice, by two taps or in two windows, is said once; said otherwise, the later one stands', async () => {
    const db = profile()
    const device = new TestDevice()
    await db.visits.add(visit)
    await Promise.all([say(db, null, device.world), say(db, null, device.world)])
    expect(await db.records.count()).toBe(1)
    device.server.now += 1_000
    await say(db, 'We sang outside.', device.world)
    expect(await said(db)).toEqual([{ otherwise: 'We sang outside.' }])
    device.server.now += 1_000
    await say(db, null, device.world)
    expect(await said(db)).toEqual([{ otherwise: null }])
    expect(await db.records.count()).toBe(3)
  })

  it('is not taken back: she says it again', async () => {
    const db = profile()
    const device = new TestDevice()
    const { id } = await say(db, null, device.world)
    expect(await takeBack(device.device, db, { recordId: id, reason: '' }, device.world)).toBeUndefined()
  })
})
