import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent } from 'vue'
import { currentCard } from '#app/learner/lesson-cards/current-card.ts'
import { showCard } from '#app/learner/lesson/go-there.ts'
import { useReading } from '#app/learner/lesson/useReading.ts'
import { onDeviceKey } from '#app/device/on-device.ts'

let article: HTMLElement

// Nothing has moved yet, as in the first moment of a smooth scroll: the first card is still at the edge.
beforeEach(() => {
  vi.useFakeTimers()
  Element.prototype.scrollIntoView = vi.fn()
  document.body.innerHTML = `<article><div class="cards">
    ${['moment', 'idea', 'try'].map((id) => `<section class="card" id="${id}"><h2>${id}</h2></section>`).join('')}
  </div></article>`
  article = document.querySelector('article') ?? document.body
})

afterEach(() => void vi.useRealTimers())

test('the tools opened while the strip still turns are about the card she has gone to', () => {
  showCard('idea')
  expect(currentCard(article)?.id).toBe('idea')
  showCard('try')
  expect(currentCard(article)?.id).toBe('try')
})

test('a strip that a finger has turned is judged by what is at its edge', () => {
  showCard('idea')
  delete article.querySelector<HTMLElement>('.cards')?.dataset['to'] // As useReading does at a touch and at rest.
  expect(currentCard(article)?.id).toBe('moment')
})

test('a lesson looked at long enough just as she goes on is not at rest before the strip has moved', () => {
  mount(
    defineComponent(() => {
      useReading({ moduleId: 'play', lessonId: 'why-play', language: 'ar' }).follow(article)
      return () => null
    }),
    {
      global: {
        plugins: [createPinia()],
        provide: { [onDeviceKey as symbol]: () => new Promise(() => undefined) },
      },
    },
  )
  vi.advanceTimersByTime(390)
  showCard('idea')
  vi.advanceTimersByTime(20)
  expect(currentCard(article)?.id).toBe('idea')
  // It never moved: whatever kept it, the card on the screen is the one that is read.
  vi.advanceTimersByTime(1_000)
  expect(currentCard(article)?.id).toBe('moment')
})
