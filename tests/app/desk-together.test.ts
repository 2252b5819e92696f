import { describe, expect, it, vi } from 'vitest'
import { asId } from '#domain/id.ts'
import type { LocalCard } from '#protocol/desk/local-card.ts'
import type { Board } from '#protocol/desk/supervision.ts'
import SupervisorForm from '#app/desk/administration/SupervisorForm.vue'
import AssignmentEdit from '#app/desk/assignments/AssignmentEdit.vue'
import CohortForm from '#app/desk/cohorts/CohortForm.vue'
import LocalCardForm from '#app/desk/cohorts/LocalCardForm.vue'
import LearnerForm from '#app/desk/learners/LearnerForm.vue'
import ReplyForm from '#app/desk/questions/ReplyForm.vue'
import QuestionPanel from '#app/desk/questions/QuestionPanel.vue'
import type { StoredAct } from '#local/desk/acts.ts'
import { openDesk, refused } from '../support/at-the-desk.ts'
import { amina as learner, herQuestion as question } from '../support/desk-rows.ts'

const cohort: Board['cohorts'][number] = { id: asId('north'), name: 'North', timeZone: 'Africa/Casablanca' }
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
  phone: '+212600000000',
  roles: ['supervisor' as const],
  cohortIds: [],
  hasPassword: true,
  ended: false,
}

/** Each form: what stood there, which field she types into, and what others made of it. */
const forms = {
  'an educator’s name': {
    isAct: true,
    screen: LearnerForm,
    before: { learner, cohorts: [cohort] },
    after: { learner: { ...learner, name: 'Amina Idrissi' }, cohorts: [cohort] },
    field: 'input',
    typed: 'Lalla Amina',
    theirs: 'Amina Idrissi',
    was: { name: 'Amina Idrissi' },
  },
  'a supervisor’s telephone': {
    isAct: false,
    screen: SupervisorForm,
    before: { supervisor, cohorts: [] },
    after: { supervisor: { ...supervisor, phone: '+212611111111' }, cohorts: [] },
    field: 'input[type="tel"]',
    typed: '0622222222',
    theirs: '+212611111111',
    was: { phone: '+212611111111' },
  },
  'the day of an assignment': {
    isAct: true,
    screen: AssignmentEdit,
    before: { assignment, timeZone: 'Africa/Casablanca' },
    after: { assignment: { ...assignment, dueOn: '2026-12-20' }, timeZone: 'Africa/Casablanca' },
    field: 'input[type="date"]',
    typed: '2026-12-15',
    theirs: '20',
    was: { dueOn: '2026-12-20' },
  },
  'a group’s name': {
    isAct: false,
    screen: CohortForm,
    before: { cohort },
    after: { cohort: { ...cohort, name: 'Imlil' } },
    field: 'input',
    typed: 'Asni',
    theirs: 'Imlil',
    was: { name: 'Imlil' },
  },
} as const

describe.each(Object.entries(forms))('what somebody else changed while she typed %s', (_, each) => {
  it('stands beside hers, and hers can be saved over it', async () => {
    const desk = openDesk()
    let asked = 0
    const handlers = { onStale: () => (asked += 1) }
    const page = await desk.open(each.screen, { ...each.before, ...handlers })
    await page.get(each.field).setValue(each.typed)
    if (!each.isAct) {
      desk.answer(refused('conflict'))
      await desk.submit(page)
      expect(asked).toBe(1)
    }
    await desk.change(page, each.after)
    expect(page.get<HTMLInputElement>(each.field).element.value).toBe(each.typed)
    expect(page.get('.their-value').text()).toContain(each.theirs)
    // Once, beside her words: the foot of the form does not say it again.
    expect(page.find('.notice').exists()).toBe(false)
    await desk.submit(page)
    expect(each.isAct ? desk.acts.at(-1) : desk.sent.at(-1)?.body).toMatchObject({ was: each.was })
  })

  it('is shown after a reload too, and she can take it', async () => {
    const desk = openDesk()
    const first = await desk.open(each.screen, each.before)
    await first.get(each.field).setValue(each.typed)
    const page = await desk.open(each.screen, each.after)
    expect(page.get('.their-value').text()).toContain(each.theirs)
    await desk.press(page, 'Take what it says now')
    expect(page.find('.their-value').exists()).toBe(false)
    expect(page.get<HTMLInputElement>(each.field).element.value).not.toBe(each.typed)
  })
})

describe('the numbers of a group, saved elsewhere while she types', () => {
  const line = { kind: 'health-centre', label: null, phone: '0528000000', note: null } as const
  const withCard = (...contacts: LocalCard['contacts']) => ({
    cohort: { ...cohort, localCard: { contacts, checkedOn: null } },
  })
  const noteOf = 2

  it('come into what she has not touched, and her own words stay', async () => {
    const desk = openDesk()
    const page = await desk.open(LocalCardForm, withCard(line))
    await page.findAll('input')[noteOf]?.setValue('Mornings')
    await desk.change(page, withCard({ ...line, phone: '0528111111' }))
    await desk.submit(page)
    expect(desk.sent.at(-1)?.body).toMatchObject({
      contacts: [{ phone: '0528111111', note: 'Mornings' }],
      was: { contacts: [{ phone: '0528111111', note: null }] },
    })
  })

  it('are not what she has called: the day is asked for again', async () => {
    const desk = openDesk()
    const page = await desk.open(LocalCardForm, withCard(line))
    await page.get('input[type=date]').setValue('2026-11-28')
    await desk.change(page, withCard({ ...line, phone: '0528111111' }))
    expect(page.get<HTMLInputElement>('input[type=date]').element.value).toBe('')
    expect(page.text()).toContain('when you have called the numbers as they are now')
    await page.get('input[type=date]').setValue('2026-11-30')
    await desk.submit(page)
    expect(desk.sent.at(-1)?.body).toMatchObject({
      contacts: [{ phone: '0528111111' }],
      checkedOn: '2026-11-30',
    })
    expect(page.text()).not.toContain('as they are now')
  })

  it('stand in one notice, not in two', async () => {
    const desk = openDesk()
    const page = await desk.open(LocalCardForm, withCard(line))
    await page.findAll('input')[noteOf]?.setValue('Mornings')
    desk.answer(refused('conflict'))
    await desk.submit(page)
    expect(page.findAll('.notice')).toHaveLength(1)
    await desk.change(page, withCard({ ...line, note: 'Evenings' }))
    expect(page.findAll('.notice').map((one) => one.text())).toEqual([expect.stringContaining('Evenings')])
  })

  it('stand beside hers where both wrote; hers is saved over them, or theirs is taken', async () => {
    const desk = openDesk()
    const first = await desk.open(LocalCardForm, withCard(line))
    await first.findAll('input')[noteOf]?.setValue('Mornings')
    const page = await desk.open(LocalCardForm, withCard({ ...line, note: 'Evenings' }))
    expect(page.get('.notice').text()).toContain('Evenings')
    await desk.submit(page)
    expect(desk.sent.at(-1)?.body).toMatchObject({
      contacts: [{ note: 'Mornings' }],
      was: { contacts: [{ note: 'Evenings' }] },
    })
    await desk.press(page, 'Take the numbers')
    expect(page.findAll<HTMLInputElement>('input')[noteOf]?.element.value).toBe('Evenings')
  })
})

it('a question somebody else has replied to meanwhile: she reads it, and hers then says what it replaces', async () => {
  const answered = { ...question, answer: { text: 'Five days.', answeredBy: 'Khadija', answeredAt: 0 } }
  const desk = openDesk()
  const page = await desk.open(ReplyForm, { question })
  await page.get('textarea').setValue('A week.')
  await desk.change(page, { question: answered })
  expect(page.get('.notice').text()).toMatch(/A reply was sent meanwhile, by .*Khadija.*: read it above/)
  await desk.submit(page)
  expect(desk.acts).toMatchObject([{ kind: 'reply', text: 'A week.', was: 'Five days.' }])
})

it('a reply is an act: kept on the phone, and no request that needs a network now', async () => {
  const desk = openDesk()
  const page = await desk.open(ReplyForm, { question })
  await page.get('textarea').setValue('A week.')
  await desk.submit(page)
  expect(desk.sent).toEqual([])
  expect(desk.acts).toMatchObject([{ kind: 'reply', questionId: question.id, text: 'A week.', was: null }])
})

describe('a question with replies of hers on this phone', () => {
  const reply = (text: string, state: StoredAct['state'], reason: StoredAct['reason'] = null) => ({
    act: { kind: 'reply', id: 'r', seq: 1, questionId: question.id, text, was: null },
    ...{ state, reason, receipt: null, receivedAt: null, code: 'ABCD-EFGH' },
  })

  it('shows the one that waits, and the next one says that it replaces it', async () => {
    const desk = openDesk()
    const mine = reply('A week.', 'waiting')
    const page = await desk.open(QuestionPanel, { question, mine, titleOf: String })
    expect(page.get('[data-act=waiting]').text()).toContain('waits to be sent')
    await desk.press(page, 'Change the answer')
    await page.get('textarea').setValue('Two weeks.')
    await desk.submit(page)
    expect(desk.acts).toMatchObject([{ text: 'Two weeks.', was: 'A week.' }])
  })

  it('says why one was not accepted, and sends it again as things stand now', async () => {
    const desk = openDesk()
    const refusedReply = reply('A week.', 'refused', 'not-yours')
    const page = await desk.open(QuestionPanel, { question, refused: refusedReply, titleOf: String })
    expect(page.get('[data-act=refused]').text()).toMatch(/not yours when you did this.*ABCD-EFGH/s)
    await desk.press(page, 'Correct it and send again')
    expect(desk.acts).toMatchObject([{ text: 'A week.', was: null }])
  })

  it('shows a colleague’s reply and hers that is kept, which she may give instead', async () => {
    const desk = openDesk()
    const answer = { text: 'Five days.', answeredBy: 'Khadija', answeredAt: 0 }
    const kept = [{ text: 'A week.', answeredBy: 'Zahra', answeredAt: 0 }]
    const page = await desk.open(QuestionPanel, { question: { ...question, answer, kept }, titleOf: String })
    expect(page.get('[data-kept]').text()).toMatch(/kept, and that the educator does not read: by .*Zahra/)
    await desk.press(page, 'Give this one instead')
    expect(desk.acts).toMatchObject([{ text: 'A week.', was: 'Five days.' }])
  })
})

describe('a reply in two windows of one person', () => {
  const answered = { ...question, answer: { text: 'A week.', answeredBy: 'Zahra', answeredAt: 0 } }

  it('the one that did not send says by whom and when the reply came', async () => {
    const desk = openDesk()
    const page = await desk.open(ReplyForm, { question })
    await desk.change(page, { question: answered })
    expect(page.get('.notice').text()).toMatch(/answered, by .*Zahra.*1970.*Nothing waits to be sent/)
  })

  it('what was typed on while it was written down is kept, and the form stays open for it', async () => {
    const desk = openDesk()
    let done = 0
    const onDone = () => (done += 1)
    const page = await desk.open(ReplyForm, { question, onDone })
    await page.get('textarea').setValue('A week.')
    await page.get('form').trigger('submit')
    await page.get('textarea').setValue('A week. Then ask again.')
    await vi.waitFor(() => expect(desk.acts).toHaveLength(1))
    await desk.change(page, { question, standing: 'A week.', onDone })
    expect(page.get('textarea').element.value).toBe('A week. Then ask again.')
    expect(done).toBe(0)
    await desk.submit(page)
    expect(desk.acts.at(-1)).toMatchObject({ text: 'A week. Then ask again.', was: 'A week.' })
    expect(done).toBe(1)
  })
})
