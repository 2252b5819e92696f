import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { computed, defineComponent, h, type Component } from 'vue'
import { createMemoryHistory, createRouter, RouterLink, type Router } from 'vue-router'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import AppShell from '#app/frame/AppShell.vue'
import { watchArrivals } from '#app/frame/not-arrived.ts'
import { onDeviceKey } from '#app/device/on-device.ts'

let page: VueWrapper | undefined
let router: Router
let arrive: () => Promise<void>

const lesson = '/ar/modules/play/first/'
const quiz = '/ar/modules/play/quiz/'
const module = '/ar/modules/play/'

/** The quiz was opened from a lesson; the file with the module's page is still on its way. */
beforeEach(async () => {
  setActivePinia(createPinia())
  let bring: (screen: Component) => void = () => undefined
  const chunk = new Promise<Component>((resolve) => (bring = resolve))
  arrive = async () => {
    bring(defineComponent(() => () => h('h1', 'module')))
    await flushPromises()
  }
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: defineComponent(() => () => h('h1', 'outside')) },
      { path: lesson, component: defineComponent(() => () => h('h1', 'lesson')) },
      {
        path: quiz,
        component: defineComponent(
          () => () => h('div', [h('h1', 'quiz'), h(RouterLink, { class: 'quiz-leave', to: module })]),
        ),
      },
      { path: module, component: () => chunk },
    ],
  })
  watchArrivals(router)
  const i18n = createI18n(
    'ar',
    await loadMessages('ar'),
    computed(() => 'feminine'),
  )
  await router.push(lesson)
  await router.push(quiz)
  page = mount(AppShell, {
    global: {
      plugins: [router],
      provide: { [i18nKey as symbol]: i18n, [onDeviceKey as symbol]: () => new Promise(() => undefined) },
    },
  })
  await flushPromises()
})
afterEach(() => page?.unmount())

const shown = (): string => page?.get('main h1').text() ?? ''
const leave = async (): Promise<void> => {
  await page?.get('.quiz-leave').trigger('click')
  await flushPromises()
}
const back = async (): Promise<void> => {
  router.back()
  await flushPromises()
}

describe('leaving the quiz while the page of the module has not come yet', () => {
  test('the quiz stays on the screen until it has', async () => {
    await leave()
    expect(shown()).toBe('quiz')
    await arrive()
    expect(shown()).toBe('module')
    await back()
    expect(shown()).toBe('quiz')
  })

  test('back at once leads to where the quiz was opened, and what comes late takes nobody away from there', async () => {
    await leave()
    await back()
    expect([shown(), router.currentRoute.value.path]).toEqual(['lesson', lesson])
    await arrive()
    expect([shown(), router.currentRoute.value.path]).toEqual(['lesson', lesson])
  })

  test('tapped twice, it is one step: back leads to the quiz', async () => {
    await leave()
    await leave()
    await arrive()
    await back()
    expect(shown()).toBe('quiz')
    await back()
    expect(shown()).toBe('lesson')
  })
})
