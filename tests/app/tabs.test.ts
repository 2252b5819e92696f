import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { expect, it, onTestFinished } from 'vitest'
import { ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import TabBar from '#app/frame/TabBar.vue'

it.each([
  ['/fr/', '/fr/'],
  ['/fr/modules/', '/fr/modules/'],
  ['/fr/modules/play-and-interactions/', '/fr/modules/'],
  ['/fr/me/records/', '/fr/me/'],
  ['/fr/search/', undefined],
])('on %s the tab that leads there is marked', async (path, marked) => {
  const anyScreen = { path: '/:path(.*)', component: { render: () => null } }
  const router = createRouter({ history: createMemoryHistory(), routes: [anyScreen] })
  await router.push(path)
  const bar = mount(TabBar, {
    global: {
      plugins: [createPinia(), router],
      provide: { [i18nKey]: createI18n('fr', await loadMessages('fr'), ref('feminine')) },
    },
  })
  onTestFinished(() => bar.unmount())
  expect(bar.findAll('a.here').map((tab) => tab.attributes('href'))).toEqual(
    [marked].flatMap((to) => to ?? []),
  )
})
