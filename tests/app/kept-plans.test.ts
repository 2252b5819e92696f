import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { PlanAct } from '#domain/desk/act.ts'
import { layKeptPlans } from '#domain/desk/with-plans.ts'
import { asId } from '#domain/id.ts'
import type { Board } from '#protocol/desk/supervision.ts'
import AssignForm from '#app/desk/assignments/AssignForm.vue'
import { board as sample } from '#app/gallery/samples/board.ts'
import { catalogue } from '#app/gallery/samples/modules.ts'
import { words } from '#app/gallery/samples/words.ts'
import { openDesk } from '../support/at-the-desk.ts'

const [first, second] = catalogue.modules.map(({ moduleId }) => moduleId)
const board: Board = { ...sample(words.en), assignments: [] }
const group = board.cohorts[0]?.id ?? asId<'cohort'>('')
const plan = {
  ...{ id: asId<'plan'>('p'), cohortId: group, name: 'First weeks' },
  ...{ modules: [second ?? first ?? asId<'module'>('')], afterDays: 21, every: 7, graceDays: 2 },
}
const withPlan: Board = { ...board, plans: [plan] }
const open = (desk: ReturnType<typeof openDesk>, of: Board) =>
  desk.open(AssignForm, { board: of, modules: catalogue.modules })
const tick = (page: VueWrapper, at: number) => page.findAll('.tick input')[at]?.setValue(true)

// jsdom has dialogs that do not open.
beforeEach(() => {
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined })
})

describe('a plan for another time', () => {
  it('keeps what was put together under a name, as an act; a name is asked for beside its field', async () => {
    const desk = openDesk()
    const page = await open(desk, board)
    await tick(page, 0)
    await desk.submit(page)
    await tick(page, 0)
    await desk.submit(page)
    await page.get('input[value="days"]').setValue(true)
    await desk.submit(page)
    const keep = page.get('.keep-plan form')
    await keep.trigger('submit')
    expect(keep.get('.field-error').text()).toBe('Give the plan a name.')
    await keep.get('input').setValue(' First weeks ')
    await keep.trigger('submit')
    await flushPromises()
    expect(desk.acts).toMatchObject([
      {
        ...{ kind: 'plan', cohortId: group, name: 'First weeks', modules: [first], afterDays: 14 },
        ...{ every: 0, graceDays: 0, removed: false, was: null },
      },
    ])
    // Outside the fold, which closes with the draft.
    expect(page.findAll('.keep-plan ~ p[role=status]').map((said) => said.text())).toEqual([
      'The plan is kept on this phone.',
    ])
  })

  it('has a name that is a draft at every key: it stands there after the phone was killed', async () => {
    const desk = openDesk()
    const toCheck = async (page: VueWrapper) => {
      for (let at = 0; at < 3; at++) await desk.submit(page)
    }
    const first = await open(desk, board)
    await tick(first, 0)
    await desk.submit(first)
    await tick(first, 0)
    await desk.submit(first)
    await first.get('input[value="days"]').setValue(true)
    await desk.submit(first)
    await first.get('.keep-plan form input').setValue('First weeks')
    await flushPromises()
    sessionStorage.clear()
    const page = await open(desk, board)
    await toCheck(page)
    await flushPromises()
    expect(page.get<HTMLInputElement>('.keep-plan form input').element.value).toBe('First weeks')
    expect(page.get('.keep-plan').attributes('open')).toBeDefined()
  })

  it('is not kept with a day of the calendar, and says why', async () => {
    const desk = openDesk()
    const page = await open(desk, board)
    await tick(page, 0)
    await desk.submit(page)
    await tick(page, 0)
    await desk.submit(page)
    await page.get('input[type="date"]').setValue('2026-12-08')
    await desk.submit(page)
    expect(page.get('.keep-plan').text()).toContain('A day of the calendar serves once')
    expect(page.find('.keep-plan form').exists()).toBe(false)
  })

  it('chosen in the first step, it fills the modules and their days', async () => {
    const desk = openDesk()
    const page = await open(desk, withPlan)
    const chip = page.get('[data-kept-plans] button')
    await chip.trigger('click')
    expect(chip.attributes('aria-pressed')).toBe('true')
    await desk.submit(page)
    await tick(page, 0)
    await desk.submit(page)
    await desk.submit(page)
    await desk.submit(page)
    expect(desk.acts).toMatchObject([
      { kind: 'assign', module: plan.modules[0], afterDays: 21, dueOn: null, graceDays: 2 },
    ])
  })

  it('gets another name, and is removed after a question', async () => {
    const desk = openDesk()
    const page = await open(desk, withPlan)
    const form = page.get('[data-plan=p]')
    await form.get('input').setValue('Autumn')
    await form.trigger('submit')
    await flushPromises()
    await desk.press(page, 'Remove the plan')
    const [, confirm] = page.findAll('button').filter((button) => button.text() === 'Remove the plan')
    await confirm?.trigger('click')
    await flushPromises()
    expect(desk.acts).toMatchObject([
      { kind: 'plan', planId: 'p', name: 'Autumn', removed: false, was: { name: 'First weeks' } },
      { kind: 'plan', planId: 'p', removed: true },
    ])
  })
})

it('what waits on this phone is laid over the plans of the board', () => {
  const { id: planId, ...kept } = plan
  const act: PlanAct = {
    ...{ kind: 'plan', id: asId('r'), seq: 1, submittedAt: 0, offsetMs: 0, language: 'ar' },
    ...{ moduleId: null, packHash: null, planId, ...kept, removed: false, was: null },
  }
  const laid = (changes: Partial<PlanAct>) =>
    layKeptPlans([plan], [{ state: 'waiting', receivedAt: null, act: { ...act, ...changes } }], 0).map(
      ({ name }) => name,
    )
  expect(laid({ planId: asId('q'), name: 'Winter' })).toEqual(['First weeks', 'Winter'])
  const was = { name: 'First weeks', removed: false }
  expect(laid({ name: 'Autumn', was })).toEqual(['Autumn'])
  expect(laid({ removed: true, was })).toEqual([])
  expect(laid({ planId: asId('q'), name: 'Winter', was })).toEqual(['First weeks'])
})
