import { expect, test, vi } from 'vitest'
import { type Draft, findDraft, listDrafts } from '#local/drafts/drafts.ts'
import { openTry, type TryListener } from '#local/drafts/open-try.ts'
import { openProfileDatabase } from '#local/database/profile-database.ts'
import { listRecords } from '#local/outbox/records.ts'
import { aDraft, aFinishedQuiz, TestDevice } from '#tests/support/device.ts'
import { withFault } from '#tests/support/failing-storage.ts'

const untouched = (): Draft => aDraft({ given: {}, shown: [], spentMs: {}, position: 0 })
const given = (id: string, response: string) => (now: Draft) => ({
  ...now,
  given: { ...now.given, [id]: [response] },
})
const aListener = () => ({ show: vi.fn(), finishedElsewhere: vi.fn(), failed: vi.fn() }) satisfies TryListener
const onFullPhone = <T>(database: string, act: () => Promise<T>) =>
  withFault(database, { k: 1, fault: 'full', forever: true }, act)

test('responses that a full phone refused are there when the quiz opens again, and written once there is room', async () => {
  const phone = new TestDevice()
  const { db } = await phone.guest()
  const draft = untouched()
  const left = aListener()
  await onFullPhone(db.name, async () => {
    const quiz = openTry(db, draft, phone.world, left)
    await quiz.change(given('q01', 'a'))
    await quiz.change(given('q02', 'b'))
    quiz.close()
  })
  expect(left.failed).toHaveBeenCalled()
  expect(await findDraft(db, draft.packHash)).toBeUndefined()

  const [open] = await listDrafts(db)
  expect(open).toMatchObject({ seed: draft.seed, given: { q01: ['a'], q02: ['b'] } })
  const back = aListener()
  const quiz = openTry(db, open ?? draft, phone.world, back)
  expect(back.show).toHaveBeenLastCalledWith(expect.objectContaining({ given: { q01: ['a'], q02: ['b'] } }))
  await vi.waitFor(async () =>
    expect(await findDraft(db, draft.packHash)).toMatchObject({ given: { q01: ['a'], q02: ['b'] } }),
  )
  const { record } = await quiz.submit((now) => aFinishedQuiz(now).judge(now))
  expect((await listRecords(db)).map((stored) => stored.record)).toEqual([record])
  expect(await listDrafts(db)).toEqual([])
})

test('what is held for one person is not there for another on the same phone', async () => {
  const phone = new TestDevice()
  const [hers, other] = [await phone.guest(), await phone.guest()]
  const draft = untouched()
  await onFullPhone(hers.db.name, async () => {
    const quiz = openTry(hers.db, draft, phone.world, aListener())
    await quiz.change(given('q01', 'a'))
    quiz.close()
  })
  expect(await listDrafts(openProfileDatabase(other.profile.id))).toEqual([])
  expect(await listDrafts(hers.db)).toHaveLength(1)
})
