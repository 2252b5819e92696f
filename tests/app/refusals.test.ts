import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { computed, h, Suspense } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { describe, expect, it } from 'vitest'
import type { Enrolment } from '#local/enrol/enrol.ts'
import { problemReasons } from '#protocol/problem.ts'
import { readSources } from '#tests/support/app-sources.ts'
import { createI18n, i18nKey } from '../../src/app/frame/i18n/i18n.ts'
import { everyWord } from '../../src/app/gallery/every-word.ts'
import french from '../../src/app/frame/i18n/messages/fr.json'
import SetPassword from '../../src/app/phone/staff/SetPassword.vue'
import { createAppRouter } from '../../src/app/frame/router.ts'
import { onDeviceKey, type OnDevice } from '../../src/app/device/on-device.ts'
import { refusalMessage } from '../../src/app/common/problem-message.ts'

const say = (language: 'ar' | 'fr' | 'en', told: ReturnType<typeof refusalMessage>): string =>
  createI18n(
    language,
    everyWord(language),
    computed(() => 'feminine'),
  ).t(told.key, { time: '5' })

describe('what the server refuses', () => {
  it.each(problemReasons)('is said in every language: %s', (reason) => {
    for (const language of ['ar', 'fr', 'en'] as const)
      for (const reader of ['learner', 'staff'] as const)
        expect(say(language, refusalMessage({ reason, retryAfterS: 5 }, reader)).length).toBeGreaterThan(10)
  })

  it('says of a replaced code that a newer one was made, not that its time is over', () => {
    const told = refusalMessage({ reason: 'code-expired', why: 'replaced' }, 'learner')
    expect(told.field).toBe('code')
    expect(say('ar', told)).toContain('رمز أحدث')
    expect(say('fr', told)).toContain('Un code plus récent')
    expect(say('en', told)).toContain('newer code')
  })

  it('never sends staff to their supervisor', () => {
    // Codes on paper are an educator's: what staff hear of their links is another sentence.
    for (const reason of problemReasons.filter((each) => !each.startsWith('code-'))) {
      expect(say('ar', refusalMessage({ reason }, 'staff')), reason).not.toContain('المشرفة')
      expect(say('fr', refusalMessage({ reason }, 'staff')), reason).not.toMatch(/superviseu/)
      expect(say('en', refusalMessage({ reason }, 'staff')), reason).not.toMatch(/supervisor/)
    }
  })

  it.each([
    [['login'], 'login'],
    [['publicKey', 'login'], 'login'],
    [['invitations.3.name'], 'name'],
    [['otherName'], 'otherName'],
    [['phone'], 'phone'],
    [['dueOn'], 'dueOn'],
    [['timeZone'], null],
    [[], null],
  ])('is beside the field it is about: %j', (paths, field) => {
    expect(refusalMessage({ reason: 'malformed-request', paths }, 'staff').field).toBe(field)
  })

  it('is beside a field in every form that has one to type into and sends it', () => {
    const sources = [...readSources().values()]
    const forms = sources.filter(
      ({ text }) =>
        /<Field\b/.test(text) && /use(?:Send|Invite|Problem|Join)\(/.test(text) && /<form/.test(text),
    )
    expect(forms.length).toBeGreaterThan(7)
    // A number alone, and checked here: it travels as so many invitations.
    const counts = 'desk/invitations/InvitationSheet.vue'
    const silent = forms.filter(
      ({ path, text }) => path !== counts && !/errorOf\(|(?:code|name)Error"/.test(text),
    )
    expect(silent.map(({ path }) => path)).toEqual([])
  })
})

describe('the form of the first administrator', () => {
  it('says beside the login that it is not allowed', { timeout: 20_000 }, async () => {
    const refused: Enrolment = {
      kind: 'problem',
      reason: 'malformed-request',
      retryAfterS: null,
      paths: ['login'],
    }
    const profile = { id: 'p', account: null }
    const device = {
      profiles: { findCurrentProfile: () => Promise.resolve(profile) },
      records: { counts: () => Promise.resolve({ waiting: 0, refused: 0, sent: 0 }) },
      databaseOf: () => null,
      enrol: { redeemPasswordLink: () => Promise.resolve(refused) },
    }
    const router = createAppRouter(createMemoryHistory())
    await router.push('/fr/password/#new.abcdefghijklmnopqrstuv')
    const form = mount(() => h(Suspense, () => h(SetPassword)), {
      global: {
        plugins: [createPinia(), router],
        provide: {
          [i18nKey as symbol]: createI18n(
            'fr',
            french,
            computed(() => 'feminine'),
          ),
          [onDeviceKey as symbol]: () => Promise.resolve(device as unknown as OnDevice), // As much of it as is asked.
        },
      },
    })
    const fields = () => form.findAll('input:not([type="checkbox"])')
    await expect.poll(() => fields().length, { timeout: 15_000 }).toBe(3)
    const [name, login, password] = fields()
    await name?.setValue('Rachida')
    await login?.setValue('Rachida Benali')
    await password?.setValue('une phrase assez longue')
    await form.find('form').trigger('submit')
    await expect.poll(() => login?.attributes('aria-invalid'), { timeout: 15_000 }).toBe('true')
    const error = form.find(`#${login?.attributes('aria-describedby')?.split(' ').at(-1)}`)
    expect(error.text()).toContain('Cet identifiant ne convient pas')
    expect(form.find('.notice').exists()).toBe(false)
  })

  it(
    'of a link that was spent says so until another link is opened on the same page',
    { timeout: 20_000 },
    async () => {
      const spent: Enrolment = { kind: 'problem', reason: 'code-used', retryAfterS: null, paths: [] }
      const device = {
        profiles: { findCurrentProfile: () => Promise.resolve({ id: 'p', account: null }) },
        records: { counts: () => Promise.resolve({ waiting: 0, refused: 0, sent: 0 }) },
        databaseOf: () => null,
        enrol: { redeemPasswordLink: () => Promise.resolve(spent) },
      }
      const router = createAppRouter(createMemoryHistory())
      await router.push('/fr/password/#abcdefghijklmnopqrstuv')
      const form = mount(() => h(Suspense, () => h(SetPassword)), {
        global: {
          plugins: [createPinia(), router],
          provide: {
            [i18nKey as symbol]: createI18n(
              'fr',
              french,
              computed(() => 'feminine'),
            ),
            [onDeviceKey as symbol]: () => Promise.resolve(device as unknown as OnDevice), // As much of it as is asked.
          },
        },
      })
      await expect.poll(() => form.find('input').exists(), { timeout: 15_000 }).toBe(true)
      await form.get('input').setValue('une phrase assez longue')
      await form.get('form').trigger('submit')
      await expect.poll(() => form.find('.notice').exists(), { timeout: 15_000 }).toBe(true)
      await router.push('/fr/password/#bcdefghijklmnopqrstuvw')
      await expect.poll(() => form.find('.notice').exists()).toBe(false)
      expect(form.get<HTMLInputElement>('input').element.value).toBe('')
    },
  )
})
