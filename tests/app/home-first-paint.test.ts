import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { h, ref, Suspense } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { asId } from '#domain/id.ts'
import { onDeviceKey } from '#app/device/on-device.ts'
import { useSession } from '#app/device/session.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import { pageSourceKey } from '#app/frame/page-source.ts'
import { createAppRouter } from '#app/frame/router.ts'
import Home from '#app/learner/home/Home.vue'
import { type HomeNote, writeHomeNote } from '#app/learner/home/home-note.ts'

const guest: HomeNote = {
  ...{ profileId: 'p', language: 'ar', name: '', isShared: false, studyPx: 0, modules: [] },
  facts: {
    ...{ whatNow: null, assigned: [], lastSync: null, account: null, newReplies: 0, laterPhone: null },
    ...{ counts: { waiting: 0, refused: 0, sent: 0 }, finishedLessons: 0, hasLearned: false },
  },
}
const learner: HomeNote = {
  ...guest,
  facts: {
    ...guest.facts,
    account: {
      id: asId('a'),
      name: 'Amina',
      roles: ['learner'],
      language: 'ar',
      address: 'feminine',
      cohorts: [],
      supervisors: [],
    },
  },
}

/** Home as it is painted first, while the databases are not open. */
async function open(language: 'ar' | 'fr' = 'fr') {
  const nothing = () => Promise.resolve(undefined)
  const page = mount(() => h(Suspense, () => h(Home)), {
    attachTo: document.body,
    global: {
      plugins: [createPinia(), createAppRouter(createMemoryHistory())],
      provide: {
        [i18nKey]: createI18n(language, await loadMessages(language), ref('feminine')),
        [onDeviceKey]: () => new Promise<never>(() => undefined),
        [pageSourceKey as symbol]: { catalogue: nothing, manifest: nothing, lesson: nothing },
      },
    },
  })
  onTestFinished(() => page.unmount())
  await flushPromises()
  const place = (path: string) => {
    const link = page.find<HTMLElement>(`a[href="/${language}/${path}/"]`)
    if (!link.exists()) return 'none'
    return link.element.closest('.unsure') ? 'kept' : 'shown'
  }
  return { start: () => place('welcome'), join: () => place('join') }
}

const beenHere = (): void => {
  vi.stubGlobal('navigator', {
    ...navigator,
    userAgent: navigator.userAgent,
    serviceWorker: { controller: {} },
  })
  onTestFinished(() => void vi.unstubAllGlobals())
}

beforeEach(() => localStorage.clear())

describe('home before the phone is ready', () => {
  it('of a newcomer is whole at once', async () => {
    const { start, join } = await open()
    expect([start(), join()]).toEqual(['shown', 'shown'])
  })

  it('of who has been here and is not known keeps the place of what may come, and flashes nothing', async () => {
    beenHere()
    const { start, join } = await open()
    expect([start(), join()]).toEqual(['kept', 'kept'])
    useSession().isKnown = true
    await flushPromises()
    expect([start(), join()]).toEqual(['shown', 'shown'])
  })

  it.each(['ar', 'fr'] as const)(
    'of a guest offers joining at once, also in another language (%s)',
    async (language) => {
      beenHere()
      writeHomeNote(guest)
      const { start, join } = await open(language)
      expect([start(), join()]).toEqual(['none', 'shown'])
    },
  )

  it('of who has joined never offers it', async () => {
    beenHere()
    writeHomeNote(learner)
    const { start, join } = await open()
    expect([start(), join()]).toEqual(['none', 'none'])
  })
})
