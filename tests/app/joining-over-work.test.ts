import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { describe, expect, it, onTestFinished } from 'vitest'
import { h, ref, Suspense } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { type OnDevice, onDeviceKey } from '#app/device/on-device.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import { createAppRouter } from '#app/frame/router.ts'
import Join from '#app/learner/enrolment/Join.vue'

describe.each(['ar', 'fr', 'en'] as const)(
  'a code is typed where a guest is on the screen, in %s',
  (language) => {
    async function open(waiting: number) {
      const device = {
        liveQuery: (ask: () => Promise<unknown>) => ({
          subscribe: (next: (value: unknown) => void) => {
            void ask().then(next)
            return { unsubscribe: () => undefined }
          },
        }),
        profiles: { findCurrentProfile: () => Promise.resolve({ id: 'p' }) },
        records: { counts: () => Promise.resolve({ waiting, refused: 0, sent: 0 }) },
        databaseOf: () => null,
      }
      const page = mount(() => h(Suspense, () => h(Join)), {
        global: {
          plugins: [createPinia(), createAppRouter(createMemoryHistory())],
          provide: {
            [i18nKey]: createI18n(language, await loadMessages(language), ref('feminine')),
            [onDeviceKey]: () => Promise.resolve(device as unknown as OnDevice), // As much of it as is asked.
          },
        },
      })
      onTestFinished(() => page.unmount())
      await flushPromises()
      return page
    }

    it('who has results there reads whose they become, and how another person keeps out of them', async () => {
      const page = await open(2)
      const messages: Record<string, string> = await loadMessages(language)
      expect(page.get('.notice').text()).toContain(messages['join.before'])
      expect(page.get('.notice button').text()).toBe(messages['people.add'])
    })

    it('nothing is said where nothing was done', async () => {
      expect((await open(0)).find('.notice').exists()).toBe(false)
    })
  },
)
