import { expect, test } from 'vitest'
import { readQuizzes } from '#app/learner/progress/quizzes.ts'
import { dueReviews } from '#domain/review/due.ts'
import type { LearningRecord } from '#domain/progress/record.ts'
import { recallsIn } from '#domain/review/recall.ts'
import { type QuestionId, asId } from '#domain/id.ts'
import { recordAttempt } from '#local/outbox/record.ts'
import { listRecords } from '#local/outbox/records.ts'
import { installPack } from '#local/packs/install.ts'
import { listPacks, removePack } from '#local/packs/installed.ts'
import * as read from '#local/packs/read.ts'
import { syncProfile } from '#local/sync/sync.ts'
import { aServedPack, type ServedPack } from '#tests/support/browser-packs.ts'
import { aQuestion } from '#tests/support/builders.ts'
import { aDraft, type Person, TestDevice } from '#tests/support/device.ts'

const day = 86_400_000
const newModule = (): string => `m-${crypto.randomUUID().slice(0, 8)}`
/** A question whose right response is `right`; its prompt says which version wrote it. */
const ask = (id: string, prompt: string, right = 'a') => ({
  ...aQuestion({ questionId: asId(id), correct: [right] }),
  prompt,
})

async function install(phone: TestDevice, pack: ServedPack): Promise<void> {
  for (const [path, bytes] of pack.files) phone.server.files.set(path, bytes)
  expect(await installPack(phone.device, pack, phone.world)).toEqual({ kind: 'ready' })
}

/** A finished attempt at this version: `a` to everything. */
async function answer(phone: TestDevice, { db }: Person, pack: ServedPack, ids: readonly string[]) {
  const { packHash, moduleId, language } = pack
  const given = Object.fromEntries(ids.map((id) => [id, ['a']]))
  await recordAttempt(
    db,
    {
      draft: aDraft({ packHash, moduleId, language, given }),
      judge: () => ({
        questionIds: ids.map((id): QuestionId => asId(id)),
        score: { raw: ids.length, max: ids.length },
        spentMs: 9_000,
      }),
    },
    phone.world,
  )
}

/** What the review screen reads, so many days later and without a network. */
async function review(phone: TestDevice, { db }: Person, language: 'ar' | 'fr' = 'ar', days = 3) {
  const stored = await listRecords(db, phone.world)
  const records = stored.map(({ record }) => record)
  const quizzes = await readQuizzes({ read }, stored, await listPacks(phone.device), language)
  const now = phone.world.now() + days * day
  const when = ({ id }: LearningRecord) => stored.find(({ record }) => record.id === id)?.finishedAt ?? now
  const recalls = recallsIn(records, quizzes.mark, when)
  const { items } = dueReviews(recalls, { now, timeZone: 'Africa/Casablanca', known: quizzes.ideas })
  const asked = items.map((item) => quizzes.askable.get(`${item.moduleId}/${item.questionId}`))
  return { recalls, prompts: asked.map((each) => each?.question.prompt).toSorted(), asked }
}

test('after an update the new words are asked, what it dropped is not, and old responses keep their mark', async () => {
  const phone = new TestDevice()
  const amina = await phone.guest()
  const moduleId = newModule()
  const old = await aServedPack({ moduleId, questions: [ask('q01', 'old'), ask('q02', 'dropped')] })
  // What is right was corrected meanwhile: she was right of what she was asked.
  const next = await aServedPack({ moduleId, questions: [ask('q01', 'new', 'b'), ask('q03', 'unmet')] })
  await install(phone, old)
  await answer(phone, amina, old, ['q01', 'q02'])
  await install(phone, next)
  const { recalls, prompts, asked } = await review(phone, amina)
  expect(prompts).toEqual(['new'])
  expect(asked[0]?.packHash).toBe(next.packHash)
  expect(recalls.map(({ isRight }) => isRight)).toEqual([true, true])
})

test('a module removed from the phone is asked as it was last seen, also when it was seen twice', async () => {
  const phone = new TestDevice()
  const amina = await phone.learner()
  const moduleId = newModule()
  const old = await aServedPack({ moduleId, questions: [ask('q01', 'old')] })
  const next = await aServedPack({ moduleId, questions: [ask('q01', 'new')] })
  await install(phone, old)
  await answer(phone, amina, old, ['q01'])
  await install(phone, next)
  phone.server.now += 60_000
  await answer(phone, amina, next, ['q01'])
  await syncProfile(phone.device, amina.profile.id, phone.world)
  expect(await removePack(phone.device, `${moduleId}.ar`)).toBe('removed')
  const { recalls, prompts } = await review(phone, amina)
  expect(prompts).toEqual(['new'])
  expect(recalls).toHaveLength(2)
})

test('of a module in two languages the reader is asked in her own', async () => {
  const phone = new TestDevice()
  const amina = await phone.guest()
  const moduleId = newModule()
  const arabic = await aServedPack({ moduleId, questions: [ask('q01', 'سؤال')] })
  const french = await aServedPack({ moduleId, language: 'fr', questions: [ask('q01', 'question')] })
  await install(phone, french)
  await answer(phone, amina, french, ['q01'])
  expect((await review(phone, amina, 'ar')).prompts).toEqual(['question'])
  await install(phone, arabic)
  expect((await review(phone, amina, 'ar')).prompts).toEqual(['سؤال'])
  expect((await review(phone, amina, 'fr')).prompts).toEqual(['question'])
})

test('what came from a lost phone is judged by the version that is here; without any, it is not asked', async () => {
  const phone = new TestDevice()
  const amina = await phone.guest()
  const moduleId = newModule()
  const never = await aServedPack({ moduleId, questions: [ask('q01', 'never here')] })
  const here = await aServedPack({ moduleId, questions: [ask('q01', 'here', 'b')] })
  await answer(phone, amina, never, ['q01'])
  expect(await review(phone, amina)).toMatchObject({ recalls: [], prompts: [] })
  await install(phone, here)
  const { recalls, prompts } = await review(phone, amina)
  expect(prompts).toEqual(['here'])
  expect(recalls.map(({ isRight }) => isRight)).toEqual([false])
})
