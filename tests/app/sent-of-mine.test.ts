import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it, onTestFinished } from 'vitest'
import { h, ref, Suspense } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { loadAreaMessages } from '#app/common/load-area-messages.ts'
import { type OnDevice, onDeviceKey } from '#app/device/on-device.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import { createAppRouter } from '#app/frame/router.ts'
import MyData from '#app/phone/privacy/MyData.vue'

it('what this phone has sent counts no work that waits or was not accepted', async () => {
  const record = { kind: 'session' }
  const states = ['refused', 'sent', 'waiting', 'sent', 'refused'] as const
  const kept = states.map((state, day) => ({
    record,
    state,
    withdrawnAt: null,
    finishedAt: -day * 86_400_000,
  }))
  const empty = { count: () => Promise.resolve(0) }
  const device = {
    profiles: { findCurrentProfile: () => Promise.resolve({ id: 'p' }) },
    databaseOf: () => ({
      ...{ notes: empty, voices: empty, bookmarks: empty },
      ...{ favouriteIdeas: empty, triedIdeas: empty },
    }),
    records: {
      listRecords: () => Promise.resolve(kept),
      findAccount: () => Promise.resolve({ name: 'Amina', cohorts: [] }),
    },
    liveQuery: <T>(question: () => Promise<T>) => ({
      subscribe(next: (answer: T) => void) {
        void question().then(next)
        return { unsubscribe: () => undefined }
      },
    }),
  }
  const i18n = createI18n('en', await loadMessages('en'), ref('feminine'))
  i18n.add(await loadAreaMessages('phone', 'en'))
  const pinia = createPinia()
  setActivePinia(pinia)
  const page = mount(() => h(Suspense, () => h(MyData)), {
    global: {
      plugins: [pinia, createAppRouter(createMemoryHistory())],
      stubs: { DataRequest: true },
      provide: {
        [i18nKey]: i18n,
        [onDeviceKey]: () => Promise.resolve(device as unknown as OnDevice), // As much of it as is asked.
      },
    },
  })
  onTestFinished(() => page.unmount())
  await expect.poll(() => page.text()).toContain('2 activities')
  await flushPromises()
  expect(page.text()).not.toContain('5 activities')
})
