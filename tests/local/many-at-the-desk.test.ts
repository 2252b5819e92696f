import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it, onTestFinished, vi } from 'vitest'
import { type Component, h, ref, Suspense } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { loadAreaMessages } from '#app/common/load-area-messages.ts'
import { type OnDevice, onDeviceKey } from '#app/device/on-device.ts'
import { useSession } from '#app/device/session.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import { pageSourceKey } from '#app/frame/page-source.ts'
import { createAppRouter } from '#app/frame/router.ts'
import { asId } from '#domain/id.ts'
import { toVisit } from '#domain/visits/where-to-go.ts'
import { liveQuery } from '#local/database/live-query.ts'
import { writeActs } from '#local/desk/acts.ts'
import OutboxPage from '../../src/app/desk/outbox/OutboxPage.vue'
import PlanList from '../../src/app/desk/visits/PlanList.vue'
import { stopLines } from '../../src/app/desk/visits/stop-lines.ts'
import StopList from '../../src/app/desk/visits/StopList.vue'
import { amina } from '../support/desk-rows.ts'
import { TestDevice } from '../support/device.ts'

const most = 1_500
const learners = Array.from({ length: 300 }, (_, index) => ({
  ...amina,
  ...{ id: asId<'account'>(`learner-${index}`), name: `Amina ${index}` },
}))
const elements = (): number => document.querySelectorAll('*').length
const isShown = (name: string): boolean =>
  [...document.querySelectorAll('.stop-name')].some((link) => link.textContent === name)

/** A page of the desk over a real database, without a network. */
async function show(screen: Component, props: object = {}) {
  const phone = new TestDevice()
  const { db, profile } = await phone.guest('Zahra')
  onTestFinished(() => db.delete())
  const pinia = createPinia()
  setActivePinia(pinia)
  const account = { id: asId<'account'>('own'), name: 'Zahra', roles: ['supervisor' as const] }
  Object.assign(useSession(), { profile: { ...profile, account }, isKnown: true })
  const device = {
    ...{ world: phone.world, device: phone.device, databaseOf: () => db, liveQuery },
    clock: { readNow: () => Promise.resolve(phone.world.now()) },
    profiles: { findCurrentProfile: () => Promise.resolve(profile) },
    others: { forgetAfterSilence: () => Promise.resolve() },
    requests: { signedRequest: () => Promise.resolve({ kind: 'unreachable' }) },
  } as unknown as OnDevice // As much of it as is asked.
  const i18n = createI18n('ar', await loadMessages('ar'), ref('feminine'))
  for (const area of ['supervision', 'visits', 'refusals'] as const)
    i18n.add(await loadAreaMessages(area, 'ar'))
  const page = mount(
    { setup: () => () => h(Suspense, () => h(screen, props)) },
    {
      attachTo: document.body,
      global: {
        plugins: [pinia, createAppRouter(createMemoryHistory())],
        provide: {
          [i18nKey]: i18n,
          [onDeviceKey]: () => Promise.resolve(device),
          [pageSourceKey]: { catalogue: () => Promise.resolve(undefined) },
        },
      },
    },
  )
  onTestFinished(() => page.unmount())
  return { page, db, phone }
}

async function lookDown(): Promise<void> {
  await vi.waitFor(() => expect(isShown('Amina 0')).toBe(true))
  expect(elements()).toBeLessThanOrEqual(most)
  await vi.waitFor(() => {
    document.documentElement.scrollTop = document.documentElement.scrollHeight
    expect(isShown('Amina 299')).toBe(true)
  })
  expect(elements()).toBeLessThanOrEqual(most)
}

it('where to go, with 300 people, draws what is in sight', async () => {
  const others = learners.map((learner) => toVisit(learner, '2026-11-30'))
  await show(StopList, {
    ...{ lines: stopLines([], others), cohortOf: String, titleOf: String },
    ...{ todayIn: () => '2026-11-30', zoneOf: () => 'Africa/Casablanca' },
    ...{ plannedFor: () => undefined, isBegun: () => false },
  })
  await lookDown()
})

it('300 planned days draw what is in sight', async () => {
  const plans = learners.map((learner, index) => ({
    ...{ learnerId: learner.id, day: `2026-12-${String(10 + (index % 10))}`, plannedBy: 'Zahra', learner },
    ...{ state: 'planned', reason: null, outcome: 'coming' },
  }))
  const inOrder = plans.toSorted((a, b) => a.day.localeCompare(b.day))
  await show(PlanList, { plans: inOrder, todayIn: () => '2026-11-30', cohortOf: String })
  await vi.waitFor(() => expect(isShown(inOrder[0]?.learner.name ?? '')).toBe(true))
  expect(elements()).toBeLessThanOrEqual(most)
  await vi.waitFor(() => {
    document.documentElement.scrollTop = document.documentElement.scrollHeight
    expect(isShown(inOrder.at(-1)?.learner.name ?? '')).toBe(true)
  })
  expect(elements()).toBeLessThanOrEqual(most)
})

it('the outbox with an act about each of 300 people shows some, and more when asked', async () => {
  const { page, db, phone } = await show(OutboxPage)
  await writeActs(db, phone.world, {
    all: learners.map(({ id: learnerId }) => ({ kind: 'note', learnerId, text: 'She sings.' })),
    language: 'ar',
  })
  const lines = () => page.findAll('[data-act-line]').length
  await vi.waitFor(() => expect(lines()).toBe(40))
  expect(elements()).toBeLessThanOrEqual(most)
})
