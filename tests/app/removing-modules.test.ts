import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { ref } from 'vue'
import { asId } from '#domain/id.ts'
import type { PackRow, Usage } from '#local/packs/installed.ts'
import { type OnDevice, onDeviceKey } from '#app/device/on-device.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import PackRemove from '#app/learner/library/PackRemove.vue'

beforeEach(() => {
  // jsdom has no dialogs.
  HTMLDialogElement.prototype.showModal = () => undefined
  HTMLDialogElement.prototype.close = () => undefined
})

describe('a module that is to be taken off the phone', () => {
  async function touched(usage: Usage | null) {
    const device = { installed: { usageOf: () => Promise.resolve(usage) } }
    const row = { packHash: asId<'pack'>('a'), key: 'play.en' } as unknown as PackRow // As much of it as is asked.
    const page = mount(PackRemove, {
      props: { row, title: 'Play', downloadBytes: null },
      global: {
        plugins: [createPinia()],
        provide: {
          [i18nKey]: createI18n('en', await loadMessages('en'), ref('feminine')),
          [onDeviceKey]: () => Promise.resolve(device as unknown as OnDevice), // As much of it as is asked.
        },
      },
    })
    onTestFinished(() => page.unmount())
    await page.get('button').trigger('click')
    await flushPromises()
    return page
  }

  it('is asked about first when it may go', async () => {
    const page = await touched(null)
    expect(page.find('dialog').exists()).toBe(true)
    expect(page.find('.notice').exists()).toBe(false)
  })

  it('is not asked about when it has to stay: the screen says why at once', async () => {
    const page = await touched('quiz')
    expect(page.find('dialog').exists()).toBe(false)
    expect(page.get('.notice').text()).toContain('Finish that, then remove it')
  })
})
