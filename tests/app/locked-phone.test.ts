import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, onTestFinished } from 'vitest'
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

const person = (id: string, name: string): Profile => ({
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

/** The app on a shared phone where nobody is chosen, opened at an address. */
async function openLocked(address: string, chosenElsewhere?: Profile) {
  const added: Partial<Profile>[] = []
  const pinia = createPinia()
  setActivePinia(pinia)
  const session = useSession()
  const device = {
    profiles: {
      findCurrentProfile: () => Promise.resolve(added.length > 0 ? person('new', '') : chosenElsewhere),
      listProfiles: () => Promise.resolve(people),
      isLocked: () => Promise.resolve(added.length === 0),
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

describe('a shared phone on which nobody is chosen', () => {
  it('shows the numbers for help, those of its people’s groups too, and nobody’s name', async () => {
    const { page, shows } = await openLocked('/en/local-card/')
    await shows('15')
    await shows('0524838200')
    const text = page.get('main').text()
    expect(text).toContain('177')
    expect(text).not.toMatch(/Amina|Zineb/)
    expect(text.split('0524838200')).toHaveLength(2)
  })

  it('checks a certificate for whoever holds the paper', async () => {
    const { page } = await openLocked('/en/verify/')
    await expect.poll(() => page.find('main form').exists(), { timeout: 15_000 }).toBe(true)
    expect(page.find('.person').exists()).toBe(false)
  })

  it.each(['/en/', '/en/me/', '/en/me/notes/', '/en/modules/', '/en/me/certificates/'])(
    'asks who is there at %s, and leads to the numbers for help',
    async (address) => {
      const { page } = await openLocked(address)
      await expect.poll(() => page.findAll('.person').length, { timeout: 15_000 }).toBe(2)
      expect(page.find('a[href="/en/local-card/"]').exists()).toBe(true)
    },
  )

  it.each(['/en/password/#link', '/en/sign-in/'])('adds somebody without leaving %s', async (address) => {
    const { page, router } = await openLocked(address)
    await expect.poll(() => page.findAll('.person').length, { timeout: 15_000 }).toBe(2)
    await page.get('main .buttons button').trigger('click')
    await expect.poll(() => page.findAll('.person').length, { timeout: 15_000 }).toBe(0)
    expect(router.currentRoute.value.fullPath).toBe(address)
  })

  it('says whose page another window has opened, and shows nothing of it before somebody is chosen', async () => {
    const { page, shows } = await openLocked('/en/me/notes/', person('zineb', 'Zineb'))
    await shows('Another window has opened the page of: Zineb')
    expect(page.findAll('.person')).toHaveLength(2)
  })

  it('keeps the code of an invitation for whoever is added there', async () => {
    const { page, router } = await openLocked('/en/join/#7K3QM-9TX2A')
    await expect.poll(() => page.findAll('.person').length, { timeout: 15_000 }).toBe(2)
    await page.get('main .buttons button').trigger('click')
    await expect.poll(() => page.find('main form input').exists(), { timeout: 15_000 }).toBe(true)
    expect(router.currentRoute.value.path).toBe('/en/join/')
    await expect
      .poll(() => page.get<HTMLInputElement>('main form input').element.value)
      .toContain('7K3QM-9TX2A')
  })
})
