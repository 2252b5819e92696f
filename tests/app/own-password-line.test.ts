import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it, onTestFinished } from 'vitest'
import { h, ref, type Component } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { asId } from '#domain/id.ts'
import type { Role } from '#domain/people/account.ts'
import { loadAreaMessages } from '#app/common/load-area-messages.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import { createAppRouter } from '#app/frame/router.ts'
import { useSession } from '#app/device/session.ts'
import { onDeviceKey } from '#app/device/on-device.ts'
import MeLinks from '#app/learner/me/MeLinks.vue'
import OwnPassword from '#app/phone/people/OwnPassword.vue'

async function open(screen: Component, role: Role, hash = '') {
  Element.prototype.scrollIntoView = () => undefined // jsdom has no screen to move.
  const pinia = createPinia()
  setActivePinia(pinia)
  const account = { id: asId<'account'>('a'), name: 'Zahra', roles: [role] }
  const facts = { id: 'p', name: 'Zahra', avatar: '1', language: 'en', createdAt: 0, ended: false } as const
  useSession().profile = { ...facts, address: 'feminine', account }
  const router = createAppRouter(createMemoryHistory())
  await router.push(`/en/me/phones/${hash}`)
  const i18n = createI18n('en', await loadMessages('en'), ref('feminine'))
  for (const area of ['account', 'phone', 'refusals'] as const) i18n.add(await loadAreaMessages(area, 'en'))
  const page = mount(() => h(screen), {
    attachTo: document.body,
    global: {
      plugins: [pinia, router],
      provide: { [i18nKey]: i18n, [onDeviceKey]: () => new Promise<never>(() => undefined) },
    },
  })
  onTestFinished(() => page.unmount())
  await flushPromises()
  return page
}
const line = 'a[href$="/me/phones/#own-password"]'

it.each([
  ['supervisor', true],
  ['administrator', true],
  ['learner', false],
] as const)('“me” of a %s has a line for her own password: %s', async (role, has) => {
  expect((await open(MeLinks, role)).find(line).exists()).toBe(has)
})

it('the line leads to the form, not above it', async () => {
  await open(OwnPassword, 'supervisor', '#own-password')
  expect(document.activeElement?.textContent).toBe('Change my password')
})

it('whoever comes for her phones begins with them', async () => {
  await open(OwnPassword, 'supervisor')
  expect(document.activeElement).toBe(document.body)
})
