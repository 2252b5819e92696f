import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { expect, it, onTestFinished, vi } from 'vitest'
import { h } from 'vue'
import { asId } from '#domain/id.ts'
import { firstResponse } from '#app/learner/quiz/first-response.ts'
import { type OnDevice, onDeviceKey } from '#app/device/on-device.ts'
import { useReview } from '#app/learner/review/useReview.ts'
import { aQuestion } from '../support/builders.ts'

const question = aQuestion({ kind: 'ordering', correct: ['a', 'b', 'c'] })
const item = {
  moduleId: asId('m'),
  packHash: asId('h'),
  questionId: question.questionId,
  language: 'fr',
  paceMs: 1,
  question,
  asksConfidence: false,
}

vi.mock('#app/learner/progress/learning.ts', () => ({
  readLearning: () =>
    Promise.resolve({
      plan: { items: [item], met: 1, nextOn: null },
      quizzes: { askable: { get: () => item } },
    }),
}))

it('an ordering that nobody has moved is no answer yet; moved back, it is one', async () => {
  const device = {
    world: { random: (size: number) => new Uint8Array(size), now: () => 0 },
    profiles: { findCurrentProfile: () => Promise.resolve({ id: 'p' }) },
    records: { readNextSeq: () => Promise.resolve(1), listReviewsSince: () => Promise.resolve([]) },
    clock: { readNow: () => Promise.resolve(0) },
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
