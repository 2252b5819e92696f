import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { createMemoryHistory } from 'vue-router'
import { expect, it, onTestFinished, vi } from 'vitest'
import { type Component, ref } from 'vue'
import { loadAreaMessages } from '#app/common/load-area-messages.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import { createAppRouter } from '#app/frame/router.ts'
import { asId } from '#domain/id.ts'
import { whoNeeds } from '#domain/supervision/who-needs.ts'
import BoardList from '../../src/app/desk/board/BoardList.vue'
import TodayList from '../../src/app/desk/today/TodayList.vue'
import BoardTable from '../../src/app/desk/board/BoardTable.vue'
import { amina } from '../support/desk-rows.ts'

const most = 1_500
const moduleIds = Array.from({ length: 12 }, (_, index) => `module-${index}`)
const learners = Array.from({ length: 300 }, (_, index) => ({
  ...amina,
  id: asId<'account'>(`learner-${index}`),
  name: `Amina ${index}`,
  cells: moduleIds.map((moduleId, at) => ({
    moduleId: asId<'module'>(moduleId),
    state: at % 3 === 0 ? ('passed' as const) : ('failed' as const),
    best: { raw: 8, max: 10 },
    attempts: 1,
    lessonsCompleted: 3,
    lastRecordAt: 0,
    practiceAt: null,
    assignment: null,
  })),
}))

async function show(board: Component) {
  const i18n = createI18n('ar', await loadMessages('ar'), ref('feminine'))
  i18n.add(await loadAreaMessages('supervision', 'ar'))
  const page = mount(board, {
    props: {
      learners,
      now: 0,
      titleOf: String,
      numberOf: String,
      cohortOf: String,
      inOrder: (cells: readonly unknown[]) => cells,
    },
    attachTo: document.body,
    global: { plugins: [createAppRouter(createMemoryHistory())], provide: { [i18nKey]: i18n } },
  })
  onTestFinished(() => page.unmount())
  return page
}
const elements = (): number => document.querySelectorAll('*').length
const isThere = (name: string): boolean =>
  [...document.querySelectorAll('.board-name')].some((link) => link.textContent === name)

it.each([
  ['the table', BoardTable],
  ['the cards', BoardList],
])('%s of 300 people and 12 modules draws what is in sight, down to the last', async (_, board) => {
  await show(board)
  expect(isThere('Amina 0')).toBe(true)
  expect(elements()).toBeLessThanOrEqual(most)
  const box = document.querySelector('.board-scroll') ?? document.documentElement
  for (const part of [0.5, 1, 1]) {
    box.scrollTop = box.scrollHeight * part
    await vi.waitFor(() => expect(isThere('Amina 0')).toBe(false))
    expect(elements()).toBeLessThanOrEqual(most)
  }
  await vi.waitFor(() => {
    box.scrollTop = box.scrollHeight
    expect(isThere('Amina 299')).toBe(true)
  })
  expect(elements()).toBeLessThanOrEqual(most)
})

it('on paper every row of it is drawn', async () => {
  const page = await show(BoardTable)
  expect(page.findAll('tbody .board-name').length).toBeLessThan(60)
  dispatchEvent(new Event('beforeprint'))
  await vi.waitFor(() => expect(page.findAll('tbody .board-name').length).toBe(300))
  dispatchEvent(new Event('afterprint'))
  await vi.waitFor(() => expect(page.findAll('tbody .board-name').length).toBeLessThan(60))
})

it('the list of today with 300 people draws what is in sight', async () => {
  const i18n = createI18n('ar', await loadMessages('ar'), ref('feminine'))
  i18n.add(await loadAreaMessages('supervision', 'ar'))
  const { rows } = whoNeeds(
    learners.map((learner) => ({ ...learner, device: null })),
    90 * 86_400_000,
  )
  const page = mount(TodayList, {
    props: {
      ...{ rows, order: 'need', now: 90 * 86_400_000, titleOf: String, cohortOf: String },
      zoneOf: () => 'Africa/Casablanca',
    },
    attachTo: document.body,
    global: {
      plugins: [createAppRouter(createMemoryHistory()), createPinia()],
      provide: { [i18nKey]: i18n },
    },
  })
  onTestFinished(() => page.unmount())
  const isShown = (name: string): boolean =>
    [...document.querySelectorAll('.today-name')].some((link) => link.textContent === name)
  expect(rows).toHaveLength(300)
  expect(isShown('Amina 0')).toBe(true)
  expect(elements()).toBeLessThanOrEqual(most)
  await vi.waitFor(() => {
    document.documentElement.scrollTop = document.documentElement.scrollHeight
    expect(isShown('Amina 299')).toBe(true)
  })
  expect(elements()).toBeLessThanOrEqual(most)
})
