import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { expect, onTestFinished } from 'vitest'
import { ref } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { asId } from '#domain/id.ts'
import type { Profile } from '#local/profiles/profiles.ts'
import type { AccountFacts } from '#protocol/sync/sync.ts'
import AppShell from '#app/frame/AppShell.vue'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import { createAppRouter } from '#app/frame/router.ts'
import { type OnDevice, onDeviceKey } from '#app/device/on-device.ts'
import { useSession } from '#app/device/session.ts'

export const person = (id: string, name: string): Profile => ({
  id,
  name,
  avatar: '1',
  address: 'feminine',
  language: 'en',
  createdAt: 0,
  account: { id: asId(id), name, roles: ['learner'] },
  ended: false,
})
const people = [person('amina', 'Amina'), person('zineb', 'Zineb')]
const accountOf = (id: string): AccountFacts =>
  ({
    cohorts: [
      {
        id: asId('north'),
        name: 'North',
        timeZone: 'Africa/Casablanca',
        localCard: {
          contacts: [{ kind: 'health-centre', label: 'Tazarine', phone: '0524838200', note: null }],
          checkedOn: null,
        },
      },
    ],
    supervisors: [],
    id,
  }) as unknown as AccountFacts // Only what a card is made of.

/** The app on a shared phone, opened at an address. Nobody is chosen, unless somebody is `here`. */
export async function openShared(
  address: string,
  { chosenElsewhere, here }: { chosenElsewhere?: Profile; here?: Profile } = {},
) {
  const added: Partial<Profile>[] = []
  const pinia = createPinia()
  setActivePinia(pinia)
  const session = useSession()
  const device = {
    profiles: {
      findCurrentProfile: () =>
        Promise.resolve(added.length > 0 ? person('new', '') : (here ?? chosenElsewhere)),
      listProfiles: () => Promise.resolve(people),
      isLocked: () => Promise.resolve(!here && added.length === 0),
    },
    adding: {
      addProfile: (_: unknown, made: Partial<Profile>) => {
        added.push(made)
        follow()
        return Promise.resolve(person('new', ''))
      },
    },
    settings: { readSettings: () => Promise.resolve(null) },
    databaseOf: (id: string) => id,
    records: {
      findAccount: (id: string) => Promise.resolve(accountOf(id)),
      counts: () => Promise.resolve({ waiting: 0, refused: 0 }),
    },
    absence: { ms: () => 0, end: () => undefined },
    liveQuery: (ask: () => Promise<unknown>) => ({
      subscribe: (next: (value: unknown) => void) => {
        void ask().then(next)
        return { unsubscribe: () => undefined }
      },
    }),
  } as unknown as OnDevice // As much of it as is asked.
  const follow = () => session.follow(device)
  follow()
  const router = createAppRouter(createMemoryHistory())
  await router.push(address)
  const page = mount(AppShell, {
    attachTo: document.body,
    global: {
      plugins: [pinia, router],
      provide: {
        [i18nKey as symbol]: createI18n('en', await loadMessages('en'), ref('feminine')),
        [onDeviceKey as symbol]: () => Promise.resolve(device),
      },
    },
  })
  onTestFinished(() => page.unmount())
  await flushPromises()
  const shows = (text: string) =>
    expect.poll(() => page.get('main').text(), { timeout: 15_000 }).toContain(text)
  return { page, router, shows }
}
