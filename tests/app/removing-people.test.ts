import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, onTestFinished } from 'vitest'
import { h, ref, Suspense } from 'vue'
import { createMemoryHistory } from 'vue-router'
import type { Going, Profile } from '#local/profiles/profiles.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import People from '#app/phone/people/People.vue'
import { createAppRouter } from '#app/frame/router.ts'
import { type OnDevice, onDeviceKey } from '#app/device/on-device.ts'
import { useSession } from '#app/device/session.ts'

const person: Profile = {
  id: 'p',
  name: 'Amina',
  avatar: '1',
  address: 'feminine',
  language: 'fr',
  createdAt: 0,
  account: null,
  ended: false,
}

describe.each([
  ['ar', 'أُرسلت', 'الملاحظات'],
  ['fr', 'sont envoyés', 'notes'],
  ['en', 'are sent', 'notes'],
] as const)('before a person is removed from the phone, in %s', (language, areSent, notes) => {
  async function sentences(going: Pick<Going, 'hasResults' | 'hasOwn'>): Promise<string> {
    const device = {
      profiles: { whatGoes: () => Promise.resolve({ unsent: 0, ...going }) },
      databaseOf: () => null,
    }
    const pinia = createPinia()
    setActivePinia(pinia)
    useSession().profiles = [person]
    HTMLDialogElement.prototype.showModal = () => undefined
    HTMLDialogElement.prototype.close = () => undefined
    const page = mount(() => h(Suspense, () => h(People)), {
      global: {
        plugins: [pinia, createAppRouter(createMemoryHistory())],
        provide: {
          [i18nKey]: createI18n(language, await loadMessages(language), ref('feminine')),
          [onDeviceKey]: () => Promise.resolve(device as unknown as OnDevice), // As much of it as is asked.
        },
      },
    })
    onTestFinished(() => page.unmount())
    await expect.poll(() => page.find('.people-remove button').exists()).toBe(true)
    await page.get('.people-remove button').trigger('click')
    await flushPromises()
    return page.get('dialog').text()
  }

  it('results are called sent only where there are some', async () => {
    expect(await sentences({ hasResults: true, hasOwn: false })).toContain(areSent)
    expect(await sentences({ hasResults: false, hasOwn: false })).not.toContain(areSent)
  })

  it('what only this phone holds is named, where there is some', async () => {
    expect(await sentences({ hasResults: true, hasOwn: true })).toContain(notes)
    expect(await sentences({ hasResults: true, hasOwn: false })).not.toContain(notes)
  })
})
