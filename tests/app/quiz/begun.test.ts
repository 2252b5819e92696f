import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ref } from 'vue'
import { createMemoryHistory } from 'vue-router'
import type { Language, PackLanguage } from '#domain/content/languages.ts'
import type { Question } from '#domain/content/quiz.ts'
import { asId } from '#domain/id.ts'
import type { Draft } from '#local/drafts/drafts.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import QuizPage from '#app/learner/quiz/first/QuizPage.vue'
import { createAppRouter } from '#app/frame/router.ts'
import { type OnDevice, onDeviceKey } from '#app/device/on-device.ts'
import { aQuestion } from '../../support/builders.ts'

/** The pack of a language is called by its name, and its questions say which they are. */
const questionsIn = (language: string): readonly Question[] => [
  { ...aQuestion({ questionId: asId('first') }), prompt: `first, ${language}` },
  {
    ...aQuestion({ questionId: asId('second'), kind: 'ordering', correct: ['a', 'b', 'c'] }),
    prompt: `second, ${language}`,
  },
]

const begunIn = (language: PackLanguage, change: Partial<Draft> = {}): Draft => ({
  packHash: asId(language),
  moduleId: asId('play'),
  language,
  seed: 7,
  startedAt: 1,
  position: 0,
  given: { first: ['b'] },
  spentMs: {},
  shown: [],
  ...change,
})

/** The quiz page in a language, on a phone where these tries are open. */
async function openQuiz(language: Language, drafts: readonly Draft[]) {
  const kept = new Map(drafts.map((draft) => [draft.packHash, draft]))
  const device = {
    world: { random: (size: number) => new Uint8Array(size), now: () => 9 },
    profiles: { ensureCurrentProfile: () => Promise.resolve({ id: 'p' }) },
    databaseOf: () => null,
    drafts: { listDrafts: () => Promise.resolve([...kept.values()]) },
    installed: {
      listPacks: () =>
        Promise.resolve(['ar', 'fr'].map((pack) => ({ moduleId: 'play', language: pack, packHash: pack }))),
    },
    read: {
      readQuiz: (pack: string) =>
        Promise.resolve({
          draw: null,
          tells: 'at-once',
          asksConfidence: false,
          questions: questionsIn(pack),
        }),
      readManifest: () => Promise.resolve({ passMark: 70 }),
    },
    openTry: (_: unknown, first: Draft, __: unknown, heard: { show: (draft: Draft) => void }) => {
      let now = first
      return {
        change: (make: (draft: Draft) => Draft) => {
          now = make(now)
          kept.set(now.packHash, now)
          heard.show(now)
          return Promise.resolve()
        },
        close: () => undefined,
      }
    },
  }
  const router = createAppRouter(createMemoryHistory())
  await router.push(`/${language}/modules/play/quiz/`)
  const page = mount(QuizPage, {
    attachTo: document.body,
    global: {
      plugins: [createPinia(), router],
      provide: {
        [i18nKey]: createI18n(language, await loadMessages(language), ref('feminine')),
        [onDeviceKey]: () => Promise.resolve(device as unknown as OnDevice), // As much of it as is asked.
      },
    },
  })
  onTestFinished(() => page.unmount())
  const prompt = () => page.get('.question-prompt').text()
  await expect.poll(() => page.find('.question-prompt').exists(), { timeout: 15_000 }).toBe(true)
  const chosen = () =>
    page
      .findAll<HTMLInputElement>('.choices input')
      .flatMap(({ element }) => (element.checked ? [element.value] : []))
  return { page, prompt, chosen, drafts: () => [...kept.keys()] }
}

describe('the language is changed while a quiz is open', () => {
  it.each(['fr', 'en'] as const)('to %s: the same questions go on, with what was given', async (language) => {
    const { page, prompt, chosen } = await openQuiz(language, [begunIn('ar')])
    expect(prompt()).toBe('first, ar')
    expect(chosen()).toEqual(['b'])
    expect(page.get('.question').attributes()).toMatchObject({ lang: 'ar', dir: 'rtl' })
    expect(page.get('.notice').text()).toMatch(/en arabe|in Arabic/)
  })

  it('to Arabic: the same, the other way', async () => {
    const { page, prompt } = await openQuiz('ar', [begunIn('fr')])
    expect(prompt()).toBe('first, fr')
    expect(page.get('.question').attributes()).toMatchObject({ lang: 'fr', dir: 'ltr' })
    expect(page.get('.notice').text()).toContain('بالفرنسية')
  })

  it('another try in the new language is her choice, and the open one is kept', async () => {
    const { page, prompt, drafts } = await openQuiz('fr', [begunIn('ar')])
    await page.get('.notice button').trigger('click')
    await flushPromises()
    expect(prompt()).toBe('first, fr')
    expect(page.find('.notice').exists()).toBe(false)
    await page.get('.choices input').setValue()
    await flushPromises()
    expect(drafts()).toEqual(['ar', 'fr'])
  })

  it('of two open tries, the one in the language of the screen goes on, and nothing is said', async () => {
    const { page, prompt } = await openQuiz('fr', [begunIn('fr'), begunIn('ar', { startedAt: 2 })])
    expect(prompt()).toBe('first, fr')
    expect(page.find('.notice').exists()).toBe(false)
  })
})

it('an ordering that nobody has moved cannot be checked; moved, it can', async () => {
  const { page, prompt } = await openQuiz('fr', [begunIn('fr', { position: 1 })])
  const check = () => page.findAll<HTMLButtonElement>('.quiz-foot button').at(-1)?.element.disabled
  expect(prompt()).toBe('second, fr')
  expect(page.findAll('.order-line')).toHaveLength(3)
  expect(check()).toBe(true)
  await page.get('.order-button:not(:disabled)').trigger('click')
  await flushPromises()
  expect(check()).toBe(false)
})
