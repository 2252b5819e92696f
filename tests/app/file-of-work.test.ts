import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { describe, expect, it, onTestFinished } from 'vitest'
import { h, ref, Suspense } from 'vue'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import { onDeviceKey } from '#app/device/on-device.ts'
import { loadAreaMessages } from '#app/common/load-area-messages.ts'
import SyncFile from '#app/phone/courier/SyncFile.vue'

describe.each([
  ['ar', 'أُرسل'],
  ['fr', 'est envoyé'],
  ['en', 'is sent'],
] as const)('the file of unsent work, in %s', (language, isSent) => {
  async function textWith(total: number): Promise<string> {
    const i18n = createI18n(language, await loadMessages(language), ref('feminine'))
    i18n.add(await loadAreaMessages('storage', language))
    const panel = mount(() => h(Suspense, () => h(SyncFile, { unsent: 0, total })), {
      global: {
        plugins: [createPinia()],
        provide: { [i18nKey]: i18n, [onDeviceKey]: () => new Promise<never>(() => undefined) },
      },
    })
    onTestFinished(() => panel.unmount())
    await flushPromises()
    return panel.findAll('p').at(1)?.text() ?? ''
  }

  it('is not needed when everything is sent, and says so', async () => {
    expect(await textWith(3)).toContain(isSent)
  })

  it('has nothing to take from somebody who has no results, and calls nothing sent', async () => {
    expect(await textWith(0)).not.toContain(isSent)
  })
})
