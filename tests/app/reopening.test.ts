import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { expect, it, onTestFinished } from 'vitest'
import { ref } from 'vue'
import { asId } from '#domain/id.ts'
import type { BoardLearner } from '#protocol/desk/supervision.ts'
import { loadAreaMessages } from '#app/common/load-area-messages.ts'
import { onDeviceKey } from '#app/device/on-device.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import LearnerForm from '#app/desk/learners/LearnerForm.vue'
import storage from '#app/frame/i18n/messages/storage.en.json' with { type: 'json' }

const learner: BoardLearner = {
  id: asId('01940000-0000-7000-8000-000000000001'),
  name: 'Zeinab',
  cohortId: asId('01940000-0000-7000-8000-000000000002'),
  joinedAt: 0,
  ended: true,
  quarantined: 0,
  device: null,
  cells: [],
}

async function textOf(facts: BoardLearner): Promise<string> {
  const i18n = createI18n('en', await loadMessages('en'), ref('feminine'))
  i18n.add(await loadAreaMessages('supervision', 'en'))
  const form = mount(LearnerForm, {
    props: { learner: facts, cohorts: [] },
    global: {
      plugins: [createPinia()],
      provide: { [i18nKey]: i18n, [onDeviceKey]: () => new Promise<never>(() => undefined) },
    },
  })
  onTestFinished(() => form.unmount())
  await flushPromises()
  return form.text()
}

it('who opens an account again reads that its phones stay ended, and what opens one', async () => {
  expect(await textOf(learner)).toContain('Phones that speak for her')
  expect(await textOf({ ...learner, ended: false })).not.toContain('Phones that speak for her')
})

it('her phone promises nothing of an open account alone', () => {
  expect(storage['records.step.device-ended']).toMatch(/open the account and to allow this phone/)
  expect(storage['records.stepStaff.device-ended']).toMatch(/then sign in again/)
})
