import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { describe, expect, it, onTestFinished } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import AskBeforeLeaving from '#app/phone/storage/AskBeforeLeaving.vue'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'

/** A screen that was opened from another one, and has something the phone refused. */
async function onScreen(language: 'ar' | 'fr' | 'en') {
  const isUnkept = ref(true)
  // jsdom has no dialogs.
  HTMLDialogElement.prototype.showModal = () => undefined
  HTMLDialogElement.prototype.close = () => undefined
  const screen = (name: string) => defineComponent(() => () => h('h1', name))
  const asking = defineComponent(() => () => [
    h('h1', 'quiz'),
    h(AskBeforeLeaving, { isUnkept: isUnkept.value, isFull: true }),
  ])
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: screen('start') },
      { path: '/module', component: screen('module') },
      { path: '/quiz', component: asking },
    ],
  })
  await router.push('/module')
  await router.push('/quiz')
  const page = mount(() => h(RouterView), {
    attachTo: document.body,
    global: {
      plugins: [createPinia(), router],
      provide: { [i18nKey]: createI18n(language, await loadMessages(language), ref('feminine')) },
    },
  })
  onTestFinished(() => page.unmount())
  await flushPromises()
  const shown = () => page.get('h1').text()
  const isAsked = () => page.find('dialog').exists()
  const waitUntilAsked = () => expect.poll(isAsked, { timeout: 15_000 }).toBe(true)
  const answer = async (which: 'stay' | 'leave') => {
    await page.get(which === 'leave' ? 'dialog .danger' : 'dialog .quiet').trigger('click')
    await flushPromises()
  }
  return { page, router, shown, isAsked, waitUntilAsked, answer, isUnkept }
}

describe.each(['ar', 'fr', 'en'] as const)(
  'a screen with something the phone could not write, in %s',
  (language) => {
    it('asks before it is left by a link, and stays when she stays', async () => {
      const { page, router, shown, waitUntilAsked, answer, isAsked } = await onScreen(language)
      void router.push('/')
      await waitUntilAsked()
      expect(page.get('dialog').text()).not.toContain('storage.')
      await answer('stay')
      expect([shown(), router.currentRoute.value.path, isAsked()]).toEqual(['quiz', '/quiz', false])
      void router.push('/')
      await waitUntilAsked()
      await answer('leave')
      expect(shown()).toBe('start')
    })

    it('asks before it is left by going back', async () => {
      const { router, shown, waitUntilAsked, answer } = await onScreen(language)
      router.back()
      await waitUntilAsked()
      await answer('stay')
      expect([shown(), router.currentRoute.value.path]).toEqual(['quiz', '/quiz'])
      router.back()
      await waitUntilAsked()
      await answer('leave')
      expect(shown()).toBe('module')
    })

    it('lets the browser ask before the page is closed', async () => {
      const { isUnkept } = await onScreen(language)
      const close = () => {
        const event = new Event('beforeunload', { cancelable: true })
        dispatchEvent(event)
        return event.defaultPrevented
      }
      expect(close()).toBe(true)
      isUnkept.value = false
      await flushPromises()
      expect(close()).toBe(false)
    })

    it('asks nothing once it is written', async () => {
      const { router, shown, isUnkept } = await onScreen(language)
      isUnkept.value = false
      await flushPromises()
      await router.push('/')
      await flushPromises()
      expect(shown()).toBe('start')
    })
  },
)
