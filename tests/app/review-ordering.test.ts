import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { expect, it, onTestFinished } from 'vitest'
import { h } from 'vue'
import { asId } from '#domain/id.ts'
import { firstResponse } from '#app/learner/quiz/first/first-response.ts'
import { type OnDevice, onDeviceKey } from '#app/device/on-device.ts'
import { useReview } from '#app/learner/review/useReview.ts'
import { aQuestion } from '../support/builders.ts'

const question = aQuestion({ kind: 'ordering', correct: ['a', 'b', 'c'] })
const [moduleId, packHash] = [asId<'module'>('m'), asId<'pack'>('h')]
/** With a response on the first of January, so it is due in February. */
const answered = {
  kind: 'review',
  id: asId<'record'>('r1'),
  seq: 1,
  submittedAt: Date.parse('2026-01-01T10:00:00Z'),
  offsetMs: 0,
  startedAt: Date.parse('2026-01-01T09:59:00Z'),
  moduleId,
  packHash,
  language: 'fr',
  questionId: question.questionId,
  given: ['a', 'b', 'c'],
  spentMs: 9_000,
  score: { raw: 1, max: 1 },
} as const
const now = Date.parse('2026-02-01T10:00:00Z')

it('an ordering that nobody has moved is no response yet; moved back, it is one', async () => {
  const device = {
    world: { random: (size: number) => new Uint8Array(size), now: () => now },
    profiles: { findCurrentProfile: () => Promise.resolve({ id: 'p' }) },
    records: {
      readNextSeq: () => Promise.resolve(2),
      listReviewsSince: () => Promise.resolve([]),
      listRecords: () => Promise.resolve([{ record: answered, finishedAt: answered.submittedAt }]),
    },
    clock: { readNow: () => Promise.resolve(now) },
    installed: { listPacks: () => Promise.resolve([]) },
    catalogue: { findCatalogue: () => Promise.resolve(undefined) },
    read: { readQuiz: () => Promise.resolve({ asksConfidence: false, questions: [question] }) },
    databaseOf: () => null,
    liveQuery: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }),
  }
  let review: ReturnType<typeof useReview> | undefined
  const page = mount(
    {
      setup() {
        review = useReview('fr')
        return () => h('div')
      },
    },
    {
      global: {
        plugins: [createPinia()],
        provide: { [onDeviceKey]: () => Promise.resolve(device as unknown as OnDevice) }, // As much of it as is asked.
      },
    },
  )
  onTestFinished(() => page.unmount())
  await review?.open()
  await flushPromises()
  expect(review?.phase.value).toBe('asking')
  expect(review?.response.value).toHaveLength(3)
  expect(review?.canCheck.value).toBe(false)
  review?.respond(['c', 'a', 'b'])
  review?.respond(firstResponse(question, 0))
  expect(review?.canCheck.value).toBe(true)
})
