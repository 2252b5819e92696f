import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ref } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { asId } from '#domain/id.ts'
import type { Profile } from '#local/profiles/profiles.ts'
import { useSession } from '#app/device/session.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import { createAppRouter } from '#app/frame/router.ts'
import SafeCard from '#app/learner/home/SafeCard.vue'

const amina: Profile = {
  ...{ id: 'p', name: 'Amina', avatar: '1', address: 'feminine', language: 'fr', createdAt: 0, ended: false },
  account: {
    ...{ id: asId('a'), name: 'Amina', roles: ['learner'], language: 'fr', address: 'feminine' },
    ...{ cohorts: [], supervisors: [] },
  },
}

async function home(person: Profile) {
  const pinia = createPinia()
  const session = useSession(pinia)
  session.$patch({ profiles: [person], profile: person })
  const card = mount(SafeCard, {
    props: { counts: { waiting: 0, refused: 0, sent: 12 }, last: null },
    global: {
      plugins: [pinia, createAppRouter(createMemoryHistory())],
      provide: { [i18nKey]: createI18n('fr', await loadMessages('fr'), ref('feminine')) },
    },
  })
  onTestFinished(() => card.unmount())
  return card.text()
}

describe('the line of home that says whether work is safe', () => {
  it('says that all has arrived', async () => {
    expect(await home(amina)).toMatch(/arriv|envoy|reçu/i)
  })

  it('says that the account was ended, and what to do, as nothing is sent any more', async () => {
    expect(await home({ ...amina, ended: true })).toMatch(/arrêté sur ce téléphone.*gardé.*Appelez/)
  })

  it('says to staff that the phone was signed out', async () => {
    const account = amina.account && { ...amina.account, roles: ['supervisor' as const] }
    expect(await home({ ...amina, account, ended: true })).toMatch(/déconnecté.*Connectez-vous de nouveau/)
  })
})
