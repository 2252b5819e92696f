import { describe, expect, it } from 'vitest'
import type { Act, ActFacts, AssignAct } from '#domain/desk/act.ts'
import { asId } from '#domain/id.ts'
import type { Overtaken } from '#protocol/desk/overtaken.ts'
import type { Board } from '#protocol/desk/supervision.ts'
import { loadAreaMessages } from '#app/common/load-area-messages.ts'
import { type ActNames, actWords, assignedWords } from '#app/desk/outbox/act-words.ts'
import { formOfAct } from '#app/desk/outbox/form-of-act.ts'
import BegunForms from '#app/desk/outbox/BegunForms.vue'
import OvertakenList from '#app/desk/outbox/OvertakenList.vue'
import LearnerForm from '#app/desk/learners/LearnerForm.vue'
import { createI18n } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import { ref } from 'vue'
import { openDesk } from '../support/at-the-desk.ts'
import { amina } from '../support/desk-rows.ts'

const learnerId = amina.id
const assignmentId = asId<'assignment'>('one')
const module = asId<'module'>('play')
const north = asId<'cohort'>('north')
const south = asId<'cohort'>('south')
const names: ActNames = {
  moduleOf: () => 'Play',
  dayIn: (day) => day,
  cohortOf: (id) => ({ north: 'North', south: 'South' })[id],
  learnerOf: (id) => ({ amina: 'Amina', sara: 'Sara' })[id],
  askerOf: (id) => ({ q: 'Amina' })[id],
  assignmentOf: (id) => (id === 'one' ? { module, cohortId: north, learnerId: null } : undefined),
}
const wordsOf = async (facts: ActFacts): Promise<string> => {
  const { t } = await english()
  const stamp = {
    moduleId: null,
    packHash: null,
    language: 'ar',
    seq: 1,
    submittedAt: 0,
    offsetMs: 0,
  } as const
  const act = { ...facts, id: asId<'record'>('r'), ...stamp } as Act // Its kind and its facts go together.
  // Marks that keep a name's direction are not read.
  return actWords({ t }, act, names).replace(/[\u2068\u2069]/g, '')
}
async function english() {
  const i18n = createI18n('en', await loadMessages('en'), ref('feminine'))
  i18n.add(await loadAreaMessages('supervision', 'en'))
  return i18n
}
const asked: Omit<AssignAct, 'cohortId' | 'learnerId' | 'id' | 'seq'> = {
  ...{ kind: 'assign', assignmentId, module, dueOn: null, graceDays: 0, note: null, meant: false },
  ...{ was: null, submittedAt: 0, offsetMs: 0, moduleId: null, packHash: null, language: 'ar' },
}
const askedOf = (of: Partial<AssignAct>): AssignAct => ({
  ...asked,
  ...{ id: asId('r'), seq: 1, cohortId: null, learnerId: null, ...of },
})

describe('an entry of the outbox says for whom', () => {
  it('of a reply, an assignment, a withdrawal and a move', async () => {
    expect(await wordsOf({ kind: 'reply', questionId: asId('q'), text: 'Yes.', was: null })).toBe(
      'Answer to a question · for Amina',
    )
    expect(await wordsOf(askedOf({ cohortId: north }))).toBe('Module assigned: Play · for the group North')
    expect(await wordsOf({ kind: 'withdraw', assignmentId })).toContain('Play · for the group North')
    expect(await wordsOf({ kind: 'move', learnerId, cohortId: south, was: north })).toBe(
      'Moved from the group North to South · for Amina',
    )
  })

  it('of somebody who moved away, without her name', async () => {
    const gone = { kind: 'move', learnerId: asId<'account'>('gone'), cohortId: south, was: north } as const
    expect(await wordsOf(gone)).toContain('somebody who is not in your groups now')
  })

  it('the same name does not stand there twice when only the other script changed', async () => {
    const was = { name: 'Amina', otherName: null }
    const words = await wordsOf({ kind: 'rename', learnerId, name: 'Amina', otherName: 'أمينة', was })
    expect(words).toBe('Name in the other script: none → أمينة · for Amina')
  })

  it('several people chosen at once are one sentence', async () => {
    const { t } = await english()
    const acts = [askedOf({ learnerId }), askedOf({ learnerId: asId('sara') })]
    expect(assignedWords({ t }, acts, names)).toBe('Module assigned: Play · for 2 people: Amina · Sara')
  })
})

const board: Pick<Board, 'cohorts' | 'learners' | 'assignments' | 'invitations'> = {
  cohorts: [{ id: north, name: 'North', timeZone: 'Africa/Casablanca' }],
  learners: [{ ...amina, name: 'Amina Idrissi' }],
  assignments: [
    {
      ...{ id: assignmentId, moduleId: module, cohortId: north, learnerId: null, dueOn: '2026-12-20' },
      ...{ graceDays: 2, note: null, withdrawn: false, assignedAt: 0, assignedBy: 'Zahra' },
    },
  ],
  invitations: [],
}
const lost = (changes: Partial<Overtaken>): Overtaken => ({
  ...{ id: 'e:name', subject: 'learner', objectId: learnerId, field: 'name' },
  ...{ mine: 'Amina Alaoui', now: 'Amina Idrissi', by: 'Naima', at: 0 },
  ...changes,
})

describe('what somebody else changed after her', () => {
  it.each([
    [lost({}), 'Amina Alaoui', { kind: 'rename', name: 'Amina Alaoui', was: { name: 'Amina Idrissi' } }],
    [
      lost({ subject: 'assignment', objectId: 'one', field: 'dueOn', mine: '2026-12-10', now: '2026-12-20' }),
      '10\u{a0}December 2026',
      { kind: 'assign', assignmentId, dueOn: '2026-12-10', graceDays: 2, was: { dueOn: '2026-12-20' } },
    ],
    [
      lost({ subject: 'question', objectId: 'q', field: 'text', mine: 'A week.', now: 'Five days.' }),
      'A week.',
      { kind: 'reply', questionId: 'q', text: 'A week.', was: 'Five days.' },
    ],
  ] as const)('is shown with who and when, and one tap puts hers back', async (overtaken, mine, act) => {
    const desk = openDesk()
    const page = await desk.open(OvertakenList, { overtaken: [overtaken], board, names })
    expect(page.text()).toContain('Naima')
    expect(page.text()).toContain(`Yours: ${mine}`)
    await desk.press(page, 'Put mine back')
    expect(desk.acts).toMatchObject([act])
  })

  it('of an assignment that was withdrawn says that her change reaches nobody', async () => {
    const desk = openDesk()
    const withdrawn = lost({
      subject: 'assignment',
      objectId: 'one',
      field: 'withdrawn',
      mine: false,
      now: true,
    })
    const page = await desk.open(OvertakenList, { overtaken: [withdrawn], board, names })
    expect(page.text()).toContain('reaches nobody')
    expect(page.text()).not.toContain('Put mine back')
  })

  it('of somebody who is not hers to know is said without a tap that would be refused', async () => {
    const desk = openDesk()
    const page = await desk.open(OvertakenList, { overtaken: [lost({ objectId: 'gone' })], board, names })
    expect(page.text()).not.toContain('Put mine back')
    expect(page.text()).toContain('Leave it so')
  })
})

it('a form that was begun leads back to where it was typed', async () => {
  const desk = openDesk()
  const learner = 'desk:/supervision/learners/amina/'
  const forms = new Set([
    `${learner}#learner`,
    `${learner}#note:amina`,
    'desk:/supervision/assign/#assign',
    'reply:q',
  ])
  const nameOf = (id: string): string | undefined => (id === 'amina' ? 'Amina Idrissi' : undefined)
  const page = await desk.open(BegunForms, { forms, nameOf })
  // In the tab where it stands, and of whom it is.
  expect(page.findAll('a').map((link) => [link.attributes('href'), link.text()])).toEqual([
    ['/en/supervision/learners/amina/?tab=manage', 'Page of an educator · Amina Idrissi'],
    ['/en/supervision/learners/amina/?tab=notes', 'Page of an educator · Amina Idrissi'],
    ['/en/supervision/assign/', 'Assigning modules'],
  ])
})

it('the form of a name asks for the other script, and says that certificates are made again', async () => {
  const desk = openDesk()
  const page = await desk.open(LearnerForm, { learner: amina, cohorts: board.cohorts })
  expect(page.text()).toContain('in Arabic letters')
  expect(page.text()).not.toContain('made again')
  await page.get('input').setValue('أمينة')
  expect(page.text()).toContain('in Latin letters')
  expect(page.text()).toContain('made again with the new name')
})

it('a refused act opens the form it was written in, with what was typed', async () => {
  const stamp = { id: asId<'record'>('r'), seq: 1, submittedAt: 0, offsetMs: 0, language: 'ar' as const }
  const act: Act = {
    ...{ ...stamp, moduleId: null, packHash: null, kind: 'rename', learnerId, name: 'Amina Alaoui' },
    ...{ otherName: null, was: { name: 'Amina', otherName: null } },
  }
  const { place, name, fields } = formOfAct(act) ?? { place: '', name: '', fields: {} }
  expect({ place, name }).toEqual({ place: 'learners/amina/', name: 'learner' })
  const desk = openDesk()
  const page = await desk.open(LearnerForm, { learner: amina, cohorts: board.cohorts })
  const form = `desk:${location.pathname.slice(3)}#${name}`
  desk.leave(page)
  desk.begun.set(form, { form, text: JSON.stringify(fields) })
  const again = await desk.open(LearnerForm, { learner: amina, cohorts: board.cohorts })
  expect(again.get('input').element.value).toBe('Amina Alaoui')
})
