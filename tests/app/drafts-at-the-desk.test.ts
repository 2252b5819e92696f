import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { asId } from '#domain/id.ts'
import type { Board } from '#protocol/desk/supervision.ts'
import SupervisorForm from '#app/desk/administration/SupervisorForm.vue'
import AssignmentEdit from '#app/desk/assignments/AssignmentEdit.vue'
import CohortForm from '#app/desk/cohorts/CohortForm.vue'
import InviteSection from '#app/desk/invitations/InviteSection.vue'
import LearnerForm from '#app/desk/learners/LearnerForm.vue'
import { useDraft } from '#app/desk/frame/useDraft.ts'
import { openDesk, stored } from '../support/at-the-desk.ts'
import { amina as learner } from '../support/desk-rows.ts'

const cohort: Board['cohorts'][number] = { id: asId('north'), name: 'North', timeZone: 'Africa/Casablanca' }
const assignment: Board['assignments'][number] = {
  ...{ id: asId('one'), moduleId: asId('play'), cohortId: asId('north'), learnerId: null },
  ...{ dueOn: '2026-12-10', graceDays: 0, note: null, withdrawn: false, assignedAt: 0, assignedBy: 'Zahra' },
}
// jsdom has dialogs that do not open.
beforeEach(() => {
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined })
})

/** Each form: what it is about, and into which field she types. */
const forms = {
  'an educator’s name': { screen: LearnerForm, props: { learner, cohorts: [cohort] }, typed: 'Lalla Amina' },
  'a new day': {
    screen: AssignmentEdit,
    props: { assignment, timeZone: 'Africa/Casablanca' },
    typed: '2026-12-15',
  },
  'a group’s name': { screen: CohortForm, props: { cohort }, typed: 'Asni' },
  'a new group': { screen: CohortForm, props: {}, typed: 'Asni' },
  'a supervisor': { screen: SupervisorForm, props: { cohorts: [] }, typed: 'Zahra' },
} as const

const valueOf = (page: VueWrapper): string => page.get<HTMLInputElement>('input').element.value
/** The system kills a page: nothing of it is taken down, and no memory of the browser's tab is left. */
const kill = (): void => sessionStorage.clear()

describe.each(Object.entries(forms))('what she typed into the form of %s', (_, { screen, props, typed }) => {
  it('is there after the phone was killed, and says that it is a draft', async () => {
    const desk = openDesk()
    const first = await desk.open(screen, props)
    expect(first.find('[data-draft]').exists()).toBe(false)
    await first.get('input').setValue(typed)
    await flushPromises()
    expect(first.get('[data-draft]').text()).toContain('A draft')
    kill()
    const page = await desk.open(screen, props)
    expect(valueOf(page)).toBe(typed)
    expect(page.get('[data-draft]').text()).toContain('A draft')
  })

  it('is gone when she throws it away', async () => {
    const desk = openDesk()
    const page = await desk.open(screen, props)
    const before = valueOf(page)
    await page.get('input').setValue(typed)
    await flushPromises()
    await desk.press(page, 'Throw the draft away')
    expect(valueOf(page)).toBe(typed)
    // What cannot come back is asked about first.
    await page.get('dialog .danger').trigger('click')
    await flushPromises()
    expect(valueOf(page)).toBe(before)
    expect([...desk.begun]).toEqual([])
  })

  it('is no draft any more when it says again what stood there', async () => {
    const desk = openDesk()
    const page = await desk.open(screen, props)
    const before = valueOf(page)
    await page.get('input').setValue(typed)
    await page.get('input').setValue(before)
    await flushPromises()
    expect([...desk.begun]).toEqual([])
  })
})

it('a draft ends with the act that is made of it', async () => {
  const desk = openDesk()
  const page = await desk.open(LearnerForm, forms['an educator’s name'].props)
  await page.get('input').setValue('Lalla Amina')
  await flushPromises()
  expect(desk.begun.size).toBe(1)
  await desk.submit(page)
  expect(desk.acts).toMatchObject([{ kind: 'rename', name: 'Lalla Amina' }])
  expect(desk.begun.size).toBe(0)
})

it('a draft ends when the server has what is in it', async () => {
  const desk = openDesk()
  const page = await desk.open(CohortForm, { cohort })
  await page.get('input').setValue('Asni')
  await flushPromises()
  desk.answer(stored)
  await desk.submit(page)
  expect(desk.begun.size).toBe(0)
})

it('two windows of one form: each keeps the field that was typed there', async () => {
  const desk = openDesk()
  const props = { cohorts: [] }
  const one = await desk.open(SupervisorForm, props)
  const other = await desk.open(SupervisorForm, props)
  await one.findAll('input')[0]?.setValue('Zahra')
  await flushPromises()
  await other.findAll('input')[1]?.setValue('zahra')
  await flushPromises()
  const page = await desk.open(SupervisorForm, props)
  const values = page.findAll<HTMLInputElement>('input').map(({ element }) => element.value)
  expect(values.slice(0, 2)).toEqual(['Zahra', 'zahra'])
})

describe('a form that makes something new', () => {
  const Form = defineComponent(() => {
    const draft = useDraft('new', () => ({
      chosen: [] as string[],
      due: '',
      nested: { note: null as string | null },
    }))
    return () =>
      h('div', [
        h(
          'button',
          { onClick: () => (draft.typed.value.chosen = [...draft.typed.value.chosen, 'play']) },
          'choose',
        ),
        h('button', { onClick: () => (draft.typed.value.nested.note = 'Soon.') }, 'write'),
        h('button', { onClick: () => void draft.startAgain() }, 'again'),
        h('output', JSON.stringify([draft.typed.value, draft.isDraft.value])),
      ])
  })
  const shown = (page: VueWrapper): unknown => JSON.parse(page.get('output').text())

  it('keeps lists and what lies inside, and starts again when it is sent', async () => {
    const desk = openDesk()
    const first = await desk.open(Form)
    await desk.press(first, 'choose')
    await desk.press(first, 'write')
    kill()
    const page = await desk.open(Form)
    expect(shown(page)).toEqual([{ chosen: ['play'], due: '', nested: { note: 'Soon.' } }, true])
    await desk.press(page, 'again')
    expect(shown(page)).toEqual([{ chosen: [], due: '', nested: { note: null } }, false])
    expect(desk.begun.size).toBe(0)
  })

  it('at the root of a page, drawn before the phone says who is here: what is typed then is kept too', async () => {
    const desk = openDesk()
    const first = await desk.open(Form, {}, false)
    await desk.press(first, 'choose')
    await desk.arrive()
    expect([...desk.begun.values()].map(({ text }) => text)).toEqual(['{"chosen":["play"]}'])
    await desk.press(first, 'write')
    kill()
    const page = await desk.open(Form, {}, false)
    await desk.arrive()
    expect(shown(page)).toEqual([{ chosen: ['play'], due: '', nested: { note: 'Soon.' } }, true])
  })

  it('thrown away before the phone says who is here, it is written by nothing later', async () => {
    const desk = openDesk()
    const page = await desk.open(Form, {}, false)
    await desk.press(page, 'choose')
    await desk.press(page, 'again')
    await desk.arrive()
    expect(shown(page)).toEqual([{ chosen: [], due: '', nested: { note: null } }, false])
    expect(desk.begun.size).toBe(0)
  })
})

describe('inviting, with the phone killed in between', () => {
  const props = { cohort: { id: asId<'cohort'>('north'), name: 'North' }, learners: [], invitations: [] }

  it('keeps the one name that was typed', async () => {
    const desk = openDesk()
    const first = await desk.open(InviteSection, props)
    await first.get('input').setValue('Zineb Alami')
    await flushPromises()
    kill()
    expect(valueOf(await desk.open(InviteSection, props))).toBe('Zineb Alami')
  })

  it('keeps a pasted column, looked at and corrected, and what is made of it ends the draft', async () => {
    const desk = openDesk()
    const first = await desk.open(InviteSection, props)
    await first.get('textarea').setValue('Hind\nSara; Nadia')
    await flushPromises()
    kill()
    const second = await desk.open(InviteSection, props)
    expect(second.get('textarea').element.value).toBe('Hind\nSara; Nadia')
    await second.get('details form').trigger('submit')
    await second.get('.name-line .input').setValue('Hind Alami')
    await flushPromises()
    kill()
    const page = await desk.open(InviteSection, props)
    const names = page.findAll<HTMLInputElement>('.name-line .input').map(({ element }) => element.value)
    expect(names).toEqual(['Hind Alami', 'Sara', 'Nadia'])
    desk.answer(stored)
    await page.get('details form').trigger('submit')
    await flushPromises()
    expect(page.text()).toContain('3 invitations made')
    expect(desk.begun.size).toBe(0)
  })
})
