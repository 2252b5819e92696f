import { createPinia } from 'pinia'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { ref } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { asId } from '#domain/id.ts'
import { everyWord } from '#app/gallery/every-word.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import LessonList from '#app/learner/library/LessonList.vue'
import { createAppRouter } from '#app/frame/router.ts'
import { judgeReview } from '#app/frame/expired-review.ts'
import { onDeviceKey } from '#app/device/on-device.ts'

const phoneOn = (day: string) => ({ world: { now: () => Date.parse(`${day}T09:00:00Z`) } })

async function listOn(day: string): Promise<readonly string[]> {
  const review = (list?: { readonly by: string; readonly until: string }[]) => ({
    lessonId: asId<'lesson'>(`lesson-${list?.length ?? 'free'}`),
    title: 'Leçon',
    minutes: 5,
    cards: 7,
    part: asId<'part'>('0'.repeat(64)),
    ...(list ? { review: list } : {}),
  })
  const signature = { by: 'pédiatre, hôpital, 20 novembre 2026', until: '2027-11-19' }
  const shown = mount(LessonList, {
    props: {
      base: '/fr/modules/x/',
      lessons: [review(), review([]), review([signature])],
      facts: null,
      language: 'fr',
    },
    global: {
      plugins: [createPinia(), createAppRouter(createMemoryHistory('/fr/'))],
      provide: {
        [i18nKey as symbol]: createI18n('fr', everyWord('fr'), ref('feminine')),
        [onDeviceKey as symbol]: () => Promise.resolve(phoneOn(day)),
      },
    },
  })
  await flushPromises()
  return shown.findAll('.lesson-words').map((words) =>
    words
      .text()
      .replaceAll(/\s+/g, ' ')
      .replace(/^Leçon ?5 minutes/, '')
      .trim(),
  )
}

test('the page of a module says of each lesson who signed it, or nobody, where somebody has to', async () => {
  const awaits = 'En attente de la relecture d’un expert'
  expect(await listOn('2027-11-19')).toEqual([
    '',
    awaits,
    'Relecture : pédiatre, hôpital, 20 novembre 2026. Valable jusqu’au 19 novembre 2027',
  ])
  expect(await listOn('2027-11-20')).toEqual(['', awaits, awaits])
})

test('a lesson says by the phone’s day that its signature has expired, and leaves every other mark alone', () => {
  const lesson = document.createElement('article')
  lesson.innerHTML = '<p class="mark" data-until="2027-11-19" data-expired="expired">signed</p>'
  judgeReview(lesson, phoneOn('2027-11-19'))
  expect(lesson.textContent).toBe('signed')
  judgeReview(lesson, phoneOn('2027-11-20'))
  expect(lesson.textContent).toBe('expired')
  lesson.innerHTML = '<p class="mark">awaiting</p>'
  judgeReview(lesson, phoneOn('2030-01-01'))
  expect(lesson.textContent).toBe('awaiting')
})
