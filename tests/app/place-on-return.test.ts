import { flushPromises, mount } from '@vue/test-utils'
import { expect, it, onTestFinished, vi } from 'vitest'
import { h, ref } from 'vue'
import { createRouter, createWebHistory, RouterView } from 'vue-router'
import { usePlace } from '#app/desk/frame/usePlace.ts'

it('back leads to the place where she left the page, once its rows are there', async () => {
  const scrolled: unknown[] = []
  vi.stubGlobal('scrollTo', (to: unknown) => scrolled.push(to))
  vi.stubGlobal('scrollY', 900)
  vi.stubGlobal('scrollX', 0)
  onTestFinished(() => void vi.unstubAllGlobals())
  const hasRows = ref(true)
  const List = {
    setup() {
      usePlace(hasRows)
      return () => h('p', 'list')
    },
  }
  const routes = [
    { path: '/list/', component: List },
    { path: '/person/', component: { render: () => h('p', 'person') } },
  ]
  const router = createRouter({ history: createWebHistory(), routes })
  await router.push('/list/')
  const page = mount({ render: () => h(RouterView) }, { global: { plugins: [router] } })
  onTestFinished(() => page.unmount())
  await flushPromises()
  expect(scrolled).toEqual([])
  await router.push('/person/')
  await flushPromises()
  hasRows.value = false
  const back = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }))
  router.back()
  await back
  await flushPromises()
  expect(page.text()).toBe('list')
  expect(scrolled).toEqual([])
  hasRows.value = true
  await flushPromises()
  expect(scrolled).toEqual([{ top: 900 }])
})
