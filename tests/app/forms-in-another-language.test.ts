import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Component, h, ref, Suspense } from 'vue'
import { createMemoryHistory } from 'vue-router'
import type { Language } from '#domain/content/languages.ts'
import { asId } from '#domain/id.ts'
import type { Board } from '#protocol/desk/supervision.ts'
import type { Profile } from '#local/profiles/profile.ts'
import { loadAreaMessages } from '#app/common/load-area-messages.ts'
import { forgetTyped } from '#app/common/useTyped.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import Account from '#app/learner/me/Account.vue'
import Join from '#app/learner/enrolment/Join.vue'
import SignIn from '#app/phone/staff/SignIn.vue'
import Welcome from '#app/phone/onboarding/Welcome.vue'
import { createAppRouter } from '#app/frame/router.ts'
import { type OnDevice, onDeviceKey } from '#app/device/on-device.ts'
import { useSession } from '#app/device/session.ts'
import AssignForm from '../../src/app/desk/assignments/AssignForm.vue'
import AssignmentLine from '../../src/app/desk/assignments/AssignmentLine.vue'
import CohortForm from '../../src/app/desk/cohorts/CohortForm.vue'
import InviteForm from '../../src/app/desk/invitations/InviteForm.vue'
import LearnerForm from '../../src/app/desk/learners/LearnerForm.vue'
import LocalCardForm from '../../src/app/desk/cohorts/LocalCardForm.vue'
import SupervisorForm from '../../src/app/desk/administration/SupervisorForm.vue'
import SupervisorLine from '../../src/app/desk/administration/SupervisorLine.vue'
import VerifyPage from '#app/learner/certificates/VerifyPage.vue'
import { amina as learner } from '../support/desk-rows.ts'
import { deskDatabase } from '../support/desk-database.ts'

const cohorts: Board['cohorts'] = ['north', 'south'].map((name) => ({
  id: asId(name),
  name,
  timeZone: 'Africa/Casablanca',
}))
const board: Board = {
  now: 0,
  cohorts,
  learners: [learner],
  assignments: [],
  invitations: [],
  openQuestions: 0,
}
const assignment: Board['assignments'][number] = {
  id: asId('one'),
  moduleId: asId('play'),
  cohortId: asId('north'),
  learnerId: null,
  dueOn: '2026-12-10',
  graceDays: 0,
  note: null,
  withdrawn: false,
  assignedAt: 0,
  assignedBy: 'Zahra',
}
const supervisor = {
  id: asId<'account'>('zahra'),
  name: 'Zahra',
  login: 'zahra',
  phone: null,
  roles: ['supervisor' as const],
  cohortIds: [],
  hasPassword: true,
  ended: false,
}
const zahra: Profile = {
  ...{ id: 'p', name: 'Zahra', avatar: '1', createdAt: 0, ended: false },
  address: 'feminine',
  language: 'fr',
  account: { id: asId<'account'>('own'), name: 'Zahra', roles: ['supervisor' as const] },
}
const play = { moduleId: asId('play'), title: { ar: 'اللعب', fr: 'Le jeu', en: 'Play' } }

const pages: VueWrapper[] = []
afterEach(() => {
  for (const page of pages.splice(0)) page.unmount()
  forgetTyped()
  kept = deskDatabase().db
})

/** What her phone keeps of the forms of the desk, from page to page. Other forms are shown before a phone has opened. */
let kept = deskDatabase().db
const phone = () => ({
  databaseOf: () => kept,
  world: { now: () => 0 },
  // The installation's public address is kept there.
  device: { meta: { get: () => new Promise<never>(() => undefined) } },
})

let opened = 0
/** A fresh page of the browser. The one before is not taken down: a browser only stops it. */
async function openPage(language: Language, screen: Component, props?: object, place = 'here') {
  vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue(++opened)
  history.replaceState(null, '', `/${language}/${place}/`)
  const i18n = createI18n(language, await loadMessages(language), ref('feminine'))
  for (const area of ['account', 'phone', 'storage', 'supervision', 'work'] as const)
    i18n.add(await loadAreaMessages(area, language))
  const pinia = createPinia()
  setActivePinia(pinia)
  const isDesk = props !== undefined
  if (isDesk) useSession().profile = { ...zahra }
  const page = mount(() => h(Suspense, () => h(screen, props)), {
    attachTo: document.body,
    global: {
      plugins: [pinia, createAppRouter(createMemoryHistory())],
      provide: {
        [i18nKey]: i18n,
        [onDeviceKey]: () =>
          isDesk
            ? Promise.resolve(phone() as unknown as OnDevice) // As much of it as is asked.
            : new Promise<never>(() => undefined),
      },
    },
  })
  pages.push(page)
  await expect.poll(() => page.find('form, button').exists(), { timeout: 15_000 }).toBe(true)
  await flushPromises()
  return page
}

const fieldsOf = (page: VueWrapper) =>
  page
    .findAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('input, select, textarea')
    .filter(({ element }) => !/password/.test(element.autocomplete) && !element.closest('.reveal-field'))

async function fill(page: VueWrapper): Promise<void> {
  for (const [number, field] of fieldsOf(page).entries()) {
    const { element } = field
    if (element instanceof HTMLSelectElement) await field.setValue([...element.options].at(-1)?.value)
    else if (element.type === 'checkbox' || element.type === 'radio') await field.setValue(true)
    else await field.setValue(element.type === 'date' ? '2027-01-15' : `5${number}`)
  }
}

const stateOf = (page: VueWrapper) =>
  fieldsOf(page).map(({ element }) =>
    element instanceof HTMLInputElement && /checkbox|radio/.test(element.type)
      ? element.checked
      : element.value,
  )

const forms: Readonly<Record<string, readonly [Component, object?]>> = {
  joining: [Join],
  'signing in': [SignIn],
  'her name': [Account],
  'checking a certificate': [VerifyPage],
  'a new supervisor': [SupervisorForm, { cohorts }],
  'a supervisor': [SupervisorForm, { cohorts, supervisor }],
  'a new group': [CohortForm, {}],
  'a group’s name': [CohortForm, { cohort: cohorts[0] }],
  'an invitation': [InviteForm, { cohort: cohorts[0], invitations: [] }],
  'an educator': [LearnerForm, { learner, cohorts }],
  assigning: [AssignForm, { board, modules: [play] }],
  'the numbers of a group': [LocalCardForm, { cohort: cohorts[0] }],
}

describe('what is typed stays when the language is changed', () => {
  it.each(Object.keys(forms))('in the form of %s', async (name) => {
    const [screen, props] = forms[name] ?? [Join]
    const first = await openPage('fr', screen, props)
    const untouched = stateOf(first)
    expect(untouched.length).toBeGreaterThan(0)
    await fill(first)
    const typed = stateOf(first)
    expect(typed).not.toEqual(untouched)
    expect(stateOf(await openPage('en', screen, props))).toEqual(typed)
    // And once more, without a touch between.
    expect(stateOf(await openPage('fr', screen, props))).toEqual(typed)
  })

  it.each([
    ['an assignment', AssignmentLine, { assignment, board, title: 'Play' }],
    ['a supervisor', SupervisorLine, { supervisor, cohorts }],
  ])('in a form that was opened, of %s', async (_, screen, props) => {
    const first = await openPage('fr', screen, props)
    await first.get('button').trigger('click')
    await fill(first)
    const page = await openPage('ar', screen, props)
    expect(stateOf(page)).toEqual(stateOf(first))
  })

  it('on the step of the first minute where she is', async () => {
    const first = await openPage('fr', Welcome)
    await first.findAll('.welcome-choice').at(1)?.trigger('click')
    await first.get('input').setValue('Fatima')
    expect(stateOf(await openPage('ar', Welcome))).toEqual(stateOf(first))
  })
})

describe('a name typed for somebody new', () => {
  async function typedName() {
    const page = await openPage('fr', Welcome, undefined, 'welcome')
    await page.findAll('.welcome-choice').at(1)?.trigger('click')
    await page.get('input[autocomplete="name"]').setValue('Zineb')
    return page
  }

  it('stands where the link of her invitation leads', async () => {
    await typedName()
    const joining = await openPage('fr', Join, undefined, 'join')
    expect(joining.get<HTMLInputElement>('input[autocomplete="name"]').element.value).toBe('Zineb')
  })

  it('stays when she looks at the step before once more', async () => {
    const page = await typedName()
    await page.get('.buttons .quiet').trigger('click')
    await page.findAll('.welcome-choice').at(1)?.trigger('click')
    expect(page.get<HTMLInputElement>('input[autocomplete="name"]').element.value).toBe('Zineb')
  })
})

it('a password is not kept, and a form that was left is empty', async () => {
  const first = await openPage('fr', SignIn)
  await first.get('input').setValue('zahra')
  await first.get('input[type="password"]').setValue('correct horse')
  expect(JSON.stringify(sessionStorage)).toContain('zahra')
  expect(JSON.stringify(sessionStorage)).not.toContain('horse')
  first.unmount()
  expect((await openPage('en', SignIn)).get<HTMLInputElement>('input').element.value).toBe('')
})

it('what somebody else changed meanwhile is not undone by what she had not touched', async () => {
  const first = await openPage('fr', LearnerForm, { learner, cohorts })
  await first.findAll('input')[1]?.setValue('أمينة')
  const second = await openPage('en', LearnerForm, {
    learner: { ...learner, name: 'Amina Idrissi' },
    cohorts,
  })
  expect(stateOf(second).slice(0, 2)).toEqual(['Amina Idrissi', 'أمينة'])
})

/** Words of a form that a fresh page may forget, and why. */
const mayBeForgotten: Readonly<Record<string, readonly string[]>> = {
  // Which code is open: nothing was typed.
  'desk/cohorts/CohortPage.vue': ['openCode'],
  'common/later/TakeBack.vue': ['reason'], // A dialog: nothing else can be tapped.
  'desk/learners/LearnerCertificates.vue': ['reason'],
  'phone/staff/SetPassword.vue': ['password'],
  'phone/staff/SignIn.vue': ['password'],
  'phone/people/OwnPassword.vue': ['old', 'password'],
  'phone/pin/PinEntry.vue': ['typed'],
  'phone/pin/PinPage.vue': ['pin', 'again'],
  'phone/pin/StaffPin.vue': ['password'],
  // What is shown, not what is typed.
  'common/later/PasswordField.vue': ['isRevealed'],
  'learner/lesson/Lesson.vue': ['areOpen'],
  'phone/sync-status/SyncCentre.vue': ['filter'],
  'desk/board/Board.vue': ['cohort', 'group'],
  'learner/library/Library.vue': ['path'],
  'learner/search/Search.vue': ['typed'], // It stands in the address.
  'phone/courier/SyncImportPart.vue': ['chosen'], // The file has to be chosen again too.
}

it('no form keeps its words in a plain ref', () => {
  const app = resolve(import.meta.dirname, '../../src/app')
  const plain = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.vue') && !name.startsWith('gallery/'))
    .flatMap((name) => {
      const text = readFileSync(join(app, name), 'utf8')
      const models = [...text.matchAll(/v-model(?::\w+)?="(\w+)/g)].map(([, model]) => model ?? '')
      return models
        .filter((model) => new RegExp(`const ${model} = ref[(<]`).test(text))
        .filter((model) => mayBeForgotten[name]?.includes(model) !== true)
        .map((model) => `${name}: ${model}`)
    })
  expect(plain).toEqual([])
})
