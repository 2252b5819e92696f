import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ref } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { questionKinds } from '#domain/content/quiz.ts'
import { everyWord } from '#app/gallery/every-word.ts'
import Gallery from '#app/gallery/Gallery.vue'
import { createI18n, i18nKey } from '#app/i18n/i18n.ts'
import { loadParts } from '#app/quiz/quiz-parts.ts'
import { createAppRouter } from '#app/router.ts'
import { aQuestion } from '../support/builders.ts'

const questions = questionKinds.map((kind) =>
  kind === 'matching'
    ? aQuestion({ kind, correct: ['a=1', 'b=2', 'c=3'], partnerIds: ['1', '2', '3'] })
    : aQuestion({ kind }),
)

describe.each(['ar', 'fr'] as const)('the page of all components in %s', (language) => {
  it('shows each of them, with nothing to complain of', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    onTestFinished(() => warn.mockRestore())
    await loadParts()
    const page = mount(Gallery, {
      props: { questions, language },
      global: {
        plugins: [createPinia(), createAppRouter(createMemoryHistory(`/${language}/`))],
        provide: { [i18nKey]: createI18n(language, everyWord(language), ref('feminine')) },
      },
    })
    onTestFinished(() => page.unmount())
    await flushPromises()
    expect(warn.mock.calls).toEqual([])
    // Each kind untouched, right and wrong.
    expect(page.findAll('.question')).toHaveLength(3 * questionKinds.length)
    expect(page.findAll('.feedback')).toHaveLength(2 * questionKinds.length)
  })
})
