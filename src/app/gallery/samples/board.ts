import { asId } from '#domain/id.ts'
import type {
  Board,
  BoardAssignment,
  BoardCell,
  BoardInvitation,
  BoardLearner,
  Supervisors,
} from '#protocol/desk/supervision.ts'
import { moduleId } from './modules.ts'
import { daysAgo, now } from './time.ts'
import type { Words } from './words.ts'

const id = <Kind extends string>(last: string) => asId<Kind>(`00000000-0000-7000-8000-0000000000${last}`)
export const cohortId = id<'cohort'>('c1')

export const cohort = ({ cohort: name }: Words): Board['cohorts'][number] => ({
  ...{ id: cohortId, name, timeZone: 'Africa/Casablanca' },
})

/** With the numbers of its local card. */
export const cohortWithCard = (words: Words): Board['cohorts'][number] => ({
  ...cohort(words),
  localCard: {
    contacts: [
      { kind: 'health-centre', label: null, phone: '+212528801234', note: words.sentence },
      { kind: 'other', label: words.colleague, phone: '+212661234567', note: null },
      { kind: 'transport', label: null, phone: null, note: null },
    ],
    checkedOn: '2026-11-02',
  },
})

export const cell = (change: Partial<BoardCell> = {}): BoardCell => ({
  moduleId,
  state: 'in-progress',
  best: { raw: 6, max: 10 },
  attempts: 1,
  lessonsCompleted: 2,
  lastRecordAt: daysAgo(2),
  practiceAt: null,
  assignment: null,
  ...change,
})

const assigned = { id: id<'assignment'>('a1'), dueOn: '2026-12-04', timing: null, clockUncertain: false }

/** A cell for everything that one can say. */
export const cells: Readonly<Record<string, BoardCell>> = {
  'not started': cell({ state: 'not-started', best: null, attempts: 0, lastRecordAt: null }),
  'in progress': cell(),
  failed: cell({ state: 'failed', attempts: 2 }),
  passed: cell({ state: 'passed', best: { raw: 9, max: 10 }, practiceAt: daysAgo(1) }),
  overdue: cell({ assignment: { ...assigned, state: 'overdue', dueOn: '2026-11-20' } }),
  late: cell({ state: 'passed', assignment: { ...assigned, state: 'satisfied', timing: 'late' } }),
  'on time, arrived later': cell({
    state: 'passed',
    assignment: { ...assigned, state: 'satisfied', timing: 'on-time-arrived-later', clockUncertain: true },
  }),
}

const device: NonNullable<BoardLearner['device']> = {
  lastHeardAt: daysAgo(1),
  freeMb: 900,
  persisted: true,
  waiting: 0,
  refused: 0,
  clockOffsetMs: 0,
  forked: false,
}

export const boardLearner = (
  { name, otherName }: Words,
  change: Partial<BoardLearner> = {},
): BoardLearner => ({
  ...{ id: id<'account'>('01'), name, otherName, cohortId, device },
  joinedAt: daysAgo(60),
  ended: false,
  quarantined: 0,
  cells: Object.values(cells).slice(1, 2),
  ...change,
})

/** Her phone needs a word about everything that there is. */
export const troubled = (words: Words): BoardLearner =>
  boardLearner(words, {
    id: id('02'),
    name: words.colleague,
    device: {
      ...{ ...device, lastHeardAt: daysAgo(20), freeMb: 60, persisted: false, waiting: 3, refused: 1 },
      ...{ clockOffsetMs: -31_536_000_000, forked: true, faults: 4, lastFault: 'QuotaExceededError' },
      lastFaultAt: daysAgo(21),
    },
    quarantined: 1,
  })

/** A colleague called yesterday, and somebody left her for later. */
export const called = (words: Words): BoardLearner =>
  boardLearner(words, {
    telephone: { number: '0661 23 45 67', consentAt: daysAgo(30) },
    contacts: [
      contact(words, { id: id('d1'), way: 'later', outcome: null, promisedOn: null }),
      contact(words),
    ],
  })

export const contact = (
  words: Words,
  change: Partial<NonNullable<BoardLearner['contacts']>[number]> = {},
): NonNullable<BoardLearner['contacts']>[number] => ({
  ...{ id: id('d2'), way: 'call', outcome: 'promised', promisedOn: '2026-12-03', words: words.sentence },
  ...{ about: ['silent'], quietUntil: daysAgo(-3), at: daysAgo(1) },
  by: { id: id('09'), name: words.colleague },
  ...change,
})

export const unconnected = (words: Words): BoardLearner =>
  boardLearner(words, { id: id('03'), name: 'K7Q2B', device: null, cells: [] })

export const assignment = (change: Partial<BoardAssignment> = {}): BoardAssignment => ({
  id: id('a1'),
  ...{ moduleId, cohortId, learnerId: null, dueOn: '2026-12-04', graceDays: 2, note: null },
  withdrawn: false,
  assignedAt: daysAgo(5),
  assignedBy: id('09'),
  ...change,
})

export const invitation = (words: Words, change: Partial<BoardInvitation> = {}): BoardInvitation => ({
  id: id('e1'),
  ...{ cohortId, name: words.name, state: 'open', expiresAt: daysAgo(-20), usedBy: null },
  ...change,
})

export const board = (words: Words): Board => ({
  now,
  cohorts: [cohortWithCard(words)],
  learners: [boardLearner(words), troubled(words), unconnected(words)],
  assignments: [assignment({ note: words.sentence }), assignment({ id: id('a2'), withdrawn: true })],
  invitations: [invitation(words), invitation(words, { id: id('e2'), state: 'used', usedBy: words.name })],
  openQuestions: 2,
})

export const aSupervisor = (
  words: Words,
  change: Partial<Supervisors['supervisors'][number]> = {},
): Supervisors['supervisors'][number] => ({
  ...{ id: id<'account'>('09'), name: words.colleague, login: 'khadija', phone: '+212661234567' },
  roles: ['supervisor'],
  cohortIds: [cohortId],
  hasPassword: true,
  ended: false,
  ...change,
})
