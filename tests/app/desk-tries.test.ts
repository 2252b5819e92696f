import { describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import type { Board } from '#protocol/desk/supervision.ts'
import SupervisorForm from '#app/desk/administration/SupervisorForm.vue'
import AssignForm from '#app/desk/assignments/AssignForm.vue'
import CohortForm from '#app/desk/cohorts/CohortForm.vue'
import LocalCardForm from '#app/desk/cohorts/LocalCardForm.vue'
import InviteForm from '#app/desk/invitations/InviteForm.vue'
import LearnerCertificates from '#app/desk/learners/LearnerCertificates.vue'
import { noAnswer, openDesk, refused } from '../support/at-the-desk.ts'
import type { VueWrapper } from '@vue/test-utils'

const cohort: Board['cohorts'][number] = { id: asId('north'), name: 'North', timeZone: 'Africa/Casablanca' }
const board: Board = {
  now: 0,
  cohorts: [cohort],
  learners: [],
  assignments: [],
  invitations: [],
  openQuestions: 0,
}
const play = { moduleId: asId<'module'>('play'), title: { ar: 'اللعب', fr: 'Le jeu', en: 'Play' } }

const fill = async (page: VueWrapper, ...words: string[]): Promise<void> => {
  for (const [number, word] of words.entries()) await page.findAll('input')[number]?.setValue(word)
}
const makings = {
  'a group': [CohortForm, {}, (page: VueWrapper) => fill(page, 'Imlil')],
  'a supervisor': [SupervisorForm, { cohorts: [] }, (page: VueWrapper) => fill(page, 'Khadija', 'khadija')],
} as const

describe.each(Object.entries(makings))(
  '%s that was stored, and whose response was lost',
  (_, [screen, props, type]) => {
    it('is the same one when it is sent again after a reload', async () => {
      const desk = openDesk()
      const first = await desk.open(screen, props)
      await type(first)
      desk.answer(noAnswer)
      await desk.submit(first)
      await desk.submit(await desk.open(screen, props))
      expect(desk.sent).toHaveLength(2)
      expect(desk.sent[1]).toEqual(desk.sent[0])
    })

    it('is the same one when the page was left and the same words are typed again; then the next is another', async () => {
      const desk = openDesk()
      const first = await desk.open(screen, props)
      await type(first)
      desk.answer(noAnswer)
      await desk.submit(first)
      desk.leave(first)
      const page = await desk.open(screen, props)
      await type(page)
      await desk.submit(page)
      expect(desk.sent[1]).toEqual(desk.sent[0])
      desk.leave(page)
      const next = await desk.open(screen, props)
      await type(next)
      await desk.submit(next)
      expect(desk.sent).toHaveLength(3)
      expect(desk.sent[2]).not.toEqual(desk.sent[1])
    })
  },
)

it('what was said of one try is gone with the next: a supervisor’s telephone that is none, after a lost response', async () => {
  const desk = openDesk()
  const page = await desk.open(SupervisorForm, { cohorts: [] })
  await fill(page, 'Khadija', 'khadija')
  desk.answer(refused('unavailable', 503))
  await desk.submit(page)
  expect(page.find('.notice').exists()).toBe(true)
  await fill(page, 'Khadija', 'khadija', 'none')
  await desk.submit(page)
  expect(page.find('.notice').exists()).toBe(false)
  expect(page.find('.field-error').exists()).toBe(true)
})

it('an assignment is an act: kept on this phone, and a day that has passed is asked back once', async () => {
  const desk = openDesk()
  const page = await desk.open(AssignForm, { board, modules: [play] })
  const toTheCheck = async (dueOn: string): Promise<void> => {
    await page.get('input[type="checkbox"]').setValue(true)
    await desk.submit(page)
    await desk.submit(page)
    await page.get('input[type="date"]').setValue(dueOn)
    await desk.submit(page)
  }
  await toTheCheck('2026-11-20')
  expect(page.findAll('.notice')).toHaveLength(1)
  expect(page.get('.notice').text()).toContain('passed')
  expect(desk.acts).toEqual([])
  await desk.submit(page)
  expect(desk.sent).toEqual([])
  const facts = { kind: 'assign', module: play.moduleId, dueOn: '2026-11-20', meant: true, was: null }
  expect(desk.acts).toMatchObject([facts])
  expect(page.text()).toContain('Kept. It is sent at the next contact')
  // The next one is another.
  await toTheCheck('2026-12-21')
  await desk.submit(page)
  expect(desk.acts).toHaveLength(2)
  expect(desk.acts[1]).toMatchObject({ meant: false, dueOn: '2026-12-21' })
})

it('the numbers cannot have been called tomorrow week, nor in 1990', async () => {
  const desk = openDesk()
  const line = { kind: 'health-centre', label: null, phone: '0528000000', note: null } as const
  const card = { contacts: [line], checkedOn: null }
  const page = await desk.open(LocalCardForm, { cohort: { ...cohort, localCard: card } })
  for (const odd of ['2027-05-01', '1990-01-01', '0026-01-01']) {
    await page.get('input[type="date"]').setValue(odd)
    await desk.submit(page)
    expect(page.get('.field-error').text()).toContain('between five years ago and today')
  }
  expect(desk.sent).toEqual([])
  await page.get('input[type="date"]').setValue('2026-11-30')
  await desk.submit(page)
  expect(desk.sent).toHaveLength(1)
})

it('a certificate is withdrawn by its module and its date', async () => {
  const paper = { name: 'Amina', withdrawnAt: null, cause: null, reason: null }
  const certificates = (['اللعب', 'الماء'] as const).map((title, number) => ({
    id: asId<'certificate'>(`c${number}`),
    kind: 'module' as const,
    title: { ar: title, fr: title },
    current: null,
    earlier: [{ ...paper, issuedAt: Date.parse(`2026-0${number + 3}-10T10:00:00Z`) }],
  }))
  // jsdom has no dialogs.
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined })
  const desk = openDesk()
  const page = await desk.open(LearnerCertificates, { certificates })
  await page.findAll('.earlier-paper button')[1]?.trigger('click')
  const asked = document.querySelector('.withdrawn-paper')?.textContent
  expect(asked).toContain('الماء')
  expect(asked).toMatch(/April|Apr/)
})

it('a telephone number as a name is asked back once, and then it is one', async () => {
  const desk = openDesk()
  const page = await desk.open(InviteForm, { cohort, invitations: [] })
  await fill(page, '+212 661-234567')
  await desk.submit(page)
  expect(desk.sent).toEqual([])
  expect(page.get('.notice').text()).toContain('telephone number')
  expect(desk.acts).toEqual([])
  await desk.submit(page)
  expect(desk.acts).toMatchObject([{ kind: 'invite', name: '+212 661-234567' }])
})
