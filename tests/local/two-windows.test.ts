import { expect, test, vi } from 'vitest'
import { asId } from '#domain/id.ts'
import type { AttemptRecord } from '#domain/progress/record.ts'
import { openDevice } from '#local/database/device-database.ts'
import { liveQuery } from '#local/database/live-query.ts'
import { openProfileDatabase, type ProfileDatabase } from '#local/database/profile-database.ts'
import { changeDraft, type Draft, findDraft, listDrafts } from '#local/drafts/drafts.ts'
import { type OpenTry, openTry } from '#local/drafts/open-try.ts'
import { changeWords, findWords } from '#local/drafts/half-written.ts'
import { openWords } from '#local/drafts/open-words.ts'
import { recordAttempt, recordReview } from '#local/outbox/record.ts'
import { counts, listRecords, listReviewsSince, readNextSeq } from '#local/outbox/records.ts'
import { ensureCurrentProfile, isLocked, listProfiles, setCurrentProfile } from '#local/profiles/profiles.ts'
import { aDraft, aFinishedQuiz, TestDevice } from '#tests/support/device.ts'

/** A window that shows a quiz in progress. */
class QuizWindow {
  shown: Draft | undefined
  told: AttemptRecord | undefined
  failure: unknown
  readonly quiz: OpenTry

  constructor(db: ProfileDatabase, first: Draft, phone: TestDevice) {
    this.quiz = openTry(db, first, phone.world, {
      show: (draft) => (this.shown = draft),
      finishedElsewhere: (record) => (this.told = record),
      failed: (error) => (this.failure = error),
    })
  }

  respond = (questionId: string, response: string): Promise<void> =>
    this.quiz.change((now) => ({ ...now, given: { ...now.given, [questionId]: [response] } }))

  submit = () => this.quiz.submit((draft) => aFinishedQuiz(draft).judge(draft))
}

async function twoWindows(firsts: readonly [Draft, Draft]) {
  const phone = new TestDevice()
  const { db, profile } = await phone.guest()
  const other = openProfileDatabase(profile.id)
  return {
    phone,
    db,
    one: new QuizWindow(db, firsts[0], phone),
    two: new QuizWindow(other, firsts[1], phone),
  }
}

const untouched = (): Draft => aDraft({ given: {}, shown: [], spentMs: {}, position: 0 })

test('two windows on one quiz keep both their responses, and each shows the other’s', async () => {
  const draft = untouched()
  const { db, one, two } = await twoWindows([draft, draft])
  await Promise.all([one.respond('q01', 'a'), two.respond('q02', 'b')])
  const both = { q01: ['a'], q02: ['b'] }
  expect((await findDraft(db, draft.packHash))?.given).toEqual(both)
  await vi.waitFor(() => expect([one.shown?.given, two.shown?.given]).toEqual([both, both]))
})

test('a second window that drew other questions goes on with the try that was begun first', async () => {
  const [begun, late] = [untouched(), untouched()]
  const { db, one, two } = await twoWindows([begun, late])
  await one.respond('q01', 'a')
  await vi.waitFor(() => expect(two.shown?.seed).toBe(begun.seed))
  await two.respond('q02', 'b')
  expect(await listDrafts(db)).toHaveLength(1)
  expect(await findDraft(db, begun.packHash)).toMatchObject({
    seed: begun.seed,
    given: { q01: ['a'], q02: ['b'] },
  })
})

test('a try that is on record is never written again, and the other window learns which record it is', async () => {
  const draft = aDraft()
  const { db, one, two } = await twoWindows([draft, draft])
  await one.respond('q01', 'wrong')
  const { record } = await one.submit()
  await vi.waitFor(() => expect(two.told).toEqual(record))
  await two.respond('q01', 'right')
  expect(await listDrafts(db)).toEqual([])
  expect((await listRecords(db)).map((stored) => stored.record)).toEqual([record])
})

test('a window that slept while the other one finished writes nothing, and hears so', async () => {
  const draft = aDraft()
  const { db, one } = await twoWindows([draft, draft])
  await one.respond('q01', 'a')
  const { record } = await one.submit()
  expect(await changeDraft(db, draft, (now) => ({ ...now, position: 3 }))).toEqual({
    kind: 'finished',
    record,
  })
  expect(await listDrafts(db)).toEqual([])
})

test('both windows submit at the same moment: one record, of what both had responded, and both hold it', async () => {
  const draft = untouched()
  const { db, one, two } = await twoWindows([draft, draft])
  await Promise.all([one.respond('q01', 'a'), two.respond('q02', 'b')])
  const [first, second] = await Promise.all([one.submit(), two.submit()])
  expect(second.record).toEqual(first.record)
  expect(first.record.responses.map(({ given }) => given)).toEqual([['a'], ['b']])
  expect([first.draft, second.draft].filter((each) => each === null)).toHaveLength(1)
  expect(await counts(db)).toEqual({ waiting: 1, refused: 0, sent: 0 })
})

test('what is recorded is the try as it is stored, not as a window believes it to be', async () => {
  const draft = aDraft()
  const { phone, db, one } = await twoWindows([draft, draft])
  await one.respond('q02', 'changed elsewhere')
  const { record } = await recordAttempt(db, aFinishedQuiz(draft), phone.world)
  expect(record.responses.map(({ given }) => given)).toEqual([['a'], ['changed elsewhere']])
})

test('left while it is submitted, a quiz does not come back as begun', async () => {
  const draft = aDraft()
  const { db, one } = await twoWindows([draft, draft])
  const submitted = one.submit()
  const left = one.quiz.change((now) => ({ ...now, spentMs: { q01: 9 } }))
  one.quiz.close()
  await Promise.all([submitted, left])
  expect(await listDrafts(db)).toEqual([])
  expect(await counts(db)).toMatchObject({ waiting: 1 })
})

test('letters typed faster than the phone writes are all there, and none is taken back on the screen', async () => {
  const draft = untouched()
  const { db, one } = await twoWindows([draft, draft])
  const word = 'الأخذ والعطاء'
  const seen: string[] = []
  const typed = [...word].map((_, index) => {
    const writing = one.respond('q01', word.slice(0, index + 1))
    seen.push(one.shown?.given['q01']?.[0] ?? '')
    return writing
  })
  await Promise.all(typed)
  expect(seen).toEqual([...word].map((_, index) => word.slice(0, index + 1)))
  expect((await findDraft(db, draft.packHash))?.given).toEqual({ q01: [word] })
})

/** A window with a field of words. */
class WordsWindow {
  shown = ''
  readonly field

  constructor(db: ProfileDatabase, phone: TestDevice) {
    this.field = openWords(
      {
        stored: liveQuery(() => findWords(db, 'ask')),
        change: (make) => changeWords(db, 'ask', make, phone.world),
      },
      { show: (words) => (this.shown = words), kept: () => undefined, failed: () => undefined },
    )
  }

  type(words: string): Promise<void> {
    this.shown = words
    return this.field.write(words)
  }
}

async function twoFields(words = '') {
  const phone = new TestDevice()
  const { db, profile } = await phone.guest()
  await changeWords(db, 'ask', () => words, phone.world)
  const [one, two] = [new WordsWindow(db, phone), new WordsWindow(openProfileDatabase(profile.id), phone)]
  await vi.waitFor(() => expect([one.shown, two.shown]).toEqual([words, words]))
  return { db, one, two }
}

test('words typed in one window stand in the other', async () => {
  const { one, two } = await twoFields()
  await one.type('خمس مرات')
  await vi.waitFor(() => expect(two.shown).toBe('خمس مرات'))
  await two.type('خمس مرات، ثم')
  await vi.waitFor(() => expect(one.shown).toBe('خمس مرات، ثم'))
})

test('words typed in two windows at the same moment are all kept, and both show them', async () => {
  const { db, one, two } = await twoFields('In class: ')
  await Promise.all([one.type('In class: five'), two.type('In class: seven')])
  const words = await findWords(db, 'ask')
  expect(words).toMatch(/five/)
  expect(words).toMatch(/seven/)
  await vi.waitFor(() => expect([one.shown, two.shown]).toEqual([words, words]))
})

test('words sent from one window are gone in the other; what was written on there stays', async () => {
  const { db, one, two } = await twoFields('How long?')
  await Promise.all([one.type(''), two.type('How long? And why?')])
  expect(await findWords(db, 'ask')).toBe(' And why?')
  await two.type('')
  await vi.waitFor(() => expect([one.shown, two.shown]).toEqual(['', '']))
})

test('two windows that keep the first thing at the same moment keep it for one and the same guest', async () => {
  const phone = new TestDevice()
  const facts = { name: '', address: 'feminine', language: 'ar' } as const
  const people = async () =>
    (await indexedDB.databases()).filter(({ name }) => name?.startsWith('se-profile-')).length
  const before = await people()
  const [one, two] = await Promise.all([
    ensureCurrentProfile(phone.device, facts, phone.world),
    ensureCurrentProfile(phone.device, facts, phone.world),
  ])
  expect(two).toEqual(one)
  expect(await listProfiles(phone.device)).toEqual([one])
  expect(await people()).toBe(before + 1)
})

test('one question of the review responded to in two windows at once is one record, and both say so', async () => {
  const phone = new TestDevice()
  const { db, profile } = await phone.guest()
  const other = openProfileDatabase(profile.id)
  const since = await readNextSeq(db)
  const review = {
    moduleId: asId<'module'>('play'),
    packHash: asId<'pack'>('a'.repeat(64)),
    language: 'ar',
    questionId: asId<'question'>('q01'),
    given: ['a'],
    startedAt: phone.server.now,
    spentMs: 1_000,
    score: { raw: 1, max: 1 },
  } as const
  const answered = await Promise.all([
    recordReview(db, review, since, phone.world),
    recordReview(other, { ...review, given: ['b'], score: { raw: 0, max: 1 } }, since, phone.world),
  ])
  expect(answered.filter((record) => record !== undefined)).toHaveLength(1)
  expect((await listReviewsSince(other, since)).map(({ questionId }) => questionId)).toEqual(['q01'])
  expect(await counts(db)).toMatchObject({ waiting: 1 })
  // Shown again, by the review of another day, it is another response.
  expect(await recordReview(db, review, await readNextSeq(db), phone.world)).toBeDefined()
})

test('a window whose person was changed in another one asks who is there, and then goes on', async () => {
  const phone = new TestDevice()
  const [fatima, guest] = [(await phone.guest('Fatima')).profile, (await phone.guest('')).profile]
  const other = openDevice(phone.device.name)
  await setCurrentProfile(phone.device, fatima.id)
  expect([await isLocked(phone.device), await isLocked(other)]).toEqual([false, false])
  await setCurrentProfile(other, guest.id)
  expect([await isLocked(phone.device), await isLocked(other)]).toEqual([true, false])
  await setCurrentProfile(phone.device, fatima.id)
  expect([await isLocked(phone.device), await isLocked(other)]).toEqual([false, true])
})
