import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, onTestFinished } from 'vitest'
import { h, ref, Suspense } from 'vue'
import { createRouter, createMemoryHistory } from 'vue-router'
import { asId } from '#domain/id.ts'
import type { CarriedPerson } from '#local/courier/carried.ts'
import type { Profile } from '#local/profiles/profile.ts'
import { loadAreaMessages } from '#app/common/load-area-messages.ts'
import { onDeviceKey } from '#app/device/on-device.ts'
import { useSession } from '#app/device/session.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import CarriedWork from '#app/phone/courier/CarriedWork.vue'
import SyncImportPart from '#app/phone/courier/SyncImportPart.vue'
import type { OfferedPart } from '#app/phone/courier/useImport.ts'

const person = (id: string, name: string, isJoined = true): Profile => ({
  ...{ id, name, avatar: '1', address: 'feminine', language: 'en', createdAt: 0, ended: false },
  account: isJoined ? { id: asId('01940000-0000-7000-8000-000000000001'), name, roles: ['learner'] } : null,
})

async function mounted(component: () => ReturnType<typeof h>, profiles: readonly Profile[]) {
  const i18n = createI18n('en', await loadMessages('en'), ref('feminine'))
  i18n.add(await loadAreaMessages('storage', 'en'))
  const pinia = createPinia()
  setActivePinia(pinia)
  useSession().profiles = profiles
  useSession().profile = profiles[0] ?? null
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:all(.*)', component: { render: () => null } }],
  })
  const panel = mount(() => h(Suspense, () => component()), {
    global: {
      plugins: [pinia, router],
      provide: { [i18nKey]: i18n, [onDeviceKey]: () => new Promise<never>(() => undefined) },
    },
  })
  onTestFinished(() => panel.unmount())
  await flushPromises()
  // Marks that isolate a name in a sentence are no words.
  return { panel, text: () => panel.text().replaceAll(/[\u2066-\u2069]/g, '') }
}

describe('a file with the work of Zeinab', () => {
  const part: OfferedPart = {
    ...{ profileId: 'zeinab', name: 'Zeinab', records: [{}], span: null, count: 1, hasAuthor: true },
  }
  const open = (profiles: readonly Profile[], changes: Partial<OfferedPart> = {}) =>
    mounted(() => h(SyncImportPart, { part: { ...part, ...changes }, isBusy: false }), profiles)

  it('is hers on her own page', async () => {
    const { text } = await open([person('zeinab', 'Zeinab'), person('samira', 'Samira')])
    expect(text()).toContain('Yes, this is the work of Zeinab')
  })

  it('stays hers when Samira delivers it', async () => {
    const { panel, text } = await open([person('samira', 'Samira')])
    await panel.find('input[value="samira"]').setValue()
    expect(text()).toContain('Work of Zeinab, delivered by Samira')
    expect(text()).not.toContain('work of Samira')
  })

  it('waits with a guest, and the screen says so before she is chosen and after', async () => {
    const { panel, text } = await open([person('guest', '', false)])
    expect(text()).toContain('Has not joined yet')
    await panel.find('input[value="guest"]').setValue()
    expect(text()).toContain('sent only once this person has joined')
  })

  it('on a phone that nobody uses yet says why nobody is listed', async () => {
    const { panel, text } = await open([])
    expect(text()).toContain('Nobody uses this phone yet')
    expect(panel.findAll('input')).toHaveLength(0)
  })

  it('is put on no page with a PIN before the PIN was given', async () => {
    const pin = { salt: '', hash: '', rounds: 1, failures: 0 }
    const people = [person('samira', 'Samira'), { ...person('zeinab', 'Zeinab'), pin }]
    const { panel, text } = await open(people)
    const offered = () => panel.findAll('input').map(({ element }) => element.value)
    expect(offered()).toEqual(['samira'])
    expect(text()).not.toContain('Yes, this is the work of Zeinab')
    expect(text()).toContain('Whoever has a PIN is not in this list')
    useSession().open('zeinab')
    await flushPromises()
    expect(offered()).toEqual(['samira', 'zeinab'])
  })

  it('that names no phone counts for whoever takes it, and says so', async () => {
    const { panel, text } = await open([person('samira', 'Samira')], { hasAuthor: false })
    await panel.find('input[value="samira"]').setValue()
    expect(text()).toContain('It will count for the person you choose')
    expect(text()).toContain('Yes, this is the work of Samira')
  })
})

it('what is carried says whose it is and how far it is, and offers no withdrawal', async () => {
  const carried: CarriedPerson = {
    ...{ keyId: 'key', name: 'Zeinab', waiting: 1, notAccepted: [], delivered: 2, deliveredAt: 0 },
  }
  const samira = [person('samira', 'Samira')]
  const { text } = await mounted(() => h(CarriedWork, { people: [carried], titleOf: () => '' }), samira)
  for (const words of ['Zeinab', 'You carry 1 result', '1 waiting to be sent', '2 delivered'])
    expect(text()).toContain(words)
  expect(text()).not.toMatch(/[Tt]ake .*back|my own work/)
})
