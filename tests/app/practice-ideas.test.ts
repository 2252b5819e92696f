import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it, onTestFinished } from 'vitest'
import { ref } from 'vue'
import { createMemoryHistory } from 'vue-router'
import type { TriedIdea } from '#local/ideas/tried.ts'
import { loadAreaMessages } from '#app/common/load-area-messages.ts'
import { type OnDevice, onDeviceKey } from '#app/device/on-device.ts'
import { useSession } from '#app/device/session.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import { createAppRouter } from '#app/frame/router.ts'
import PracticeIdeas from '#app/learner/practice/PracticeIdeas.vue'

const tries = (count: number): readonly TriedIdea[] =>
  Array.from({ length: count }, (_, n) => ({
    ...{ id: `t${n}`, ideaId: `idea-${n}`, title: `Idea ${n}`, text: `Note ${n}` },
    at: Date.UTC(2026, 10, n + 1, 12),
  }))

/** The section on a phone with these tries, kept in the order of their time, and with the ideas or without. */
async function shownWith(tried: readonly TriedIdea[], isBankHere: boolean) {
  const pinia = createPinia()
  setActivePinia(pinia)
  Object.assign(useSession(), { isKnown: true, profile: { id: 'amina' } })
  const triedIdeas = {
    orderBy: () => ({ reverse: () => ({ toArray: () => Promise.resolve(tried.toReversed()) }) }),
  }
  const meta = { get: () => Promise.resolve(isBankHere ? { value: { ready: {}, coming: null } } : undefined) }
  const phone = {
    device: { meta },
    databaseOf: () => ({ triedIdeas }),
    liveQuery: (ask: () => Promise<unknown>) => ({
      subscribe: (next: (value: unknown) => void) => {
        void ask().then(next)
        return { unsubscribe: () => undefined }
      },
    }),
  } as unknown as OnDevice // As much of it as is asked.
  const i18n = createI18n('en', await loadMessages('en'), ref('feminine'))
  i18n.add(await loadAreaMessages('work', 'en'))
  const section = mount(PracticeIdeas, {
    global: {
      plugins: [pinia, createAppRouter(createMemoryHistory())],
      provide: { [i18nKey as symbol]: i18n, [onDeviceKey as symbol]: () => Promise.resolve(phone) },
    },
  })
  onTestFinished(() => section.unmount())
  await flushPromises()
  return {
    text: section.text(),
    links: section.findAll('a').map((link) => [link.text(), link.attributes('href')]),
  }
}

it('the task in class shows the five ideas tried last, with day and note, and leads to all', async () => {
  const { text, links } = await shownWith(tries(7), false)
  expect(links).toEqual([
    ...[6, 5, 4, 3, 2].map((n) => [`Idea ${n}`, `/en/ideas/idea-${n}/`]),
    ['All that I tried', '/en/me/notes/'],
  ])
  expect(text).toContain('Note 6')
  expect(text).toMatch(/7\sNovember/)
  expect(text).toContain('stay on this phone')
})

it('the task in class leads who tried none to the ideas that are on this phone', async () => {
  expect((await shownWith([], true)).links).toEqual([['Ideas for class', '/en/ideas/']])
})

it('the task in class says nothing of ideas where none was tried and none is on this phone', async () => {
  expect(await shownWith([], false)).toEqual({ text: '', links: [] })
})
