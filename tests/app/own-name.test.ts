import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, onTestFinished } from 'vitest'
import { h, ref, Suspense, type Component } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { asId } from '#domain/id.ts'
import type { Profile } from '#local/profiles/profiles.ts'
import Account from '#app/learner/me/Account.vue'
import { loadAreaMessages } from '#app/common/load-area-messages.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import WelcomeName from '#app/phone/onboarding/WelcomeName.vue'
import { createAppRouter } from '#app/frame/router.ts'
import { type OnDevice, onDeviceKey } from '#app/device/on-device.ts'
import { useSession } from '#app/device/session.ts'

const guest: Profile = {
  id: 'p',
  name: 'Amina',
  avatar: '1',
  address: 'feminine',
  language: 'fr',
  createdAt: 0,
  account: null,
  ended: false,
}
const learner: Profile = { ...guest, account: { id: asId('a'), name: 'Amina', roles: ['learner'] } }
const languages = ['ar', 'fr', 'en'] as const

/** The screen where somebody says her name, and the names that were kept. */
async function open(screen: Component, person: Profile, language: (typeof languages)[number] = 'fr') {
  const kept: unknown[] = []
  const device = {
    databaseOf: () => null,
    world: { isPersisted: () => Promise.resolve(true) },
    profiles: {
      ensureCurrentProfile: () => Promise.resolve(person),
      updateProfile: (_: unknown, __: string, { name }: Partial<Profile>) => Promise.resolve(kept.push(name)),
    },
  }
  const pinia = createPinia()
  setActivePinia(pinia)
  useSession().profile = person
  const i18n = createI18n(language, await loadMessages(language), ref('feminine'))
  for (const area of ['account', 'phone'] as const) i18n.add(await loadAreaMessages(area, language))
  const page = mount(() => h(Suspense, () => h(screen)), {
    attachTo: document.body,
    global: {
      plugins: [pinia, createAppRouter(createMemoryHistory())],
      provide: {
        [i18nKey]: i18n,
        [onDeviceKey]: () => Promise.resolve(device as unknown as OnDevice), // As much of it as is asked.
      },
    },
  })
  onTestFinished(() => page.unmount())
  await expect.poll(() => page.find('input[autocomplete="name"]').exists(), { timeout: 15_000 }).toBe(true)
  const save = async (name: string) => {
    const field = page.get<HTMLInputElement>('input[autocomplete="name"]')
    await field.setValue(name)
    // As a browser does: what is not valid holds the form back.
    if (field.element.validity.valid) await page.get('form').trigger('submit')
    await flushPromises()
    return field.element.validationMessage
  }
  return { page, kept, save }
}

describe.each(languages)('a name on “me”, in %s', (language) => {
  it.each(['', '   ', '\u200f\u2800'])('is not replaced by «%s», where she has joined', async (nothing) => {
    const { kept, save } = await open(Account, learner, language)
    expect(await save(nothing)).toMatch(/«.*»|“.*”/)
    expect(kept).toEqual([])
  })

  it('is said to be saved, until it is changed again', async () => {
    const { page, kept, save } = await open(Account, learner, language)
    await save(' Amina  Idrissi ')
    expect(kept).toEqual(['Amina Idrissi'])
    expect(page.get('form [role="status"]').text()).not.toBe('')
    await page.get('input[autocomplete="name"]').setValue('Amina I')
    expect(page.find('form [role="status"]').exists()).toBe(false)
  })
})

describe.each(languages)('the name the association uses, in %s', (language) => {
  it('is said where it is another one', async () => {
    const { page } = await open(Account, { ...learner, name: 'Mina' }, language)
    expect(page.text()).toMatch(/(?:«.?|“)Amina/)
  })

  it.each([
    ['the same', learner],
    ['of a guest', guest],
  ])('is not where it is %s', async (_, person) => {
    const { page } = await open(Account, person, language)
    expect(page.text()).not.toMatch(/(?:«.?|“)Amina/)
  })
})

it.each([
  ['ar', 'الشبكة', 'بلا شبكة'],
  ['fr', 'réseau', 'Sans réseau'],
  ['en', 'network', 'Without a network'],
] as const)(
  'the way to the rescue page says that it needs a network, in %s',
  async (language, needs, without) => {
    const { page } = await open(Account, guest, language)
    expect(page.get('a[href="/rescue.html"]').text()).toContain(needs)
    expect(page.text()).toContain(without)
  },
)

it('a guest may take her name away', async () => {
  const { kept, save } = await open(Account, guest)
  await save('  ')
  expect(kept).toEqual([''])
})

it('the welcome keeps no empty name of somebody who has joined, and takes one from a guest', async () => {
  const joined = await open(WelcomeName, learner)
  await joined.save('   ')
  expect(joined.kept).toEqual([])
  const other = await open(WelcomeName, guest)
  await other.save('   ')
  expect(other.kept).toEqual([''])
})
