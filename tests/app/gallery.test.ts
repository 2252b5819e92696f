import { flushPromises, mount } from '@vue/test-utils'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createPinia } from 'pinia'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ref } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { questionKinds } from '#domain/content/quiz.ts'
import { everyWord } from '#app/gallery/every-word.ts'
import Gallery from '#app/gallery/Gallery.vue'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadParts } from '#app/learner/quiz/quiz-parts.ts'
import { createAppRouter } from '#app/frame/router.ts'
import CertificateStars from '#app/learner/certificates/CertificateStars.vue'
import { aQuestion } from '../support/builders.ts'

const questions = questionKinds.map((kind) =>
  kind === 'matching'
    ? aQuestion({ kind, correct: ['a=1', 'b=2', 'c=3'], partnerIds: ['1', '2', '3'] })
    : aQuestion({ kind }),
)

/** Attributes of drawings that no browser can read: a number that is none, two signs in a row. */
const brokenDrawings = (root: Element): readonly string[] =>
  [...root.querySelectorAll('svg, svg *')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => name !== 'class' && /NaN|undefined|null|Infinity|--/.test(value))
      .map(({ name, value }) => `${element.tagName} ${name}="${value}"`),
  )

it.each([
  [35, 24],
  [16, 1],
  [2, 2],
  [3, 3],
])('a frame of %i by %i stars can be drawn', (columns, rows) => {
  const frame = mount(CertificateStars, { props: { columns, rows } })
  onTestFinished(() => frame.unmount())
  expect(brokenDrawings(frame.element)).toEqual([])
})

it('every part of `ui` stands on the page of all components', () => {
  const app = resolve(import.meta.dirname, '../../src/app')
  const parts = readdirSync(join(app, 'frame/ui')).filter((file) => file.endsWith('.vue'))
  const page = readFileSync(join(app, 'gallery/Gallery.vue'), 'utf8')
  expect(parts.filter((file) => !new RegExp(`<${file.replace('.vue', '')}[\\s>]`).test(page))).toEqual([])
})

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
    expect(brokenDrawings(page.element)).toEqual([])
    // Each kind untouched, right and wrong.
    expect(page.findAll('.question')).toHaveLength(3 * questionKinds.length)
    expect(page.findAll('.feedback')).toHaveLength(2 * questionKinds.length)
  })
})
