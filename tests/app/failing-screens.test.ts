import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { computed, defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, type Router, type RouteRecordRaw } from 'vue-router'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import AppShell from '#app/frame/AppShell.vue'
import { keepFaults, listenForFaults } from '#app/frame/faults.ts'
import { watchArrivals } from '#app/frame/not-arrived.ts'
import { onDeviceKey } from '#app/device/on-device.ts'

const noDevice = () => new Promise<never>(() => undefined)
const languages = ['ar', 'fr', 'en'] as const
let noted: string[] = []
let page: VueWrapper | undefined

const sync = (setup: () => unknown) => defineComponent({ setup: () => (setup(), () => h('h1', 'here')) })
const later = (setup: () => unknown) =>
  defineComponent({
    async setup() {
      await Promise.resolve()
      setup()
      return () => h('h1', 'here')
    },
  })
const fail = (error: unknown) => () => {
  throw error
}
const chunk = new TypeError('Failed to fetch dynamically imported module: /assets/later-x.js')
const screens = {
  good: later(() => undefined),
  sync: sync(fail(new TypeError('x is not a function'))),
  later: later(fail(new TypeError('x is not a function'))),
  full: later(fail(new DOMException('', 'QuotaExceededError'))),
  closed: later(fail(new DOMException('', 'VersionError'))),
  render: defineComponent({ setup: () => fail(new RangeError('render')) }),
  nested: defineComponent({ setup: () => () => h(later(fail(new Error('inside')))) }),
  button: defineComponent({
    setup: () => () => [h('h1', 'here'), h('button', { id: 'tap', onClick: fail(new Error('tapped')) })],
  }),
  fullTap: defineComponent({
    setup: () => () => [
      h('h1', 'here'),
      h('button', { id: 'tap', onClick: fail(new DOMException('', 'QuotaExceededError')) }),
    ],
  }),
  chunk: () => Promise.reject(chunk),
  module: () => Promise.reject(new ReferenceError('a module that cannot be run')),
}

async function open(
  name: keyof typeof screens,
  language: (typeof languages)[number] = 'en',
  first = 'good',
): Promise<Router> {
  setActivePinia(createPinia())
  const routes: RouteRecordRaw[] = Object.entries(screens).map(([path, component]) => ({
    path: `/:lang(ar|fr|en)/${path}/`,
    component,
  }))
  const router = createRouter({ history: createMemoryHistory(), routes })
  watchArrivals(router)
  const i18n = createI18n(
    language,
    await loadMessages(language),
    computed(() => 'feminine'),
  )
  if (first !== name) await router.push(`/${language}/${first}/`)
  const listen = { install: (app: Parameters<typeof listenForFaults>[0]) => listenForFaults(app, router) }
  page = mount(AppShell, {
    global: {
      plugins: [router, listen],
      provide: { [i18nKey as symbol]: i18n, [onDeviceKey as symbol]: noDevice },
    },
  })
  await flushPromises()
  await router.push(`/${language}/${name}/`).catch(() => undefined) // The shell knows.
  await flushPromises()
  return router
}
const words = (): string => page?.find('main').text() ?? ''
const wayBack = () => page?.find('main .notice a')

beforeEach(() => {
  noted = []
  keepFaults((error, where) => noted.push(`${where}: ${String(error)}`))
  vi.stubGlobal('reportError', () => undefined)
})
afterEach(() => {
  page?.unmount()
  vi.unstubAllGlobals()
})

describe.each(languages)('in %s, a screen that fails', (language) => {
  test.each([
    ['sync', 'shell.broke'],
    ['later', 'shell.broke'],
    ['nested', 'shell.broke'],
    ['render', 'shell.broke'],
    ['full', 'shell.full'],
    ['closed', 'storage.closed'],
  ] as const)('(%s) says why, leads back and is noted', async (name, sentence) => {
    await open(name, language)
    const messages: Record<string, string> = await loadMessages(language)
    const said = (messages[sentence] ?? '').replace(/\{([^|{}]*)\|[^{}]*\}/g, '$1')
    expect(words()).toContain(said)
    expect(wayBack()?.attributes('href')).toBe(`/${language}/`)
    expect(noted).toEqual([expect.stringContaining(`${name}/`)])
  })
})

test('as the first page, it is no white page either', async () => {
  await open('later', 'en', 'later')
  expect(words()).toContain('There was a problem here')
  expect(wayBack()?.attributes('href')).toBe('/en/')
})

test('what takes long says so', async () => {
  setActivePinia(createPinia())
  const component = defineComponent({ setup: () => new Promise<never>(() => undefined) })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/en/', component }] })
  await router.push('/en/')
  const i18n = createI18n(
    'en',
    await loadMessages('en'),
    computed(() => 'feminine'),
  )
  page = mount(AppShell, {
    global: { plugins: [router], provide: { [i18nKey as symbol]: i18n, [onDeviceKey as symbol]: noDevice } },
  })
  await flushPromises()
  expect(page.find('[role=status]').text()).toBe('Opening…')
})

test.each([
  ['chunk', 'not on this phone yet'],
  ['module', 'There was a problem here'],
] as const)(
  'a screen that cannot be loaded (%s) says so; the one before stays, and the failure is noted',
  async (name, said) => {
    const router = await open(name)
    expect(words()).toContain(said)
    expect(page?.find('h1').text()).toBe('here')
    expect(wayBack()?.exists()).toBe(false)
    expect(noted).toHaveLength(1)
    await router.push('/en/sync/')
    await flushPromises()
    expect(wayBack()?.exists()).toBe(true)
  },
)

test('a tap that fails leaves the screen and what is typed there', async () => {
  await open('button')
  await page?.find('#tap').trigger('click')
  await flushPromises()
  expect(words()).toContain('There was a problem here')
  expect(page?.find('h1').text()).toBe('here')
  expect(wayBack()?.exists()).toBe(false)
})

test.each([
  ['ar', /هذه الصفحة/],
  ['fr', /cette page/],
  ['en', /page/],
] as const)(
  'a tap that a full phone refuses is not said of the page, which is open (%s)',
  async (language, ofPage) => {
    await open('fullTap', language)
    await page?.find('#tap').trigger('click')
    await flushPromises()
    expect(page?.find('main .notice').text()).not.toBe('')
    expect(page?.find('main .notice').text()).not.toMatch(ofPage)
  },
)

test('the next screen says nothing of the fault before', async () => {
  const router = await open('later')
  await router.push('/en/good/')
  await flushPromises()
  expect(words()).toBe('here')
})
