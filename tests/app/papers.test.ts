import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { h, ref, Suspense } from 'vue'
import { createMemoryHistory } from 'vue-router'
import type { Practice } from '#protocol/pack/pack.ts'
import { type OnDevice, onDeviceKey } from '#app/device/on-device.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import { createAppRouter } from '#app/frame/router.ts'
import PaperPage from '#app/learner/papers/PaperPage.vue'

const paper = {
  paperId: 'door-card',
  title: 'La carte de porte',
  html:
    '<header class="paper-head"><h1>La carte de porte</h1>' +
    '<p class="mark" data-until="2027-11-19" data-expired="expiré">relu</p></header><p class="said">modèle</p>',
}

/** The page of a paper, of a module that has these; null: the module is not here. */
async function open(papers: Practice['papers'] | null, today = '2026-11-30') {
  const device = {
    installed: { listPacks: () => Promise.resolve([{ moduleId: 'health', language: 'fr', packHash: 'h' }]) },
    nowhere: { isInPack: () => false, isNowhere: () => Promise.resolve(false) },
    read: { readPractice: () => Promise.resolve(papers && { papers }) },
    world: { now: () => Date.parse(today) },
    liveQuery: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }),
  }
  const pinia = createPinia()
  setActivePinia(pinia)
  const router = createAppRouter(createMemoryHistory())
  await router.push('/fr/modules/health/papers/door-card/')
  const page = mount(() => h(Suspense, () => h(PaperPage)), {
    attachTo: document.body,
    global: {
      plugins: [pinia, router],
      provide: {
        [i18nKey]: createI18n('fr', await loadMessages('fr'), ref('feminine')),
        [onDeviceKey]: () => Promise.resolve(device as unknown as OnDevice), // As much of it as is asked.
      },
    },
  })
  onTestFinished(() => page.unmount())
  await expect.poll(() => page.find('h1').exists(), { timeout: 15_000 }).toBe(true)
  const button = (name: string) => page.findAll('button').find((each) => each.text() === name)
  return { page, button }
}

describe('the page of a paper', () => {
  it('shows the model, then the blank sheet, and prints what is shown', async () => {
    const { page, button } = await open([paper])
    const sheet = page.get('article.paper')
    expect(sheet.text()).toContain('modèle')
    expect(document.title).toContain('La carte de porte')
    expect([sheet.attributes('lang'), sheet.attributes('dir')]).toEqual(['fr', 'ltr'])
    expect(sheet.classes()).not.toContain('paper-blank')
    await button('Feuille vierge')?.trigger('click')
    expect(sheet.classes()).toContain('paper-blank')
    expect(button('Feuille vierge')?.attributes('aria-pressed')).toBe('true')
    const print = vi.spyOn(globalThis, 'print').mockImplementation(() => undefined)
    await button('Imprimer cette feuille')?.trigger('click')
    expect(print).toHaveBeenCalledOnce()
    print.mockRestore()
  })

  it('counts a signature no more once its day has passed on this phone', async () => {
    const { page: held } = await open([paper])
    expect(held.get('.mark').text()).toBe('relu')
    const { page } = await open([paper], '2027-11-20')
    expect(page.get('.mark').text()).toBe('expiré')
  })

  it('says that a module of before has no such paper, and where to bring it up to date', async () => {
    const { page } = await open([])
    expect(page.text()).toContain('n’est pas dans la version du module')
    expect(page.get('a.button').attributes('href')).toBe('/fr/modules/health/')
  })

  it('says that a module is not here', async () => {
    const { page } = await open(null)
    expect(page.find('article.paper').exists()).toBe(false)
    expect(page.find('.not-here').exists()).toBe(true)
  })
})
