import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { languages } from '#domain/content/languages.ts'
import { entries } from '#app/gallery/components.ts'
import { mountState } from '#app/gallery/mount-state.ts'
import CertificateStars from '#app/learner/certificates/CertificateStars.vue'

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

// jsdom has dialogs that do not open, no screen to measure, and nothing that scrolls.
beforeEach(() => {
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined })
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = (): void => undefined
      unobserve = (): void => undefined
      disconnect = (): void => undefined
    },
  )
})

it('the gallery shows every component of the app', () => {
  expect(entries.length).toBeGreaterThan(200)
  expect(entries.filter(({ states }) => Object.keys(states).length === 0).map(({ path }) => path)).toEqual([])
})

describe.each(languages)('in %s the states', (language) => {
  it.each(entries)('of $path stand without a fault', async (entry) => {
    const faults: string[] = []
    for (const name of Object.keys(entry.states)) {
      const place = document.body.appendChild(document.createElement('div'))
      const fail = (error: unknown): void => void faults.push(`${name}: ${String(error)}`)
      const address = language === 'fr' ? 'masculine' : 'feminine'
      const remove = await mountState(place, entry, name, { language, address, fail })
      await flushPromises()
      faults.push(...brokenDrawings(place).map((drawing) => `${name}: ${drawing}`))
      remove()
      place.remove()
    }
    expect(faults).toEqual([])
  })
})
