import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { AssignAct } from '#domain/desk/act.ts'
import { asId } from '#domain/id.ts'
import type { Board, BoardAssignment } from '#protocol/desk/supervision.ts'
import type { StoredAct } from '#local/desk/acts.ts'
import AssignForm from '#app/desk/assignments/AssignForm.vue'
import AssignmentEdit from '#app/desk/assignments/AssignmentEdit.vue'
import AssignmentLine from '#app/desk/assignments/AssignmentLine.vue'
import CopyPlan from '#app/desk/assignments/CopyPlan.vue'
import { openDesk } from '../support/at-the-desk.ts'
import { amina } from '../support/desk-rows.ts'

const cohort = (id: string) => ({ id: asId<'cohort'>(id), name: id, timeZone: 'Africa/Casablanca' })
const person = (id: string, cohortId: string, hasPassed = false) => ({
  ...amina,
  ...{ id: asId<'account'>(id), name: id, cohortId: asId<'cohort'>(cohortId) },
  cells: hasPassed
    ? [
        {
          ...{ moduleId: asId<'module'>('play'), state: 'passed' as const, best: null, attempts: 1 },
          ...{ lessonsCompleted: 0, lastRecordAt: 0, practiceAt: null, assignment: null },
        },
      ]
    : [],
})
const assignment: BoardAssignment = {
  ...{ id: asId('one'), moduleId: asId('play'), cohortId: asId('north'), learnerId: null },
  ...{ dueOn: '2026-12-10', graceDays: 2, note: null, withdrawn: false, assignedAt: 0, assignedBy: 'Zahra' },
}
const board: Board = {
  now: 0,
  cohorts: [cohort('north'), cohort('south')],
  learners: [person('Amina', 'north', true), person('Sara', 'north'), person('Hind', 'south')],
  assignments: [],
  invitations: [],
  openQuestions: 0,
}
const inAll = (title: string) => ({ ar: title, fr: title, en: title })
const offer = { manifest: asId<'pack'>('0'.repeat(64)), bytes: 1, essentialBytes: 1 }
const module = (id: string) => ({
  ...{ moduleId: asId<'module'>(id), title: inAll(id), summary: inAll(''), minutes: 1 },
  ...{ prerequisites: [], packs: { ar: offer, fr: offer } },
})
const modules = [module('play'), module('songs')]
const courses = [
  {
    courseId: asId<'course'>('term'),
    title: inAll('First term'),
    modules: [asId<'module'>('songs'), asId<'module'>('play')],
  },
]
const tick = (page: VueWrapper, words: string) =>
  page
    .findAll('.tick')
    .find((label) => label.text().includes(words))
    ?.get('input')
    .setValue(true)
const field = (page: VueWrapper, label: string) =>
  page
    .findAll('.field')
    .find((one) => one.text().includes(label))
    ?.get('input')

describe('assigning in four steps', () => {
  it('asks a course of a group and of somebody of another, one act for each, saved at once', async () => {
    const desk = openDesk()
    const page = await desk.open(AssignForm, { board, modules, courses })
    await desk.press(page, 'First term')
    await desk.submit(page)
    await tick(page, 'Whole group: north')
    await tick(page, 'Hind')
    await desk.submit(page)
    await page.get('input[type="date"]').setValue('2026-12-08')
    await field(page, 'Days from one module')?.setValue('7')
    await desk.submit(page)
    expect(page.get('[data-plan-people]').text()).toContain('3 people')
    expect(page.text()).toContain('1 has passed it already')
    await desk.submit(page)
    const asked = (cohortId: string | null, learnerId: string | null) => [
      { kind: 'assign', module: 'songs', cohortId, learnerId, dueOn: '2026-12-08', was: null },
      { kind: 'assign', module: 'play', cohortId, learnerId, dueOn: '2026-12-15', was: null },
    ]
    expect(desk.acts).toMatchObject([...asked('north', null), ...asked(null, 'Hind')])
    expect(desk.acts.some((act) => 'afterDays' in act)).toBe(false)
    expect(desk.begun.size).toBe(0)
  })

  it('gives days after joining, and none of them as a date', async () => {
    const desk = openDesk()
    const page = await desk.open(AssignForm, { board, modules })
    await tick(page, 'play')
    await desk.submit(page)
    await tick(page, 'Whole group: south')
    await desk.submit(page)
    await page.get('input[value="days"]').setValue(true)
    await field(page, 'Days for each')?.setValue('none')
    await desk.submit(page)
    expect(page.get('.field-error').text()).toContain('1 to 365')
    await field(page, 'Days for each')?.setValue('٢١')
    await desk.submit(page)
    expect(page.text()).toContain('21 days for each')
    await desk.submit(page)
    expect(desk.acts).toMatchObject([{ dueOn: null, afterDays: 21, cohortId: 'south' }])
  })

  it('says what is asked already, and sends it only when it is pressed again', async () => {
    const desk = openDesk()
    const page = await desk.open(AssignForm, { board: { ...board, assignments: [assignment] }, modules })
    await tick(page, 'play')
    await desk.submit(page)
    await tick(page, 'Sara')
    await desk.submit(page)
    await page.get('input[type="date"]').setValue('2026-12-08')
    await desk.submit(page)
    expect(page.get('.notice').text()).toContain('that day goes on counting')
    expect(page.get('[type="submit"]').text()).toContain('all the same')
    expect(desk.acts).toEqual([])
    await desk.press(page, 'When')
    await page.get('input[type="date"]').setValue('2026-12-18')
    await desk.submit(page)
    expect(page.get('.notice').text()).toContain('gives more time')
  })

  it('is a draft at every key: killed and opened again, all of it stands there', async () => {
    const desk = openDesk()
    const first = await desk.open(AssignForm, { board, modules })
    await tick(first, 'songs')
    await flushPromises()
    sessionStorage.clear()
    const page = await desk.open(AssignForm, { board, modules })
    expect(page.findAll<HTMLInputElement>('.tick input').map(({ element }) => element.checked)).toEqual([
      false,
      true,
    ])
    expect(page.get('[data-draft]').text()).toContain('A draft')
  })
})

describe('an assignment that waits on this phone', () => {
  const act: AssignAct = {
    ...{ kind: 'assign', id: asId('act'), seq: 1, submittedAt: 0, offsetMs: 0, moduleId: null },
    ...{ packHash: null, language: 'ar', assignmentId: assignment.id, module: asId('play') },
    ...{ cohortId: asId('north'), learnerId: null, dueOn: '2026-12-10', graceDays: 2, note: null },
    ...{ meant: false, was: null },
  }
  const waiting: StoredAct = {
    ...{ act, state: 'waiting', receipt: null, receivedAt: null, reason: null, code: null },
  }
  const props = { assignment, board, title: 'Play' }

  it('is shown as waiting, and can be cancelled before it goes', async () => {
    const desk = openDesk()
    const page = await desk.open(AssignmentLine, { ...props, unsent: [waiting] })
    expect(page.get('[data-act="waiting"]').text()).toContain('waits to be sent')
    await desk.press(page, 'Cancel it before it goes')
    expect(desk.acts).toMatchObject([{ kind: 'withdraw', assignmentId: assignment.id }])
    await desk.change(page, { ...props, assignment: { ...assignment, withdrawn: true }, unsent: [waiting] })
    expect(page.text()).toContain('Cancelled here')
  })

  it('says how many of its people have passed, and cannot be cancelled once it went', async () => {
    const page = await openDesk().open(AssignmentLine, props)
    expect(page.get('[data-progress]').text()).toBe('1 of 2 have passed')
    expect(page.text()).not.toContain('Cancel it')
    expect(page.find('[data-act]').exists()).toBe(false)
  })
})

it('an earlier day is asked back once, a later one gives more time without a question', async () => {
  const desk = openDesk()
  const page = await desk.open(AssignmentEdit, { assignment, timeZone: 'Africa/Casablanca' })
  await page.get('input[type="date"]').setValue('2026-12-20')
  await desk.submit(page)
  expect(desk.acts).toMatchObject([{ dueOn: '2026-12-20' }])
  const other = await desk.open(AssignmentEdit, { assignment, timeZone: 'Africa/Casablanca' })
  await other.get('input[type="date"]').setValue('2026-12-05')
  await desk.submit(other)
  expect(other.get('.notice').text()).toContain('earlier than before')
  expect(desk.acts).toHaveLength(1)
  await desk.submit(other)
  expect(desk.acts[1]).toMatchObject({ dueOn: '2026-12-05', meant: false })
})

it('days for each are changed as days, or become a day', async () => {
  const desk = openDesk()
  const { dueOn: _, ...rest } = assignment
  const relative = { ...rest, dueOn: null, afterDays: 14 }
  const page = await desk.open(AssignmentEdit, { assignment: relative, timeZone: 'Africa/Casablanca' })
  await field(page, 'Days for each')?.setValue('30')
  await desk.submit(page)
  expect(desk.acts).toMatchObject([{ dueOn: null, afterDays: 30, was: { dueOn: null, afterDays: 14 } }])
})

it('the plan of a group is copied to another: all its days move by as much as the first', async () => {
  const desk = openDesk()
  const second = {
    ...assignment,
    id: asId<'assignment'>('two'),
    moduleId: asId<'module'>('songs'),
    dueOn: '2026-12-17',
  }
  const page = await desk.open(CopyPlan, {
    board: { ...board, assignments: [second, assignment] },
    from: board.cohorts[0],
    titleOf: (id: string) => id,
  })
  await page.get('input[type="date"]').setValue('2027-01-05')
  await flushPromises()
  await desk.submit(page)
  expect(desk.acts).toMatchObject([
    { module: 'play', cohortId: 'south', dueOn: '2027-01-05', graceDays: 2, was: null },
    { module: 'songs', cohortId: 'south', dueOn: '2027-01-12' },
  ])
})
