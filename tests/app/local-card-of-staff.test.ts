import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it, onTestFinished } from 'vitest'
import { h, ref, Suspense } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { asId } from '#domain/id.ts'
import type { Role } from '#domain/people/account.ts'
import CohortLocalCard from '#app/desk/cohorts/CohortLocalCard.vue'
import { type OnDevice, onDeviceKey } from '#app/device/on-device.ts'
import { useSession } from '#app/device/session.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import { createAppRouter } from '#app/frame/router.ts'
import LocalCard from '#app/learner/contacts/LocalCard.vue'
import { openDesk } from '../support/at-the-desk.ts'

const north = '01990000-0000-7000-8000-000000000001'
const localCard = {
  contacts: [{ kind: 'health-centre', label: null, phone: '0528000000', note: null }],
  checkedOn: null,
}
const group = { id: north, name: 'دوار الشمال', timeZone: 'Africa/Casablanca', localCard }
const phoneOf = { name: 'Zahra', phone: '0611111111', cohortIds: [north], ended: false }

/** The sheet of one person, whose phone keeps these responses of the desk. */
async function openSheet(
  roles: readonly Role[],
  own: { readonly cohorts: readonly unknown[] },
  kept: Readonly<Record<string, unknown>> = {},
): Promise<VueWrapper> {
  const profile = { id: 'p', account: { id: asId<'account'>('own'), name: 'Zahra', roles } }
  const db = { answers: { get: (key: string) => Promise.resolve(kept[key] && { body: kept[key], at: 1 }) } }
  const device = {
    device: null,
    databaseOf: () => db,
    liveQuery: (ask: () => Promise<unknown>) => ({
      subscribe(next: (value: unknown) => void) {
        void ask().then(next)
        return { unsubscribe: () => undefined }
      },
    }),
    profiles: { findCurrentProfile: () => Promise.resolve(profile) },
    records: { findAccount: () => Promise.resolve({ supervisors: [], ...own }) },
  }
  const pinia = createPinia()
  setActivePinia(pinia)
  useSession().$patch((state) => Object.assign(state, { profile }))
  const router = createAppRouter(createMemoryHistory())
  await router.push(`/fr/local-card/?group=${north}`)
  const page = mount(() => h(Suspense, () => h(LocalCard)), {
    global: {
      plugins: [pinia, router],
      provide: {
        [i18nKey]: createI18n('fr', await loadMessages('fr'), ref('feminine')),
        [onDeviceKey]: () => Promise.resolve(device as unknown as OnDevice), // As much of it as is asked.
      },
    },
  })
  onTestFinished(() => page.unmount())
  await flushPromises()
  await expect.poll(() => page.findAll('section').length).toBeGreaterThan(1)
  return page
}

it('an educator is asked to ask her supervisor for the numbers that are missing', async () => {
  const page = await openSheet(['learner'], { cohorts: [group] })
  expect(page.get('.notice').text()).toContain('Demandez à la supervision')
  expect(page.find('.notice a').exists()).toBe(false)
})

it('a supervisor is not sent to her supervisor: she types them, and is led to the page', async () => {
  const page = await openSheet(['supervisor'], { cohorts: [group] })
  expect(page.get('.notice').text()).toContain('sur la page du groupe')
  expect(page.get('.notice').text()).not.toMatch(/Demandez|supervision/)
  expect(page.get('.notice a').attributes('href')).toBe(`/fr/supervision/cohorts/${north}/`)
})

it('an administrator, who follows no group herself, prints the card of any group', async () => {
  const kept = { board: { cohorts: [group] }, supervisors: { supervisors: [phoneOf] } }
  const page = await openSheet(['administrator'], { cohorts: [] }, kept)
  expect(page.text()).toContain('0528000000')
  expect(page.text()).toContain('0611111111')
  const bare = await openSheet(['administrator'], { cohorts: [] })
  expect(bare.get('.notice a').attributes('href')).toBe('/fr/supervision/cohorts/')
})

it('the page of every group leads to its sheet, whoever follows the group', async () => {
  const page = await openDesk().open(CohortLocalCard, { cohort: group })
  await expect.poll(() => page.find(`a[href="/en/local-card/?group=${north}"]`).exists()).toBe(true)
})
