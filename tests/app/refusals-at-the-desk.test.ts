import type { DOMWrapper, VueWrapper } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import type { ServerResponse } from '#local/requests/signed-request.ts'
import type { Board } from '#protocol/desk/supervision.ts'
import SupervisorForm from '#app/desk/administration/SupervisorForm.vue'
import AssignForm from '#app/desk/assignments/AssignForm.vue'
import CohortForm from '#app/desk/cohorts/CohortForm.vue'
import LocalCardForm from '#app/desk/cohorts/LocalCardForm.vue'
import { readSources } from '../support/app-sources.ts'
import { openDesk } from '../support/at-the-desk.ts'
import { amina as learner } from '../support/desk-rows.ts'

const cohort: Board['cohorts'][number] = { id: asId('north'), name: 'North', timeZone: 'Africa/Casablanca' }
const board: Board = {
  ...{ now: 0, cohorts: [cohort], learners: [learner], assignments: [], invitations: [], openQuestions: 0 },
}
const title = { ar: 'اللعب', fr: 'Le jeu', en: 'Play' }
const offer = { manifest: asId<'pack'>('0'.repeat(64)), bytes: 1, essentialBytes: 1 }
const modules = [
  {
    ...{ moduleId: asId<'module'>('play'), title, summary: title, minutes: 10, prerequisites: [] },
    packs: { ar: offer, fr: offer },
  },
]
const contact = (phone: string) => ({ kind: 'health-centre' as const, label: null, phone, note: null })
const localCard = { contacts: [contact('0528000000'), contact('0528000001')], checkedOn: null }
const supervisor = {
  ...{ id: asId<'account'>('zahra'), name: 'Zahra', login: 'zahra', phone: null, cohortIds: [] },
  ...{ roles: ['supervisor' as const], hasPassword: true, ended: false },
}

/** Each form, and for each path the server may name the label of the field it is about; of several alike, which one. */
const forms = [
  { screen: CohortForm, props: {}, fields: { name: 'Name of the group' } },
  {
    screen: SupervisorForm,
    props: { supervisor, cohorts: [] },
    fields: { name: 'Full name', login: 'User name', phone: 'Phone' },
  },
  {
    screen: LocalCardForm,
    props: { cohort: { ...cohort, localCard } },
    fields: {
      'contacts.1.phone': 'Number 1',
      'contacts.0.phone': 'Number 0',
      'contacts.1.note': 'Note 1',
      'contacts.1.label': 'Name 1',
      'contacts.1': 'Number 1',
      checkedOn: 'I called',
    },
  },
].flatMap(({ screen, props, fields }) =>
  Object.entries(fields).map(([path, label]) => ({
    ...{ name: screen.__name ?? '', screen, props, path, label },
  })),
)

const malformed = (path: string): ServerResponse => ({
  kind: 'problem',
  problem: {
    ...{ type: 'malformed-request', title: '', status: 400, reason: 'malformed-request', paths: [path] },
  },
  isWorthAgain: false,
})

/** The field of this label; `Number 1` is the second one called so. */
function fieldOf(page: VueWrapper, label: string): DOMWrapper<Element> {
  const [, words = label, at = '0'] = /^(.*?)(?: (\d))?$/.exec(label) ?? []
  const fields = page.findAll('.field').filter((field) => field.get('label').text().startsWith(words))
  const found = fields[Number(at)]
  if (!found) throw new Error(`no field "${label}": ${page.findAll('label').map((one) => one.text())}`)
  return found
}

async function fill(page: VueWrapper): Promise<void> {
  for (const field of page.findAll('input[type="text"], textarea'))
    if (field.element instanceof HTMLInputElement && field.element.inputMode === 'numeric') continue
    else if (field.element instanceof HTMLInputElement && field.element.value === '')
      await field.setValue('Zineb')
    else if (field.element instanceof HTMLTextAreaElement) await field.setValue('Some words')
  for (const tick of page.findAll('.ticks input')) await tick.setValue(true)
}

describe('what the server refuses of one field stands under that field', () => {
  it.each(forms)('$name: $path', async ({ screen, props, path, label }) => {
    const desk = openDesk()
    const page = await desk.open(screen, props)
    await fill(page)
    desk.answer(malformed(path))
    await desk.submit(page)
    expect(desk.sent).toHaveLength(1)
    expect(page.findAll('.field-error')).toHaveLength(1)
    expect(fieldOf(page, label).find('.field-error').exists()).toBe(true)
    expect(fieldOf(page, label).get('input, textarea').attributes('aria-invalid')).toBe('true')
    expect(page.find('.notice').exists()).toBe(false)
  })
})

it('what is wrong with an assignment is said under each field of its step, until it is put right', async () => {
  const desk = openDesk()
  const page = await desk.open(AssignForm, { board, modules })
  const errors = (): string[] => page.findAll('.field-error').map((error) => error.text())
  await desk.submit(page)
  expect(errors()).toEqual(['Choose at least one module.'])
  await page.get('.ticks input').setValue(true)
  expect(errors()).toEqual([])
  await desk.submit(page)
  await page.get('.ticks input').setValue(false)
  await desk.submit(page)
  expect(errors()).toEqual(['Choose a group, or somebody.'])
  await page.get('.ticks input').setValue(true)
  await desk.submit(page)
  await fieldOf(page, 'Days of grace').get('input').setValue('sixty')
  await desk.submit(page)
  expect(errors()).toHaveLength(2)
  expect(fieldOf(page, 'Last day').text()).toContain('Choose a day')
  expect(fieldOf(page, 'Days of grace').text()).toContain('0 to 60')
  await fieldOf(page, 'Days of grace').get('input').setValue('٦')
  await page.get('input[type="date"]').setValue('2036-01-01')
  expect(errors()).toHaveLength(1)
  expect(errors()[0]).toContain('Check the year')
  await page.get('input[type="date"]').setValue('2027-01-05')
  expect(errors()).toEqual([])
  await desk.submit(page)
  await desk.submit(page)
  expect(desk.acts).toMatchObject([{ dueOn: '2027-01-05', graceDays: 6 }])
})

/** Too many signs are all that can be wrong with it, and the field says that itself; what an act is refused for stands with the act. */
const saysItself = (tag: string, text: string): boolean =>
  tag.startsWith('<WordsField') ? /:most="/.test(tag) : /:maxlength="/.test(tag) && !/useSend\(/.test(text)

it('every field to type into, in every form of the desk, has a place for what is wrong with it', () => {
  const silent = [...readSources().values()]
    .filter(({ path }) => path.startsWith('desk/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/<(?:Field|WordsField)\b[^]*?\/>/g)]
        .filter(([tag]) => !/:error="/.test(tag) && !saysItself(tag, text))
        .map(([tag]) => `${path}: ${/:label="[^"]*"/.exec(tag)?.[0] ?? tag}`),
    )
  expect(silent).toEqual([])
})
